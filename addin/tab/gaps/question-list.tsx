import { makeStyles, tokens } from '@fluentui/react-components';
import type { AskedOften } from '../../../shared/handbook/gaps.ts';
import { SectionLink } from './section-link.tsx';
import { counted } from './share.ts';

/** Questions, each with how often it was asked and the section it belongs to. */
export function QuestionList({
  questions,
  place,
  votes = false,
}: {
  questions: AskedOften[];
  /** What the section is to the question. */
  place: string;
  /** With how it was voted on and what people said. */
  votes?: boolean;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {questions.map(({ question, times, section, url, up, down, words }) => (
        <li key={question} className={styles.entry}>
          <p className={styles.question}>{question}</p>
          <p className={styles.about}>
            Asked {times === 1 ? 'once' : counted(times, 'time')}
            {votes && `, ${down} not helpful, ${up} helpful`}
          </p>
          {votes &&
            [...Map.groupBy(words, (said) => said)].map(([said, same]) => (
              <blockquote key={said} className={styles.said}>
                “{said}”{same.length > 1 && ` (${same.length} times)`}
              </blockquote>
            ))}
          {section !== null && (
            <p className={styles.about}>
              {place}: <SectionLink section={section} url={url} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { paddingBottom: 0 },
  },
  question: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  said: {
    margin: '4px 0',
    padding: '2px 0 2px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});
