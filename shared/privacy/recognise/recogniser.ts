import type { Severity } from '../../jurisdiction.ts';
import type { ColumnPrivacy } from '../column-privacy.ts';
import type { ColumnView } from '../column-view.ts';
import type { Records } from '../records-of.ts';
import { whose } from '../whose.ts';

/** What a recogniser makes of a column it knows; `rows` are the cells concerned, null for the whole column. */
export interface Recognised extends Pick<ColumnPrivacy, 'verdict' | 'kind' | 'evidence' | 'confidence'> {
  /** How severe at most; an error where it is left out. */
  severity?: Severity;
  rows: number[] | null;
}

/** Looks at one column by values and header together; null when it holds nothing of its kind. */
export type Recogniser = (view: ColumnView, records: Records) => Recognised | null;

/** Whose data a column holds: by its header, else by what the records are about. */
export function standing(
  { words }: Pick<ColumnView, 'words'>,
  { of }: Records,
): 'private' | 'public' | 'organisation' | 'unknown' {
  const who = whose(words);
  if (
    who === 'public' &&
    of === 'persons' &&
    /\b(member|applicant|employee|staff|owner|contact)s?\b/.test(words)
  )
    return 'private';
  if (who === 'public' && of === 'places' && /\bproviders?\b/.test(words)) return 'organisation';
  if (who !== null) return who;
  if (of === 'persons') return 'private';
  if (of === 'public-role') return 'public';
  return of === 'places' || of === 'groups' ? 'organisation' : 'unknown';
}

export const personal = (
  kind: Recognised['kind'],
  evidence: string,
  confidence: Recognised['confidence'] = 'high',
  rows: number[] | null = null,
): Recognised => ({ verdict: 'personal', kind, evidence, confidence, rows });

/** For a person to say: `advice` where publishing is usual, `warning` where it is not. */
export const question = (
  kind: Recognised['kind'],
  severity: 'warning' | 'advice',
  evidence: string,
  confidence: Recognised['confidence'] = 'medium',
  rows: number[] | null = null,
): Recognised => ({ verdict: 'question', kind, severity, evidence, confidence, rows });

export const clear = (kind: Recognised['kind'], evidence: string): Recognised => ({
  verdict: 'clear',
  kind,
  evidence,
  confidence: 'high',
  rows: [],
});

/** `84% of the values` */
export const shareOf = (share: number, what: string): string =>
  `${share > 0.995 ? 'all' : `${Math.round(share * 100)}% of`} values ${what}`;
