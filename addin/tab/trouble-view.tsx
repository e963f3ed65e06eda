import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';

/** What went wrong, and the way to try again. */
export function TroubleView({ sentence, onAgain }: { sentence: string; onAgain: () => void }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{sentence}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onAgain}>
          Try again
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
