import { makeStyles, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { JurisdictionView } from '../../../shared/api.ts';
import type { Gaps } from '../../../shared/handbook/gaps.ts';
import type { Desk } from '../../desk.ts';
import { Spoken } from '../../spoken.tsx';
import { Refusal } from '../refusal.tsx';
import { TroubleView } from '../trouble-view.tsx';
import { type Trouble, useAsked } from '../use-asked.ts';
import { GapsReport } from './gaps-report.tsx';
import { GapsTools } from './gaps-tools.tsx';
import { NobodyAsked } from './nobody-asked.tsx';
import { dayInWords, type Period, periodIn, periods, sinceOf, withPeriod } from './period.ts';
import { counted } from './share.ts';

/** What people asked, and what the handbook left open, in a period one chooses. */
export function GapsView({
  desk,
  state,
  onSettled,
  onLeft,
}: {
  desk: Desk;
  state: JurisdictionView;
  onSettled: (trouble: Trouble | null) => void;
  /** What was pressed goes away. */
  onLeft: () => void;
}) {
  const styles = useStyles();
  const [period, setPeriod] = useState(() => periodIn(location.search));
  const { answer, trouble, busy, again } = useAsked(
    useCallback(() => desk.gaps(state.id, sinceOf(period, new Date())), [desk, state.id, period]),
  );
  useEffect(() => {
    if (!busy) onSettled(trouble);
  });
  const choose = (chosen: Period) => {
    history.replaceState(null, '', withPeriod(location.href, chosen));
    setPeriod(chosen);
  };
  if (trouble?.refused) return <Refusal state={state} />;
  return (
    <>
      <GapsTools state={state} period={period} gaps={answer} busy={busy} onPeriod={choose} onAgain={again} />
      <Spoken live="polite">{answer !== null && !busy && trouble === null ? heard(answer) : ''}</Spoken>
      {trouble !== null && (
        <TroubleView
          sentence={trouble.sentence}
          onAgain={() => {
            again();
            onLeft();
          }}
        />
      )}
      {answer === null && busy && <Spinner label="Reading what was asked" className={styles.spinner} />}
      {answer !== null && heardAny(answer) && <GapsReport gaps={answer} />}
      {answer !== null && !heardAny(answer) && (
        <NobodyAsked
          since={answer.since}
          onEverything={() => {
            choose(periods[3]);
            onLeft();
          }}
        />
      )}
    </>
  );
}

const heardAny = ({ asked, found }: Gaps): boolean => asked + found.declined > 0;

const heard = ({ asked, since }: { asked: number; since: string | null }): string =>
  `${counted(asked, 'question')}${since === null ? '' : ` since ${dayInWords(since)}`}.`;

const useStyles = makeStyles({ spinner: { marginTop: '48px' } });
