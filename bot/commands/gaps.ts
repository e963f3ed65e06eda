import { z } from 'zod';
import { type AskedOften, type Gaps, gapsOf, type SectionHeard } from '../../shared/handbook/gaps.ts';
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
  io.out(format === 'json' ? JSON.stringify(found, null, 2) : found.map(inWords).join('\n\n'));
  return 0;
}

/** From the running service, else from the store. */
async function read(states: string[], since: string | null, io: Io): Promise<Gaps[]> {
  const query = since === null ? '' : `?since=${since}`;
  const served: Gaps[] = [];
  for (const state of states) {
    const heard = await io.service(`/api/handbooks/${state}/gaps${query}`);
    if (heard === null) break;
    served.push(shape.parse(heard));
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

const often = z.object({
  question: z.string(),
  times: z.number(),
  section: z.string().nullable(),
  url: z.string().nullable(),
  up: z.number(),
  down: z.number(),
  words: z.array(z.string()),
});
const shape = z.object({
  jurisdiction: z.string(),
  since: z.string().nullable(),
  asked: z.number(),
  unanswered: z.array(often),
  disliked: z.array(often),
  mostAsked: z.array(often),
  sections: z.array(
    z.object({
      section: z.string(),
      url: z.string(),
      answered: z.number(),
      unanswered: z.number(),
      up: z.number(),
      down: z.number(),
    }),
  ),
});

function inWords({ jurisdiction, since, asked, unanswered, disliked, mostAsked, sections }: Gaps): string {
  const from = since === null ? '' : ` since ${since}`;
  if (asked === 0) return `${jurisdiction}: nobody has asked anything${from} that is kept here.`;
  return [
    `${jurisdiction}: ${asked} ${asked === 1 ? 'question' : 'questions'}${from}`,
    ...list('The handbook does not say', unanswered, nearest),
    ...list('Not helpful', disliked, said),
    ...list('Asked most', mostAsked, (one) => (one.section ? `    ${one.section}` : null)),
    ...(sections.length === 0 ? [] : ['By section', ...sections.map(sectionLine)]),
  ].join('\n');
}

const list = (title: string, all: AskedOften[], below: (one: AskedOften) => string | null): string[] =>
  all.length === 0
    ? []
    : [title, ...all.flatMap((one) => [`  ${one.times} × ${one.question}`, below(one) ?? []].flat())];

const nearest = ({ section }: AskedOften) => (section ? `    nearest: ${section}` : null);
const said = ({ section, down, up, words }: AskedOften) =>
  [
    `    not helpful ${down}, helpful ${up}${section ? `: ${section}` : ''}`,
    ...words.map((word) => `    “${word}”`),
  ].join('\n');
const sectionLine = ({ section, answered, unanswered, up, down }: SectionHeard) =>
  `  ${section}: answered ${answered}, left open ${unanswered}, helpful ${up}, not helpful ${down}`;
