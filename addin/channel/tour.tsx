import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import type { SandboxPerson, SandboxState } from '../../shared/sandbox-api.ts';
import type { Place } from './place.ts';
import { stopsOf } from './tour-stops.ts';
import type { TourProgress } from './use-tour.ts';

/** One dataset's whole life in ten minutes, each step a button; what was done is ticked. */
export function Tour({
  state,
  progress,
  onGo,
  onAct,
  onAsk,
}: {
  state: SandboxState;
  progress: TourProgress;
  onGo: (place: Place) => void;
  onAct: (person: SandboxPerson) => void;
  onAsk: (place: Place, text: string) => void;
}) {
  const styles = useStyles();
  const { done } = progress;
  const stops = stopsOf(state, { onGo, onAct, onAsk, onOpened: progress.tick });
  const next = stops.find(({ id }) => !done.has(id));
  return (
    <section aria-label="Ten-minute tour" className={styles.tour}>
      <div className={styles.top}>
        <h2 className={styles.heading}>The ten-minute tour</h2>
        <span className={styles.count}>
          {done.size} of {stops.length}
        </span>
      </div>
      <ol className={styles.list}>
        {stops.map(({ id, title, says, go }) => {
          const ticked = done.has(id);
          return (
            <li key={id}>
              <button
                type="button"
                className={mergeClasses(styles.stop, id === next?.id && styles.next)}
                onClick={go}
              >
                {ticked ? (
                  <CheckmarkCircleFilled aria-label="Done:" className={styles.done} />
                ) : (
                  <CircleRegular aria-hidden className={styles.todo} />
                )}
                <span className={styles.text}>
                  <span className={styles.title}>{title}</span>
                  <span className={styles.says}>{says}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {done.size > 0 && (
        <Button size="small" appearance="subtle" onClick={progress.startOver}>
          Start over
        </Button>
      )}
    </section>
  );
}

const forced = '@media (forced-colors: active)';
const useStyles = makeStyles({
  tour: {
    margin: '8px 0',
    padding: '10px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '8px' },
  heading: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  stop: {
    display: 'flex',
    gap: '8px',
    width: '100%',
    padding: '7px 6px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: '1px solid transparent',
    [forced]: { border: '1px solid Canvas' },
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  next: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    [forced]: { border: '2px solid Highlight' },
  },
  done: { flexShrink: 0, fontSize: '20px', color: tokens.colorStatusSuccessForeground3 },
  todo: { flexShrink: 0, fontSize: '20px', color: tokens.colorNeutralForeground3 },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold },
  says: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
