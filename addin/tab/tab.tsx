import { useEffect, useState } from 'react';
import { type Look, Themed } from '../theme.tsx';
import { Elsewhere } from './elsewhere.tsx';
import type { Host } from './host.ts';
import { TabPage } from './tab-page.tsx';
import type { Trouble } from './use-asked.ts';

/** The tab in the looks of where it is shown, which is told once there is something to see. */
export function Tab({ host }: { host: Host }) {
  const look = useHostLook(host);
  const tell = (trouble: Trouble | null) => {
    if (host.kind !== 'teams') return;
    if (trouble?.refused) host.teams.refused(trouble.sentence);
    else host.teams.shown();
  };
  return (
    <Themed look={look}>
      {host.kind === 'elsewhere' ? (
        <Elsewhere sentence={host.sentence} />
      ) : (
        <TabPage
          signIn={host.signIn}
          acting={host.kind === 'sandbox' ? (host.person?.name ?? null) : null}
          onSettled={tell}
        />
      )}
    </Themed>
  );
}

/** Null where the system's own look counts. */
function useHostLook(host: Host): Look | null {
  const [look, setLook] = useState(host.kind === 'teams' ? host.teams.look : null);
  useEffect(() => {
    if (host.kind === 'teams') host.teams.onLook(setLook);
  }, [host]);
  return look;
}
