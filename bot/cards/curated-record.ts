import type { AskedEntry } from '../../shared/asked-question.ts';
import { shortened, unfold, words } from './elements.ts';
import { moment } from './moment.ts';

const mostLines = 12;

/** Who did what and when; whoever asked is not named. */
export const history = (record: AskedEntry[]) =>
  unfold(
    'History',
    record
      .slice(-mostLines)
      .map(({ what, by, at }) =>
        words(`${moment(at)} · ${by?.name ?? 'The question'} ${deeds[what.kind]}${reasonOf(what)}`),
      ),
    [],
  );

const deeds: Record<AskedEntry['what']['kind'], string> = {
  asked: 'was asked',
  withdrawn: 'was withdrawn',
  answered: 'answered',
  worded: 'proposed another wording',
  accepted: 'took it into use',
  declined: 'decided not to use it',
  revoked: 'revoked it',
};

const reasonOf = (what: AskedEntry['what']): string =>
  'reason' in what && what.reason ? `: ${shortened(what.reason, 300)}` : '';

/** By whom and when what is in use was looked at, to go on a sentence. */
export function accepted(record: AskedEntry[]): string {
  const entry = record.findLast(({ what }) => what.kind === 'accepted');
  return entry ? `, looked at by ${entry.by?.name ?? 'somebody'} on ${moment(entry.at)}` : '';
}

/** How it came that it is used no more. */
export function ended(record: AskedEntry[]): string[] {
  const entry = record.findLast(({ what }) => what.kind === 'declined' || what.kind === 'revoked');
  return entry
    ? [
        `${entry.by?.name ?? 'Somebody'} ${deeds[entry.what.kind]}, ${moment(entry.at)}${reasonOf(entry.what)}`,
      ]
    : [];
}
