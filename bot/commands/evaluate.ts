import { ask } from '../../shared/handbook/ask.ts';
import { type Judged, placesOf, tally } from '../../shared/handbook/evaluation.ts';
import { jurisdictionsHere } from '../jurisdictions.ts';
import { type Io, UsageError } from './command.ts';
import { measuredHandbooks } from './measured-handbooks.ts';
import { formatOption, readOptions } from './options.ts';
import { readQuestions, sameIds } from './read-questions.ts';

const use = 'handbook evaluate questions.jsonl [--handbook [ca=]folder] [--format text|json]';

/** `desk handbook evaluate questions.jsonl`: how often the right section comes first, each miss, and on which handbook. */
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
  const measured = await measuredHandbooks(
    questions.map(({ jurisdiction }) => jurisdiction),
    values.handbook ?? [],
    jurisdictions,
    io,
  );
  const judged = questions.map(({ context, ...one }): Judged => {
    const { handbook } = measured.get(one.jurisdiction)!;
    const { id, question } = one;
    return {
      ...one,
      ...placesOf(one.gold, handbook.index.sections),
      answer: ask(handbook, { id, question, context: context ?? [] }),
    };
  });
  const result = tally(judged);
  const handbooks = [...measured.values()].map(({ words }) => words);
  io.out(
    format === 'json'
      ? JSON.stringify({ handbooks, ...result })
      : [...handbooks, '', result.words].join('\n'),
  );
  return 0;
}
