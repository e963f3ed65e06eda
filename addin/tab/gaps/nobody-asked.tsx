import { Button } from '@fluentui/react-components';
import { ChatHelpRegular } from '@fluentui/react-icons';
import { Notice } from '../notice.tsx';
import { dayInWords } from './period.ts';

/** What to do when there is nothing to show. */
export function NobodyAsked({ since, onEverything }: { since: string | null; onEverything: () => void }) {
  const when = since === null ? 'yet' : `since ${dayInWords(since)}`;
  return (
    <Notice sign={<ChatHelpRegular />} heading={`Nobody has asked anything ${when}`}>
      <p>
        Mention the desk in the channel with a question, such as “@Open Data Desk which tags do I need?”. What
        people ask turns up here, without their names.
      </p>
      {since !== null && <Button onClick={onEverything}>Look at everything</Button>}
    </Notice>
  );
}
