import { makeStyles, tokens } from '@fluentui/react-components';
import type { Gaps } from '../../../shared/handbook/gaps.ts';
import { dayInWords } from './period.ts';
import { counted, shareInWords } from './share.ts';

/** The period in four figures. */
export function Figures({ gaps }: { gaps: Gaps }) {
  const styles = useStyles();
  const { since, asked, answered, leftOpen, up, down } = gaps;
  const elsewhere = asked - answered - leftOpen;
  const votes = up + down;
  const figures = [
    {
      name: 'Questions asked',
      figure: asked.toLocaleString('en-US'),
      below: since === null ? 'all there are' : `since ${dayInWords(since)}`,
    },
    {
      name: 'Answered',
      figure: shareInWords(answered, asked),
      below: `${counted(answered, 'question')} by the handbook`,
    },
    {
      name: 'Left open',
      figure: shareInWords(leftOpen, asked),
      below: `${counted(leftOpen, 'question')}${elsewhere > 0 ? `; ${elsewhere.toLocaleString('en-US')} about another state` : ''}`,
    },
    {
      name: 'Found helpful',
      figure: votes === 0 ? '–' : `${up} of ${votes}`,
      below: votes === 0 ? 'nobody has voted' : `${counted(down, 'vote')} not helpful`,
    },
  ];
  return (
    <section aria-label="In figures">
      <dl className={styles.figures}>
        {figures.map(({ name, figure, below }) => (
          <div key={name} className={styles.tile}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.figure}>
              {figure}
              <span className={styles.below}>{below}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: '12px',
    margin: '0 0 16px',
  },
  tile: {
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  below: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});
