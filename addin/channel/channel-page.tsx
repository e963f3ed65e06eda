import {
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { SandboxPerson, SandboxState } from '../../shared/sandbox-api.ts';
import { Spoken } from '../spoken.tsx';
import { type Look, Themed, useSystemLook } from '../theme.tsx';
import { Conversation, type Draft } from './conversation.tsx';
import { type Place, placeOf, placeOfMessage, samePlace } from './place.ts';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { submitterIn } from './tour-stops.ts';
import { type Sandbox, useSandbox } from './use-sandbox.ts';
import { PageOpened, useTour } from './use-tour.ts';

/** The local channel: what one person of a state would see in Teams, and the desk in it. */
export function ChannelPage() {
  const system = useSystemLook();
  const [chosen, setChosen] = useState<Look | null>(null);
  const look = system === 'high-contrast' ? system : (chosen ?? system);
  return (
    <Themed look={look}>
      <Channels look={look} onLook={setChosen} />
    </Themed>
  );
}

function Channels({ look, onLook }: { look: Look; onLook: (look: Look) => void }) {
  const styles = useStyles();
  const [as, setAs] = useState(
    () => new URLSearchParams(location.search).get('as') ?? localStorage.getItem('desk-as'),
  );
  const sandbox = useSandbox(as);
  const { people, state, news, trouble } = sandbox;
  const tour = useTour(state);
  const [place, setPlace] = useState<Place | null>(null);
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const [listOpen, setListOpen] = useState(false);
  const [draft, setDraft] = useState<Draft | null>(null);

  useEffect(() => {
    if (people.length > 0 && !people.some(({ id }) => id === as)) setAs(people[0]?.id ?? null);
  }, [people, as]);

  const act = (person: SandboxPerson) => {
    localStorage.setItem('desk-as', person.id);
    history.replaceState(null, '', `?as=${encodeURIComponent(person.id)}`);
    setUnread(new Set());
    setDraft(null);
    setAs(person.id);
  };

  const shown = useMemo(() => state && placeOf(state, place), [state, place]);
  useEffect(() => {
    if (news === null || state === null) return;
    const where = placeOfMessage(state, news.message.thread, news.channel);
    if (shown === null || !samePlace(where, shown)) setUnread((now) => new Set([...now, where.id]));
  }, [news, state, shown]);

  const go = (next: Place) => {
    setPlace(next);
    setListOpen(false);
    setUnread((now) => new Set([...now].filter((id) => id !== next.id)));
  };

  // Acting as somebody else draws everything anew; who uses the keyboard goes on at the messages.
  const main = useRef<HTMLElement>(null);
  const before = useRef<string | null>(null);
  const me = state?.me.id ?? null;
  useEffect(() => {
    if (me === null) return;
    if (before.current !== null && before.current !== me && document.activeElement === document.body)
      main.current?.focus({ preventScroll: true });
    before.current = me;
  }, [me]);

  const press: Sandbox['press'] = async (message, action) => {
    const outcome = await sandbox.press(message, action);
    const own = state !== null && submitterIn(state).id === state.me.id;
    if (own && outcome.kind === 'notice' && 'verb' in action && action.verb === 'approve') tour.tick('own');
    return outcome;
  };

  return (
    <PageOpened value={tour.pageOpened}>
      <div className={styles.frame}>
        <TopBar
          look={look}
          onLook={onLook}
          people={people}
          me={people.find(({ id }) => id === as) ?? null}
          onPerson={act}
          listOpen={listOpen}
          onList={() => setListOpen(!listOpen)}
          unread={unread.size}
        />
        <Spoken live="polite">
          {news === null
            ? ''
            : announcement(news.message.from.name, state, news.message.thread, news.channel)}
        </Spoken>
        {trouble !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{trouble}</MessageBarBody>
          </MessageBar>
        )}
        {state === null || shown === null ? (
          trouble === null && <Spinner label="Opening the channel" className={styles.spinner} />
        ) : (
          <div className={styles.columns}>
            <div className={mergeClasses(styles.rail, listOpen && styles.railOpen)}>
              <Rail
                state={state}
                place={shown}
                unread={unread}
                progress={tour}
                onGo={go}
                onAct={act}
                onAsk={(where, text) => {
                  go(where);
                  setDraft((now) => ({ text, number: (now?.number ?? 0) + 1 }));
                }}
                onReset={sandbox.reset}
              />
            </div>
            <main
              ref={main}
              tabIndex={-1}
              aria-label={shown.name}
              className={mergeClasses(styles.main, listOpen && styles.mainHidden)}
            >
              <Conversation
                key={`${state.me.id} ${shown.id}`}
                state={state}
                place={shown}
                sandbox={{ ...sandbox, press }}
                draft={draft}
                onDraftUsed={() => setDraft((now) => now && { ...now, text: '' })}
              />
            </main>
          </div>
        )}
      </div>
    </PageOpened>
  );
}

function announcement(
  from: string,
  state: SandboxState | null,
  thread: string,
  channel: string | null,
): string {
  if (state === null) return `New message from ${from}`;
  return `New message from ${from} in ${placeOfMessage(state, thread, channel).name}`;
}

const narrow = '@media (max-width: 719px)';
const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', height: '100dvh' },
  columns: { display: 'flex', flexGrow: 1, minHeight: 0 },
  rail: {
    width: '300px',
    flexShrink: 0,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { display: 'none' },
  },
  railOpen: { [narrow]: { display: 'block', width: '100%', borderRight: 'none' } },
  main: {
    outlineStyle: 'none',
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  mainHidden: { [narrow]: { display: 'none' } },
  spinner: { marginTop: '64px' },
});
