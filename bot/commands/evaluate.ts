import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Answer } from '../../shared/handbook/answer.ts';
import { tally } from '../../shared/handbook/evaluation.ts';
import { openHandbooks } from '../handbooks.ts';
import { jurisdictionsHere } from '../jurisdictions.ts';
import { type Io, UsageError } from './command.ts';
import { folderHandbooks } from './folder-handbooks.ts';
import { readLines } from './read-lines.ts';

const line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  jurisdiction: z.string(),
  question: z.string().min(1),
  context: z.union([z.array(z.string()), z.string().transform((one) => [one])]).nullish(),
  kind: z.string().optional(),
  expect: z.enum(['answer', 'none']),
  gold: z.array(z.object({ source: z.string(), heading: z.string() })).default([]),
});

/** `desk handbook evaluate questions.jsonl`: how often the right section comes first, and each miss. */
export async function evaluate(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { handbook: { type: 'string', multiple: true }, format: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file) throw new UsageError('Name the file of questions: handbook evaluate questions.jsonl.');
  const lines = await readLines(io.cwd, file);
  const jurisdictions = await jurisdictionsHere(io.env);
  const handbooks = await openHandbooks(jurisdictions, null);
  const answering = values.handbook
    ? await folderHandbooks(values.handbook, jurisdictions, io.cwd, null)
    : async (state: string, asked: Parameters<typeof handbooks.ask>[1]): Promise<Answer> =>
        handbooks.ask(state, asked);
  const judged = [];
  for (const { number, text } of lines) {
    const read = readLine(text, number);
    const { id, jurisdiction, question, context } = read;
    judged.push({ ...read, answer: await answering(jurisdiction, { id, question, context: context ?? [] }) });
  }
  const result = tally(judged);
  io.out(values.format === 'json' ? JSON.stringify(result) : result.words);
  return 0;
}

function readLine(text: string, number: number): z.infer<typeof line> {
  try {
    return line.parse(JSON.parse(text));
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
    throw new UsageError(
      `Line ${number}: ${issue ? `${issue.path.join('.')}: ${issue.message}` : 'not JSON'}.`,
    );
  }
}
