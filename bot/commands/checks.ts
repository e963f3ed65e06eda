import { checks as allChecks } from '../../shared/checks/index.ts';
import { checksPage } from '../../shared/checks-page.ts';
import { jurisdictionsHere } from '../jurisdictions.ts';
import { type Io, UsageError } from './command.ts';
import { readOptions } from './options.ts';

const use = 'npm run -s desk -- checks [--format text|json|markdown]';

/** Lists every check with what it demands and the handbook section behind it in each state. */
export async function checks(args: string[], io: Pick<Io, 'out' | 'err' | 'env'>): Promise<number> {
  const { values } = readOptions(args, { format: { type: 'string' } }, use);
  const format = values.format ?? 'text';
  if (!['text', 'json', 'markdown'].includes(format)) {
    throw new UsageError(`--format is text, json or markdown, not “${format}”.`);
  }
  const states = await jurisdictionsHere(io.env);
  if (format === 'markdown') {
    io.out(checksPage(allChecks, states));
    return 0;
  }
  const listed = allChecks.map(({ meta }) => ({
    check: meta.id,
    title: meta.title,
    demands: meta.demands,
    handbook: Object.fromEntries(
      states.map((state) => [state.id, state.demands.find((one) => one.check === meta.id)?.handbook ?? null]),
    ),
  }));
  if (format === 'json') io.out(JSON.stringify(listed, null, 2));
  else {
    for (const { check, title, demands, handbook } of listed) {
      const where = Object.entries(handbook).map(
        ([state, place]) => `${state}: ${place?.title ?? 'no section'}`,
      );
      io.out(`${check}\n  ${title}. ${demands}\n  ${where.join('; ')}\n`);
    }
  }
  return 0;
}
