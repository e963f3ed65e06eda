import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

/** One part of the report; says when there is nothing, and when it does not show all. */
export function Panel({
  title,
  about,
  shown = 0,
  found = 0,
  none = null,
  children,
}: {
  title: string;
  about: string;
  /** How many entries stand in it, of how many that were found. */
  shown?: number;
  found?: number;
  /** Said instead of the content when nothing was found. */
  none?: string | null;
  children: ReactNode;
}) {
  const styles = useStyles();
  const heading = useId();
  const empty = none !== null && found === 0;
  return (
    <section aria-labelledby={heading} className={styles.panel}>
      <h2 id={heading} className={styles.heading}>
        {title}
      </h2>
      <p className={styles.about}>{empty ? none : about}</p>
      {!empty && children}
      {shown < found && (
        <p className={styles.rest}>
          The first {shown} of {found}.
        </p>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  panel: {
    minWidth: 0,
    padding: '16px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    ':last-child': { marginBottom: 0 },
  },
  rest: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
