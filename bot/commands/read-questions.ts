import { z } from 'zod';
import { UsageError } from './command.ts';
import { readLines } from './read-lines.ts';

const text = (what: string) => z.string(what).min(1, what);
const gold = z.object(
  { source: text('the page’s path is expected'), heading: text('the section’s heading is expected') },
  { error: 'the page and heading of a section are expected' },
);
const question = z
  .object(
    {
      id: z.union([z.string().min(1), z.number()], 'a text or a number is expected').transform(String),
      jurisdiction: text('the short name of a state is expected'),
      question: text('a question is expected').max(20_000, 'that is longer than a question'),
      context: z
        .union(
          [z.array(z.string()), z.string().transform((one) => [one])],
          'the earlier questions are expected',
        )
        .nullish(),
      kind: z.string('a text is expected').nullish(),
      expect: z.enum(['answer', 'none'], '“answer” or “none” is expected'),
      gold: z.array(gold, 'a list of sections is expected').default([]),
    },
    'an object is expected',
  )
  .refine((one) => one.expect === 'none' || one.gold.length > 0, {
    path: ['gold'],
    message: 'the section that answers is expected',
  });

export type Question = z.infer<typeof question> & { line: number };

const example =
  '{"id":"1","jurisdiction":"ca","question":"…","expect":"answer","gold":[{"source":"page.md","heading":"…"}]}';

/** As many faults are told; so many lines are mended at once. */
const most = 20;

/**
 * The questions of a file, one a line; throws UsageError with every line that is none, its number, and the field that
 * is at fault.
 */
export async function readQuestions(cwd: string, file: string, states: string[]): Promise<Question[]> {
  const lines = await readLines(cwd, file);
  if (lines.length === 0)
    throw new UsageError(`“${file}” is empty. A line for each question is expected, such as ${example}`);
  const read = lines.map(({ number, text }) => readQuestion(text, number, states));
  const faults = read.flatMap(({ faults }) => faults);
  if (faults.length > 0) {
    const bad = read.filter(({ question }) => question === null).length;
    const rest = faults.length - most;
    throw new UsageError(
      [
        `“${file}” cannot be used: ${bad} of ${read.length} lines ${bad === 1 ? 'is no question' : 'are no questions'}.`,
        ...faults.slice(0, most).map((one) => `  ${one}`),
        ...(rest > 0 ? [`  … and ${rest} more`] : []),
      ].join('\n'),
    );
  }
  return read.flatMap(({ question }) => question ?? []);
}

/** Ids that stand in several lines, since a miss is named by its id. */
export const sameIds = (questions: Question[]): string[] =>
  [...Map.groupBy(questions, ({ id }) => id)]
    .filter(([, { length }]) => length > 1)
    .map(([id, same]) => `The id “${id}” stands in lines ${same.map(({ line }) => line).join(', ')}.`);

function readQuestion(
  line: string,
  number: number,
  states: string[],
): { question: Question | null; faults: string[] } {
  const bad = (...faults: string[]) => ({
    question: null,
    faults: faults.map((one) => `Line ${number}: ${one}.`),
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return bad('not JSON');
  }
  const read = question.safeParse(parsed);
  const issues = read.success ? [] : read.error.issues.map(({ path, message }) => [path.join('.'), message]);
  const state = z.object({ jurisdiction: z.string().min(1) }).safeParse(parsed).data?.jurisdiction;
  if (state !== undefined && !states.includes(state))
    issues.push(['jurisdiction', `there is no state “${state}” here; take ${states.join(' or ')}`]);
  if (issues.length > 0 || !read.success)
    return bad(...issues.map(([field, message]) => (field ? `${field}: ${message}` : message!)));
  return { question: { ...read.data, line: number }, faults: [] };
}
