import type { Severity } from '../jurisdiction.ts';
import type { Table } from '../workbook/table.ts';
import type { ColumnPrivacy } from './column-privacy.ts';
import { type ColumnView, viewOf } from './column-view.ts';
import { type Inside, insideKinds, isNarrative, seenInside } from './free-text.ts';
import { type QuasiKind, quasiKind } from './quasi.ts';
import { recognisers } from './recognise/index.ts';
import type { Recognised } from './recognise/recogniser.ts';
import { type Records, recordsOf } from './records-of.ts';
import { sensitiveKind } from './sensitive.ts';

/** What is known of one column: what it is directly, and what it adds indirectly. */
export interface ColumnFacts {
  view: ColumnView;
  direct: Recognised | null;
  /** Set in records about persons alone. */
  quasi: QuasiKind | null;
  sensitive: string | null;
  /** Set for columns of sentences. */
  inside: Inside | null;
}

export interface TablePrivacy {
  records: Records;
  columns: ColumnFacts[];
}

const known = new WeakMap<Table, TablePrivacy>();

/** All that the privacy checks ask about a table, found once. */
export function privacyOf(table: Table): TablePrivacy {
  const before = known.get(table);
  if (before !== undefined) return before;
  const views = table.columns.map((column) => viewOf(table, column));
  const records = recordsOf(views);
  const columns = together(
    views.map((view) => factsOf(view, records)),
    records,
  );
  const found = { records, columns };
  known.set(table, found);
  return found;
}

function factsOf(view: ColumnView, records: Records): ColumnFacts {
  const facts: ColumnFacts = { view, direct: null, quasi: null, sensitive: null, inside: null };
  if (view.column.profile.filled === 0) return facts;
  for (const recognise of recognisers) {
    facts.direct = recognise(view, records);
    if (facts.direct !== null) break;
  }
  if (facts.direct !== null && facts.direct.verdict !== 'clear') return facts;
  if (records.of === 'persons') {
    facts.quasi = quasiKind(view);
    facts.sensitive = sensitiveKind(view);
  }
  if (facts.direct === null && records.of !== 'groups' && isNarrative(view))
    facts.inside = seenInside(view, records);
  return facts;
}

const reaching = new Set(['email', 'phone', 'home-address']);
const telling = new Set([
  'birth-date',
  'social-security',
  'taxpayer',
  'medical-record',
  'passport',
  'payment-card',
]);

/** Names beside what only private persons have are theirs: the columns of an unknown table explain each other. */
function together(columns: ColumnFacts[], { of }: Records): ColumnFacts[] {
  if (of !== 'unknown') return columns;
  const names = columns.filter(({ direct }) => direct?.kind === 'name' && direct.verdict === 'question');
  const secrets = columns.some(
    ({ direct }) => direct?.verdict === 'personal' && telling.has(direct.kind ?? ''),
  );
  const reach = columns.filter(({ direct }) => reaching.has(direct?.kind ?? ''));
  if (names.length === 0 || (!secrets && reach.length === 0)) return columns;
  const severity: Severity | undefined = secrets ? undefined : 'warning';
  return columns.map((facts) => {
    const { direct } = facts;
    if (direct === null || !(direct.kind === 'name' || reaching.has(direct.kind ?? ''))) return facts;
    const { severity: _, ...rest } = direct;
    const verdict = secrets ? ('personal' as const) : ('question' as const);
    if (direct.verdict === 'personal') return facts;
    return {
      ...facts,
      direct: {
        ...rest,
        ...(severity === undefined ? {} : { severity }),
        verdict,
        rows: null,
        evidence: `${direct.evidence}, beside ${secrets ? 'other data of private persons' : 'names of people and ways to reach them'}`,
      },
    };
  });
}

/** The verdict on each column, for the report. */
export function columnVerdicts(table: Table): ColumnPrivacy[] {
  return privacyOf(table).columns.map((facts) => ({
    column: facts.view.column.name,
    letter: facts.view.column.letter,
    ...verdictOf(facts),
  }));
}

function verdictOf({
  direct,
  sensitive,
  quasi,
  inside,
}: ColumnFacts): Omit<ColumnPrivacy, 'column' | 'letter'> {
  if (direct !== null && (direct.verdict !== 'clear' || (sensitive === null && quasi === null))) {
    const { verdict, kind, evidence, confidence } = direct;
    return { verdict, kind, evidence, confidence };
  }
  if (inside !== null && inside.size > 0) {
    const kinds = [...inside.keys()];
    const verdict = kinds.some(
      (kind) => kind === 'social-security' || kind === 'payment-card' || kind === 'birth-date',
    )
      ? 'personal'
      : 'question';
    const evidence = `its sentences hold ${kinds.map((kind) => insideKinds[kind]).join(', ')}`;
    return { verdict, kind: 'free-text', evidence, confidence: 'medium' };
  }
  if (sensitive !== null)
    return {
      verdict: 'indirect',
      kind: 'sensitive',
      evidence: `it tells of ${sensitive}, in records about persons`,
      confidence: 'medium',
    };
  if (quasi !== null)
    return {
      verdict: 'indirect',
      kind: 'quasi-identifier',
      evidence: `${quasi.replace('-', ' ')}, which many share but few together with the other traits`,
      confidence: 'medium',
    };
  return { verdict: 'clear', kind: null, evidence: 'nothing in it points to a person', confidence: 'medium' };
}
