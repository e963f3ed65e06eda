import type { ColumnView } from '../column-view.ts';
import type { Records } from '../records-of.ts';
import { clear, personal, question, type Recognised } from './recogniser.ts';

const student =
  /\b(student|pupil)s? (id|ids|number|no|num|#|identifier)\b|\b(ssid|sasid|lasid|statewide student id\w*)\b/;
const person =
  /\b(patient|client|inmate|prisoner|offender|detainee|arrestee|defendant|victim|claimant|beneficiary|recipient|enrollee|member|subscriber|voter|resident|child|juvenile|participant|customer|person|individual|case worker client|booking|alien|veteran|household)s? (id|ids|number|no|num|#|identifier|reg\w*)\b|\b(cdcr|sid|fbi|cii|a) (number|no|#)\b|\bbooking (id|number|no)\b|\balien (registration )?(number|no)\b/;
const made =
  /\b(anon\w*|pseudo\w*|random|study|masked|hashed|hash|dummy|synthetic|deidentified|de identified|encrypted|row|record)\b/;

/** Numbers under which an office keeps a person: those made for this dataset alone mean nothing outside it. */
export function recognisePersonNumber(
  { words, column, sample, share }: ColumnView,
  { of }: Records,
): Recognised | null {
  const isStudent = student.test(words);
  if (!isStudent && !person.test(words)) return null;
  const { filled, distinct, range, whole } = column.profile;
  if (of === 'groups' || of === 'public-role' || distinct < 3 || sample.length < 3) return null;
  const kind = isStudent ? 'student-number' : 'person-number';
  if (made.test(words)) return clear(kind, 'its name says that the number was made for this purpose');
  if (
    whole &&
    range !== null &&
    range[1] - range[0] < Math.max(distinct * 1.5, distinct + 2) &&
    range[0] < 100_000
  )
    return question(kind, 'advice', 'the numbers run on, as if they were made for this dataset', 'low');
  if (share((text) => /^[0-9a-f]{16,}$|^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(text)) > 0.8)
    return question(kind, 'advice', 'the values read as made by a program', 'low');
  if (share((text) => /\d/.test(text)) < 0.7) return null;
  return personal(
    kind,
    'its name says that each value stands for one person',
    distinct > filled * 0.5 ? 'high' : 'medium',
  );
}
