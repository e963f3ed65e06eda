import assert from 'node:assert/strict';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import type { Example, Report } from '../../../shared/check.ts';
import type { Jurisdiction } from '../../../shared/jurisdiction.ts';
import type { Metadata } from '../../../shared/metadata.ts';
import { checkWorkbook } from '../../../shared/run-checks.ts';
import { letterOf } from '../../../shared/workbook/address.ts';
import { planted } from './planted.ts';
import { type Clean, clean } from './real-looking.ts';
import { workbookOf } from './workbook-of.ts';

let states: Jurisdiction[];
before(async () => {
  states = await loadJurisdictions();
});

describe('a clean table as it is published', () => {
  for (const table of clean) {
    for (const state of ['ca', 'ct']) {
      it(`${table.name}, in ${state}: nothing above advice`, () => {
        const { findings, results } = checked(table, state);
        const grave = findings.filter(({ severity }) => severity !== 'advice');
        assert.deepEqual(
          grave.map(({ check, message }) => `${check}: ${message}`),
          [],
        );
        assert.deepEqual(
          results.filter(({ outcome }) => outcome === 'crashed'),
          [],
        );
      });
    }
  }
});

describe('a fault in a clean table', () => {
  for (const { check, fault, into, state, plant, ranges } of planted) {
    it(`${check}: ${fault}`, () => {
      const table = clean.find(({ name }) => name === into)!;
      const before = checked(table, state).findings.filter((one) => one.check === check);
      assert.deepEqual(before, []);
      const found = checked(table, state, plant(sheetOf(table))).findings.filter(
        (one) => one.check === check,
      );
      assert.deepEqual(
        found.flatMap((one) => one.ranges),
        ranges,
      );
    });
  }
});

function checked(table: Clean, state: string, sheet = sheetOf(table)): Report {
  const jurisdiction = states.find(({ id }) => id === state)!;
  return checkWorkbook(workbookOf({ sheets: [sheet] }), {
    jurisdiction,
    metadata: metadataOf(table, jurisdiction),
  });
}

function sheetOf({ name, columns, rows }: Clean): Example['sheets'][number] {
  const formats = Object.entries(columns).flatMap(([, said], at): [string, string][] => {
    const format = said.split('|')[1];
    const letter = letterOf(at);
    return format === undefined ? [] : [[`${letter}2:${letter}${rows.length + 1}`, format]];
  });
  return { name, rows: [Object.keys(columns), ...rows], formats: Object.fromEntries(formats) };
}

/** Every field the state's standard asks for, filled in. */
function metadataOf(table: Clean, { standards, frequencies }: Jurisdiction): Metadata {
  const own: Record<string, string | string[]> = {
    title: table.name,
    description: `${table.description} It is kept so that everybody can see how the program works, and it is limited to what was on file when the extract was made; later corrections come with the next release.`,
    tags: ['open records', 'state programs', table.name.split(' ')[0]!.toLowerCase()],
    'program-contact-email': 'records@example.ca.gov',
    'row-label': 'One record of the register',
  };
  const byKind = {
    frequency: frequencies[0]!.name,
    email: 'records@example.gov',
    url: 'https://example.gov',
  };
  const fields = standards[0]!.fields
    .filter(({ need }) => need === 'required')
    .map((field): [string, string | string[]] => [
      field.id,
      own[field.id] ??
        field.values?.[0] ??
        field.default ??
        byKind[field.kind as keyof typeof byKind] ??
        'Department of Public Works',
    ]);
  const columns = Object.entries(table.columns).map(
    ([header, said]): [string, { label: string; description: string }] => [
      header,
      { label: header.replaceAll('_', ' '), description: said.split('|')[0]! },
    ],
  );
  return { fields: Object.fromEntries(fields), columns: Object.fromEntries(columns) };
}
