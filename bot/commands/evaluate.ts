import type { Answer } from '../../shared/handbook/answer.ts';
import { tally } from '../../shared/handbook/evaluation.ts';
import { openHandbooks } from '../handbooks.ts';
import { jurisdictionsHere } from '../jurisdictions.ts';
import { type Io, UsageError } from './command.ts';
import { folderHandbooks } from './folder-handbooks.ts';
import { formatOption, readOptions } from './options.ts';
import { readQuestions, sameIds } from './read-questions.ts';

const use = 'handbook evaluate questions.jsonl [--handbook [ca=]folder] [--format text|json]';

/** `desk handbook evaluate questions.jsonl`: how often the right section comes first, and each miss. */
export async function evaluate(args: string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    { handbook: { type: 'string', multiple: true }, format: { type: 'string' } },
    use,
  );
  const format = formatOption(values.format);
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError(`Name one file of questions. Use: ${use}`);
  const jurisdictions = await jurisdictionsHere(io.env);
  const questions = await readQuestions(
    io.cwd,
    file,
    jurisdictions.map(({ id }) => id),
  );
  for (const same of sameIds(questions)) io.err(same);
  const handbooks = await openHandbooks(jurisdictions, null);
  const answering = values.handbook
    ? await folderHandbooks(values.handbook, jurisdictions, io.cwd, null)
    : async (state: string, asked: Parameters<typeof handbooks.ask>[1]): Promise<Answer> =>
        handbooks.ask(state, asked);
  const judged = [];
  for (const read of questions) {
    const { id, jurisdiction, question, context } = read;
    judged.push({ ...read, answer: await answering(jurisdiction, { id, question, context: context ?? [] }) });
  }
  const result = tally(judged);
  io.out(format === 'json' ? JSON.stringify(result) : result.words);
  return 0;
}
