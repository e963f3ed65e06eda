import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { gapsCsv } from '../../addin/tab/gaps/gaps-csv.ts';
import { dayInWords, periodIn, sinceOf, withPeriod } from '../../addin/tab/gaps/period.ts';
import { counted, shareInWords } from '../../addin/tab/gaps/share.ts';
import { pressed, sortSections } from '../../addin/tab/gaps/sort-sections.ts';
import type { Gaps } from '../../shared/handbook/gaps.ts';

describe('the tab’s report', () => {
  it('covers the period in the address, else 90 days', () => {
    assert.equal(periodIn('?as=somebody&period=365').id, '365');
    for (const other of ['', '?period=7', '?period=']) assert.equal(periodIn(other).id, '90');
    const now = new Date('2026-03-01T23:30:00Z');
    assert.equal(sinceOf(periodIn('?period=30'), now), '2026-01-30');
    assert.equal(sinceOf(periodIn('?period=all'), now), null);
    assert.equal(
      withPeriod('https://desk.example.gov/tab/?as=a&period=30#x', periodIn('?period=all')),
      'https://desk.example.gov/tab/?as=a&period=all#x',
    );
    assert.equal(dayInWords('2026-01-30'), 'January 30, 2026');
  });

  it('says shares that are neither all nor nothing as neither', () => {
    const shares: [number, number, string][] = [
      [0, 0, '0 %'],
      [0, 9, '0 %'],
      [3, 4, '75 %'],
      [1, 1000, 'under 1 %'],
      [999, 1000, '99 %'],
      [7, 7, '100 %'],
    ];
    for (const [part, of, words] of shares) assert.equal(shareInWords(part, of), words);
    assert.deepEqual([counted(1, 'vote'), counted(1200, 'vote')], ['1 vote', '1,200 votes']);
  });

  it('sorts numbers from the largest and names from A, and turns round', () => {
    const sections = [
      { section: 'Beta', url: '', answered: 2, unanswered: 0, up: 0, down: 0 },
      { section: 'alpha', url: '', answered: 10, unanswered: 1, up: 0, down: 0 },
    ];
    const names = (order: Parameters<typeof sortSections>[1]) =>
      sortSections(sections, order).map(({ section }) => section);
    assert.deepEqual(names(null), ['Beta', 'alpha']);
    const first = pressed(null, 'answered');
    assert.deepEqual(names(first), ['alpha', 'Beta']);
    assert.deepEqual(names(pressed(first, 'answered')), ['Beta', 'alpha']);
    assert.deepEqual(names(pressed(first, 'section')), ['alpha', 'Beta']);
  });

  it('is written as CSV that reads back, with nothing that a spreadsheet would run', () => {
    const asked = (question: string, words: string[] = []) => ({
      question,
      times: 1,
      section: 'A, "B"',
      url: 'https://handbook.example/a',
      up: 0,
      down: words.length,
      words,
    });
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1'];
    const report: Gaps = {
      jurisdiction: 'ca',
      since: null,
      asked: 9,
      answered: 0,
      leftOpen: 9,
      up: 0,
      down: 2,
      unanswered: hostile.map((one) => asked(one)),
      disliked: [asked('A question\nof two lines, with “quotes”', ['=cmd()', 'second'])],
      mostAsked: [],
      declined: [asked('=tell me a joke')],
      sections: [],
      found: { unanswered: 9, disliked: 1, mostAsked: 0, declined: 1, sections: 0 },
    };
    const written = gapsCsv(report);
    assert.ok(written.startsWith('\uFEFFList,'));
    const rows: Record<string, string>[] = parse(written, { bom: true, columns: true });
    const open = rows.filter(({ List }) => List === 'The handbook does not say');
    assert.deepEqual(
      open.map(({ Question }) => Question),
      hostile.map((one) => `'${one}`),
    );
    assert.equal(rows.at(-1)?.List, 'Declined');
    assert.equal(rows.at(-1)?.Question, `'=tell me a joke`);
    const last = rows.at(-2);
    assert.equal(last?.Question, 'A question\nof two lines, with “quotes”');
    assert.equal(last?.['What people said'], `'=cmd() | second`);
    assert.equal(last?.['Section (nearest or quoted)'], 'A, "B"');
  });
});
