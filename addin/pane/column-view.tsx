import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ShieldCheckmarkRegular, ShieldErrorRegular, ShieldQuestionRegular } from '@fluentui/react-icons';
import type { Report } from '../../shared/check.ts';
import type { ColumnPrivacy, PrivacyVerdict } from '../../shared/privacy/column-privacy.ts';
import {
  becomesText,
  distinctInWords,
  filledInWords,
  type PortalKind,
  portalNames,
} from '../../shared/report/picture-words.ts';
import { privacyInWords } from '../../shared/report/privacy-words.ts';
import { visible } from '../../shared/report/visible.ts';
import { kindWords } from '../../shared/report/words.ts';
import type { ShownFinding } from './check-messages.ts';
import { Bar, ColumnPicture } from './column-picture.tsx';
import { FindingView, type Looking } from './finding-view.tsx';

type ReportColumn = NonNullable<Report['table']>['columns'][number];

/** One column: what it holds, a picture of it, whom it may point to, and what was found in it. */
export function ColumnView({
  column: { letter, name, kind, profile },
  privacy,
  findings,
  titled,
  sheet,
  looking,
  portals,
}: {
  column: ReportColumn;
  privacy: ColumnPrivacy | null;
  findings: ShownFinding[];
  titled: (check: string) => string;
  sheet: string;
  looking: Looking;
  portals: readonly PortalKind[];
}) {
  const styles = useStyles();
  const distinct = profile === undefined ? '' : distinctInWords(profile);
  return (
    <article className={styles.column} aria-label={visible(name ?? `Column ${letter}`)}>
      <div className={styles.top}>
        <span className={styles.letter}>{letter}</span>
        <h3 className={styles.name}>{name === null ? <em>no name</em> : <bdi>{visible(name)}</bdi>}</h3>
      </div>
      <p className={styles.line}>
        {kindWords[kind]}
        {profile !== undefined && `. ${filledInWords(profile)}${distinct === '' ? '' : `; ${distinct}`}.`}
      </p>
      {profile !== undefined && (
        <>
          {portals.map((portal) => (
            <p key={portal} className={styles.line}>
              {portalNames[portal]} stores <code>{profile.portal[portal]}</code>.{' '}
              {becomesText(kind, profile, [portal])}
            </p>
          ))}
          <Bar part={profile.filled} whole={profile.filled + profile.empty} quiet />
          <ColumnPicture profile={profile} />
        </>
      )}
      {privacy !== null && <Privacy privacy={privacy} />}
      {findings.map((finding) => (
        <FindingView
          key={finding.number}
          finding={finding}
          title={titled(finding.check)}
          sheet={sheet}
          looking={looking}
          level={4}
        />
      ))}
      {findings.length === 0 && <p className={styles.line}>Nothing was found in this column.</p>}
    </article>
  );
}

function Privacy({ privacy }: { privacy: ColumnPrivacy }) {
  const styles = useStyles();
  const Icon = shields[privacy.verdict];
  return (
    <p className={mergeClasses(styles.line, styles.privacy)}>
      <Icon aria-hidden className={styles.shield} /> <span>{visible(privacyInWords(privacy))}</span>
    </p>
  );
}

const shields: Record<PrivacyVerdict, typeof ShieldErrorRegular> = {
  personal: ShieldErrorRegular,
  question: ShieldQuestionRegular,
  indirect: ShieldQuestionRegular,
  clear: ShieldCheckmarkRegular,
};

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  top: { display: 'flex', gap: '8px', alignItems: 'baseline' },
  letter: {
    padding: '0 6px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  privacy: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
  shield: { fontSize: '16px', flexShrink: 0 },
});
