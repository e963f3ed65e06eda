import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { handbooksIn } from '../../bot/commands/folder-handbooks.ts';
import { loadJurisdictions } from '../../bot/jurisdictions.ts';
import { ask } from '../../shared/handbook/ask.ts';
import { questionsOf } from '../../shared/handbook/finding/bank.ts';
import { type Handbook, openHandbook, type State, stateSections } from '../../shared/handbook/handbook.ts';
import type { Section } from '../../shared/handbook/section.ts';

/*
 * `npm run bench:handbook [folder]`: how long the index of both handbooks takes and how much memory, and how long a
 * question takes with two states and with fifty (copies under other names). Without a folder the built-in digests.
 */
const [folder] = process.argv.slice(2);
const states = await loadJurisdictions();
const questions = (await readFile(join(import.meta.dirname, '../shared/handbook/questions.jsonl'), 'utf8'))
  .trim()
  .split('\n')
  .map((line): { jurisdiction: string; question: string; context?: string[] } => JSON.parse(line));
const handbookOf = folder ? await handbooksIn([folder], states, process.cwd()) : null;
const sections = new Map<string, Section[]>();
for (const state of states) {
  const read = handbookOf
    ? (await handbookOf(state.id)).index.sections
    : stateSections(state, new Map()).sections;
  sections.set(state.id, read);
}
const warmUp = new Map(
  states.map(({ id, questions }) => [
    id,
    questions
      .flatMap(questionsOf)
      .map(({ text }) => text)
      .filter((_, at) => at % 7 === 0),
  ]),
);
// The first opening pays for the compiler; what a server pays again on every sync is the second.
for (const turn of ['first', 'again']) {
  await setTimeout(10);
  const before = held();
  const begin = performance.now();
  const opened = open(copies(2));
  const took = performance.now() - begin;
  const grown = (held() - before) / 1e6;
  console.log(`index of ${opened.length} handbooks, ${turn}: ${took.toFixed(0)} ms, ${grown.toFixed(1)} MB`);
}
timed(open(copies(2)));
const few = average(Array.from({ length: 5 }, () => timed(open(copies(2)))));
const many = average(Array.from({ length: 3 }, () => timed(open(copies(50)))));
console.log(`a question with 2 states: ${few.toFixed(3)} ms`);
console.log(`a question with 50 states: ${many.toFixed(3)} ms, ${(many / few).toFixed(2)} times`);

/** The states themselves and as many copies of them as are wanted. */
function copies(count: number): (State & { of: string })[] {
  return Array.from({ length: count }, (_, at) => {
    const state = states[at % states.length]!;
    const turn = Math.floor(at / states.length);
    if (turn === 0) return { ...state, of: state.id };
    return { ...state, of: state.id, id: `${state.id}${turn}`, name: `${state.name} ${turn}` };
  });
}

function open(all: (State & { of: string })[]): { of: string; handbook: Handbook }[] {
  return all.map((one) => ({ of: one.of, handbook: openHandbook(one, sections.get(one.of)!, all) }));
}

/**
 * Milliseconds a question takes that was not asked before, of its state or of one of the copies in turn, after each was
 * asked a few hundred others.
 */
function timed(open: { of: string; handbook: Handbook }[]): number {
  const own = Map.groupBy(open, ({ of }) => of);
  for (const { of, handbook } of open)
    for (const question of warmUp.get(of)!) ask(handbook, { id: null, question, context: [] });
  globalThis.gc?.();
  const begin = performance.now();
  questions.forEach(({ jurisdiction, question, context = [] }, at) => {
    const handbooks = own.get(jurisdiction)!;
    ask(handbooks[at % handbooks.length]!.handbook, { id: null, question, context });
  });
  return (performance.now() - begin) / questions.length;
}

function average(all: number[]): number {
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}

function held(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}
