import { type Gaps, gapsOf, gapsShape } from '../../shared/handbook/gaps.ts';
import { gapsInWords } from '../../shared/handbook/gaps-in-words.ts';
import { day } from '../api/handbook-gaps.ts';
import { jurisdictionsHere } from '../jurisdictions.ts';
import { type Io, UsageError } from './command.ts';
import { formatOption, readOptions } from './options.ts';

const use = 'handbook gaps [ca|ct] [--since 2026-01-31] [--format text|json]';

/** `desk handbook gaps`: what people asked that the handbook leaves open, disliked answers, and what is asked most. */
export async function gaps(args: string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    { since: { type: 'string' }, format: { type: 'string' } },
    use,
  );
  const format = formatOption(values.format);
  if (positionals.length > 1) throw new UsageError(`Name one state at most. Use: ${use}`);
  const since = values.since ?? null;
  if (since !== null && !day.safeParse(since).success)
    throw new UsageError(`--since is a day such as 2026-01-31, not “${since}”.`);
  const all = (await jurisdictionsHere(io.env)).map(({ id }) => id);
  const [named] = positionals;
  if (named !== undefined && !all.includes(named))
    throw new UsageError(`There is no state “${named}” here; take ${all.join(' or ')}.`);
  const found = await read(named === undefined ? all : [named], since, io);
  io.out(
    format === 'json' ? JSON.stringify(found, null, 2) : found.map((one) => gapsInWords(one)).join('\n\n'),
  );
  return 0;
}

/** From the running service, else from the store. */
async function read(states: string[], since: string | null, io: Io): Promise<Gaps[]> {
  const query = since === null ? '' : `?since=${since}`;
  const served: Gaps[] = [];
  for (const state of states) {
    const heard = await io.service(`/api/handbooks/${state}/gaps${query}`);
    if (heard === null) break;
    served.push(gapsShape.parse(heard));
  }
  if (served.length === states.length) return served;
  const store = await io.openStore();
  try {
    const list = async (jurisdiction: string) =>
      gapsOf(jurisdiction, since, await store.feedback.list({ jurisdiction, ...(since ? { since } : {}) }));
    return await Promise.all(states.map(list));
  } finally {
    await store.close();
  }
}
