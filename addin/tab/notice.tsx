import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useId } from 'react';

/** Instead of what one came for: a sign, what is so, and below it why and what to do; paragraphs, and buttons after them. */
export function Notice({
  sign,
  heading,
  children,
}: {
  sign: ReactElement;
  heading: string;
  children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.notice}>
      <span aria-hidden className={styles.sign}>
        {sign}
      </span>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  notice: {
    maxWidth: '640px',
    padding: '24px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    '& p': { margin: '0 0 12px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  },
  sign: { display: 'block', lineHeight: 1, fontSize: '32px', color: tokens.colorNeutralForeground2 },
  heading: {
    margin: '8px 0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});
