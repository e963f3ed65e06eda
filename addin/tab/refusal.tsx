import { Link } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import type { JurisdictionView } from '../../shared/api.ts';
import { Notice } from './notice.tsx';

/** For whoever holds no role in the state: what is closed, why, and whom to ask. */
export function Refusal({ state }: { state: JurisdictionView }) {
  const [contact] = state.contacts;
  const roles = new Intl.ListFormat('en', { type: 'disjunction' }).format(
    state.roles.map(({ name }) => name),
  );
  return (
    <Notice sign={<LockClosedRegular />} heading="This report is for people who hold a role">
      <p>
        It shows what colleagues asked, so it is open to those who look after {state.name}’s open data:{' '}
        {roles}. You are signed in, but no such role is entered for you.
      </p>
      {contact && (
        <p>
          If one should be, write to {contact.name},{' '}
          <Link href={`mailto:${contact.email}`} inline>
            {contact.email}
          </Link>
          .
        </p>
      )}
      <p>To ask the handbook something you need no role: mention the desk in the channel.</p>
    </Notice>
  );
}
