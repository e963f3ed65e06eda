import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons';
import { Spoken } from '../spoken.tsx';

export const stepOrder = ['check', 'columns', 'dataset', 'hand-over', 'status'] as const;
export type StepId = (typeof stepOrder)[number];

export const stepNames: Record<StepId, { short: string; long: string }> = {
  check: { short: 'Check', long: 'Check the workbook' },
  columns: { short: 'Columns', long: 'Describe the columns' },
  dataset: { short: 'Dataset', long: 'Describe the dataset' },
  'hand-over': { short: 'Hand over', long: 'Hand over' },
  status: { short: 'Status', long: 'Status' },
};

/** How far a step is: done, or how many things are open; null when there is nothing to say yet. */
export type Mark = 'done' | number | null;

export function Steps({
  current,
  marks,
  onGo,
}: {
  current: StepId;
  marks: Record<StepId, Mark>;
  onGo: (step: StepId) => void;
}) {
  const styles = useStyles();
  return (
    <nav aria-label="Steps" className={styles.nav}>
      <ol className={styles.list}>
        {stepOrder.map((id, index) => {
          const mark = marks[id];
          const here = id === current;
          return (
            <li key={id} className={styles.item}>
              <button
                type="button"
                className={mergeClasses(styles.button, here && styles.here)}
                aria-current={here ? 'step' : undefined}
                onClick={() => onGo(id)}
              >
                <span
                  aria-hidden
                  className={mergeClasses(
                    styles.circle,
                    mark === 'done' && styles.doneCircle,
                    here && styles.hereCircle,
                  )}
                >
                  {mark === 'done' ? <CheckmarkFilled /> : index + 1}
                </span>
                <span>{stepNames[id].short}</span>
                <Spoken>{spoken(mark)}</Spoken>
                {typeof mark === 'number' && (
                  <span aria-hidden className={styles.open}>
                    {mark > 99 ? '99+' : mark}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

const spoken = (mark: Mark): string =>
  mark === null ? '' : mark === 'done' ? ', done' : `, ${mark} ${mark === 1 ? 'thing' : 'things'} open`;

/** In contrast themes colours are the system's, so what is current is marked by the system's own highlight. */
const forced = '@media (forced-colors: active)';
const highlit = { forcedColorAdjust: 'none', backgroundColor: 'Highlight', color: 'HighlightText' } as const;

const useStyles = makeStyles({
  nav: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, 1fr)',
    listStyleType: 'none',
    margin: 0,
    padding: '0 4px',
  },
  item: { minWidth: 0 },
  button: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '4px',
    width: '100%',
    padding: '8px 0 7px',
    border: 'none',
    borderBottom: '3px solid transparent',
    [forced]: { borderBottomColor: 'Canvas' },
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderBottomLeftRadius: 0,
    borderBottomRightRadius: 0,
    [forced]: { borderBottomColor: 'Highlight' },
  },
  circle: {
    display: 'grid',
    placeItems: 'center',
    width: '24px',
    height: '24px',
    borderRadius: '50%',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  doneCircle: {
    backgroundColor: tokens.colorStatusSuccessBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `1px solid ${tokens.colorStatusSuccessBackground3}`,
  },
  hereCircle: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `1px solid ${tokens.colorBrandBackground}`,
    [forced]: highlit,
  },
  open: {
    position: 'absolute',
    top: '4px',
    left: 'calc(50% + 6px)',
    minWidth: '17px',
    height: '17px',
    padding: '0 4px',
    borderRadius: '9px',
    fontSize: '11px',
    lineHeight: '17px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralForeground1,
    color: tokens.colorNeutralBackground1,
    [forced]: { border: '1px solid CanvasText' },
  },
});
