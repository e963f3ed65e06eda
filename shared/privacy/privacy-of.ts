import type { Table } from '../workbook/table.ts';
import type { ColumnPrivacy } from './column-privacy.ts';
import { type ColumnView, viewOf } from './column-view.ts';
import { demographicOf } from './demographics.ts';
import { gravest, type Inside, insideKinds, isNarrative, seenInside } from './free-text.ts';
import { type QuasiKind, quasiKind } from './quasi.ts';
import { recognisers } from './recognise/index.ts';
import { personal, question, type Recognised } from './recognise/recogniser.ts';
import { type Records, recordsOf } from './records-of.ts';
import { sensitiveKind } from './sensitive.ts';
import { whose } from './whose.ts';

/** What is known of one column: what it is directly, and what it adds indirectly. */
export interface ColumnFacts {
  view: ColumnView;
  direct: Recognised | null;
  /** Set in records about persons alone; a lone date or place tells nobody from others. */
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
  const traits = columns.filter(({ quasi }) => quasi !== null);
  if (traits.length === 1 && demographicOf(traits[0]!.view.words) === null) traits[0]!.quasi = null;
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
    facts.sensitive = sensitiveKind(view, records);
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

/** In a table that does not say what it is about, names make telephone numbers personal, and dates of birth the names. */
function together(columns: ColumnFacts[], { of }: Records): ColumnFacts[] {
  if (of !== 'unknown') return columns;
  const isName = ({ direct }: ColumnFacts): boolean =>
    direct?.kind === 'name' && direct.severity === 'warning';
  const reaches = ({ direct, view }: ColumnFacts): boolean =>
    reaching.has(direct?.kind ?? '') &&
    direct?.verdict !== 'personal' &&
    whose(view.words) !== 'organisation';
  if (!columns.some(isName)) return columns;
  const private_ = columns.some(
    ({ direct }) => direct?.verdict === 'personal' && telling.has(direct.kind ?? ''),
  );
  if (!private_ && !columns.some(reaches)) return columns;
  return columns.map((facts) => {
    const { direct } = facts;
    if (direct === null || !(isName(facts) || reaches(facts))) return facts;
    if (private_)
      return {
        ...facts,
        direct: personal(
          direct.kind,
          `${direct.evidence}, beside other data of private persons`,
          direct.confidence,
        ),
      };
    const evidence = `${direct.evidence}, beside ${isName(facts) ? 'ways to reach them' : 'names of people'}`;
    return { ...facts, direct: question(direct.kind, 'warning', evidence, direct.confidence) };
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
  if (inside !== null && inside.kinds.size > 0) {
    const kinds = [...inside.kinds];
    const verdict = gravest.some((kind) => inside.kinds.has(kind)) ? 'personal' : 'question';
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
