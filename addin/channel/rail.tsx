import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowResetRegular,
  BotRegular,
  DataBarHorizontalRegular,
  GlobeRegular,
  NumberSymbolRegular,
  OpenRegular,
  TableCheckerRegular,
} from '@fluentui/react-icons';
import { type ReactNode, useContext } from 'react';
import type { SandboxPerson, SandboxState } from '../../shared/sandbox-api.ts';
import { Spoken } from '../spoken.tsx';
import { chatPlace, type Place, samePlace } from './place.ts';
import { Tour } from './tour.tsx';
import { PageOpened, type TourProgress } from './use-tour.ts';

/** Teams and their channels, one's own chat, the ways out to the pane, the report and the portals, and the tour. */
export function Rail({
  state,
  place,
  unread,
  progress,
  onGo,
  onAct,
  onAsk,
  onReset,
}: {
  state: SandboxState;
  place: Place;
  unread: ReadonlySet<string>;
  progress: TourProgress;
  onGo: (place: Place) => void;
  onAct: (person: SandboxPerson) => void;
  onAsk: (place: Place, text: string) => void;
  onReset: () => Promise<void>;
}) {
  const styles = useStyles();
  const chat = chatPlace(state);
  const { me } = state;
  const pageOpened = useContext(PageOpened);
  const pane = `/pane/?state=${me.jurisdiction}&as=${encodeURIComponent(me.id)}`;
  const report = `/tab/?as=${encodeURIComponent(me.id)}`;
  const entry = (to: Place, icon: ReactNode) => (
    <li key={to.id}>
      <button
        type="button"
        className={mergeClasses(
          styles.entry,
          samePlace(to, place) && styles.here,
          unread.has(to.id) && styles.new,
        )}
        aria-current={samePlace(to, place) ? 'page' : undefined}
        onClick={() => onGo(to)}
      >
        {icon}
        <span className={styles.name}>{to.name}</span>
        {unread.has(to.id) && (
          <span className={styles.badge}>
            new<Spoken> messages</Spoken>
          </span>
        )}
      </button>
    </li>
  );
  return (
    <div className={styles.rail}>
      <nav aria-label="Conversations" className={styles.nav}>
        <h2 className={styles.heading}>Chat</h2>
        <ul className={styles.list}>{entry(chat, <BotRegular aria-hidden />)}</ul>
        {state.teams.map((team) => (
          <section key={team.id} aria-label={team.name}>
            <h2 className={styles.heading}>{team.name}</h2>
            <ul className={styles.list}>
              {team.channels.map(({ id, name }) =>
                entry({ kind: 'channel', id, name, team: team.name }, <NumberSymbolRegular aria-hidden />),
              )}
            </ul>
          </section>
        ))}
        <h2 className={styles.heading}>Open beside this</h2>
        <ul className={styles.list}>
          <li>
            <a
              className={styles.entry}
              href={pane}
              target="_blank"
              rel="noreferrer"
              onClick={() => pageOpened(pane)}
            >
              <TableCheckerRegular aria-hidden />
              <span className={styles.name}>Check a workbook</span>
              <OpenRegular aria-hidden />
            </a>
          </li>
          <li>
            <a className={styles.entry} href={report} target="_blank" rel="noreferrer">
              <DataBarHorizontalRegular aria-hidden />
              <span className={styles.name}>Handbook report</span>
              <OpenRegular aria-hidden />
            </a>
          </li>
          {state.portals
            .filter(({ jurisdiction }) => jurisdiction === me.jurisdiction)
            .map(({ name, url }) => (
              <li key={url}>
                <a
                  className={styles.entry}
                  href={url}
                  target="_blank"
                  rel="noreferrer"
                  onClick={() => pageOpened(url)}
                >
                  <GlobeRegular aria-hidden />
                  <span className={styles.name}>{name}</span>
                  <OpenRegular aria-hidden />
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <Tour state={state} progress={progress} onGo={onGo} onAct={onAct} onAsk={onAsk} />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowResetRegular />}
        className={styles.reset}
        onClick={() => {
          if (confirm('Forget all messages of the local channel? Datasets stay.')) void onReset();
        }}
      >
        Clear the messages
      </Button>
    </div>
  );
}

const forced = '@media (forced-colors: active)';
const useStyles = makeStyles({
  rail: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px', minHeight: '100%' },
  nav: { display: 'flex', flexDirection: 'column' },
  heading: {
    margin: '10px 8px 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '34px',
    padding: '4px 8px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    textDecorationLine: 'none',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: '1px solid transparent',
    [forced]: { border: '1px solid Canvas' },
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    '& svg': { flexShrink: 0, fontSize: '18px', color: tokens.colorNeutralForeground2 },
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow2,
    [forced]: { border: '2px solid Highlight' },
  },
  new: { fontWeight: tokens.fontWeightBold },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  badge: {
    padding: '0 6px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '16px',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  reset: { alignSelf: 'flex-start', marginTop: 'auto' },
});
