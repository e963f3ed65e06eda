import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { handbooksIn } from '../../bot/commands/folder-handbooks.ts';
import { openHandbooks } from '../../bot/handbooks.ts';
import { loadJurisdictions } from '../../bot/jurisdictions.ts';
import { featureNames } from '../../shared/handbook/abstaining/confidence.ts';
import { lookUpParts } from '../../shared/handbook/finding/look-up.ts';
import type { Handbook } from '../../shared/handbook/handbook.ts';
import { whoseQuestions } from '../../shared/handbook/whose-questions.ts';

/*
 * Fits the weights of shared/handbook/abstaining/confidence.ts:
 *   node test/bench/fit-confidence.ts --digest digest.jsonl --handbook folder real.jsonl …
 * The questions named with `--digest` are asked of the built-in handbooks, the others of those in the folder. Printed
 * are the weights, with the constant that refuses in no file more than the share wanted, and how many honest noes
 * they give on questions they were not fitted on (six turns). `--bare`: for handbooks without a bank of questions.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    handbook: { type: 'string', multiple: true },
    digest: { type: 'string', multiple: true },
    refused: { type: 'string', default: '0.033' },
    bare: { type: 'boolean', default: false },
    without: { type: 'string', multiple: true },
  },
});
const refused = Number(values.refused);
const ridge = 6;
const names = featureNames.filter((name) => !values.without?.includes(name));

interface Row {
  id: string;
  turn: number;
  file: string;
  kind: string;
  covered: boolean;
  values: number[];
}

const loaded = await loadJurisdictions();
const states = values.bare ? loaded.map((state) => ({ ...state, questions: [] })) : loaded;
const digest = await openHandbooks(states, null);
const rows: Row[] = [];
for (const file of values.digest ?? []) await read(file, async (id) => digest.of(id));
if (positionals.length > 0) {
  const handbookOf = await handbooksIn(values.handbook ?? [], states, process.cwd());
  for (const file of positionals) await read(file, handbookOf);
}

const means = names.map((_, at) => mean(rows.map((row) => row.values[at]!)));
const spreads = names.map(
  (_, at) => Math.sqrt(mean(rows.map((row) => (row.values[at]! - means[at]!) ** 2))) || 1,
);
const scaled = (row: Row) => [...row.values.map((value, at) => (value - means[at]!) / spreads[at]!), 1];

const judged = [];
for (let turn = 0; turn < 6; turn++) {
  const weights = logistic(rows.filter((row) => row.turn !== turn));
  for (const row of rows.filter((row) => row.turn === turn))
    judged.push({ row, score: dot(weights, scaled(row)) });
}
const whole = new Map<string, { row: Row; score: number }>();
for (const one of judged) {
  if (one.score > (whole.get(one.row.id)?.score ?? Number.NEGATIVE_INFINITY)) whole.set(one.row.id, one);
}
const bars: number[] = [];
for (const file of new Set(rows.map((row) => row.file))) {
  const own = [...whole.values()].filter(({ row }) => row.file === file);
  const bar = barOf(own);
  bars.push(bar);
  const kinds = new Map<string, { all: number; honest: number }>();
  for (const { row, score } of own.filter(({ row }) => !row.covered)) {
    const kind = kinds.get(row.kind) ?? { all: 0, honest: 0 };
    kinds.set(row.kind, { all: kind.all + 1, honest: kind.honest + (score < bar ? 1 : 0) });
  }
  const shares = [...kinds].map(([kind, { all, honest }]) => `${kind} ${honest}/${all}`);
  console.log(`${file}: bar ${bar.toFixed(2)}; honest noes: ${shares.join(', ')}`);
}
const open = [...whole.values()].filter(({ row }) => !row.covered);
const wrong = [...whole.values()].map(({ row, score }) =>
  Math.log(1 + Math.exp(row.covered ? -score : score)),
);
const honest = open.filter(({ score }) => score < barOf([...whole.values()]));
console.log(`all: honest noes ${honest.length}/${open.length}; loss ${mean(wrong).toFixed(4)}`);
const weights = logistic(rows);
const raw = names.map((name, at) => [name, weights[at]! / spreads[at]!] as const);
const shift = raw.reduce((sum, [, weight], at) => sum + weight * means[at]!, 0);
const constant = weights.at(-1)! - shift - Math.min(...bars);
for (const [name, weight] of raw) console.log(`  ${name}: ${weight.toFixed(2)},`);
console.log(`  constant: ${constant.toFixed(2)},`);

async function read(file: string, handbookOf: (id: string) => Promise<Handbook>): Promise<void> {
  for (const line of (await readFile(file, 'utf8')).split('\n').filter((one) => one.trim() !== '')) {
    const { id, jurisdiction, question, context, kind, expect } = JSON.parse(line);
    const handbook = await handbookOf(jurisdiction);
    if (handbook.otherNamedIn(question)) continue;
    const turn = [...`${file}${id}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 6007, 7) % 6;
    const questions = whoseQuestions(handbook, question).own;
    for (const { seen } of lookUpParts(handbook, questions, context ?? [])) {
      rows.push({
        id: `${file} ${id}`,
        turn,
        file,
        kind,
        covered: expect === 'answer',
        values: names.map((name) => seen[name]),
      });
    }
  }
}

/** Below it lies the share of covered questions that may be refused. */
function barOf(all: { row: Row; score: number }[]): number {
  const scores = all.filter(({ row }) => row.covered).map(({ score }) => score);
  return scores.sort((a, b) => a - b)[Math.floor(scores.length * refused)] ?? 0;
}

/** Newton’s method with a little ridge. */
function logistic(among: Row[]): number[] {
  const width = names.length + 1;
  let weights = Array.from({ length: width }, () => 0);
  for (let round = 0; round < 30; round++) {
    const slope = weights.map((weight, at) => (at < width - 1 ? ridge * weight : 0));
    const bend = weights.map((_, i) => weights.map((_, j) => (i === j && i < width - 1 ? ridge : 1e-6)));
    for (const row of among) {
      const x = scaled(row);
      const p = 1 / (1 + Math.exp(-dot(weights, x)));
      for (let i = 0; i < width; i++) {
        slope[i]! += (p - (row.covered ? 1 : 0)) * x[i]!;
        for (let j = 0; j < width; j++) bend[i]![j]! += p * (1 - p) * x[i]! * x[j]!;
      }
    }
    const step = solve(bend, slope);
    weights = weights.map((weight, at) => weight - step[at]!);
  }
  return weights;
}

function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  const size = right.length;
  for (let at = 0; at < size; at++) {
    const pivot = rows
      .slice(at)
      .reduce((best, row) => (Math.abs(row[at]!) > Math.abs(best[at]!) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(at, 0, pivot);
    for (let other = 0; other < size; other++) {
      if (other === at) continue;
      const share = rows[other]![at]! / pivot[at]!;
      for (let column = at; column <= size; column++) rows[other]![column]! -= share * pivot[column]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, one, at) => sum + one * b[at]!, 0);
}

function mean(all: number[]): number {
  return all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
}
