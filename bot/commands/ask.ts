import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Answer } from '../../shared/handbook/answer.ts';
import type { Asked } from '../../shared/handbook/ask.ts';
import { type CuratedAnswers, curatedAnswers, withCurated } from '../../shared/handbook/curated.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import { curatedIn } from '../curated.ts';
import { openHandbooks } from '../handbooks.ts';
import { jurisdictionsHere } from '../jurisdictions.ts';
import { type Io, UsageError } from './command.ts';
import { folderHandbooks } from './folder-handbooks.ts';
import { readLines } from './read-lines.ts';

/** Where a question goes: a folder, the running service, or what this machine keeps. */
export type Answering = (jurisdiction: string, asked: Asked) => Promise<Answer>;

const line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  jurisdiction: z.string().min(1),
  question: z.string().min(1).max(20_000),
  context: z.array(z.string()).max(50).nullish(),
});

/** `desk ask`: one question, or one a line with `--batch`. */
export async function ask(args: string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args);
  const jurisdictions = await jurisdictionsHere(io.env);
  if (values.batch !== undefined) {
    if (positionals.length > 0) throw new UsageError('Give either --batch or a question, not both.');
    return batch(values.batch, await answering(values.handbook ?? [], jurisdictions, io, null), io);
  }
  const question = positionals.join(' ').trim();
  if (question === '') throw new UsageError('Type a question in quotation marks after the options.');
  const state = stateNamed(jurisdictions, values.jurisdiction);
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') throw new UsageError('--format is text or json.');
  const to = await answering(values.handbook ?? [], jurisdictions, io, state.id);
  const answer = await to(state.id, { id: null, question, context: values.after ?? [] });
  io.out(format === 'json' ? JSON.stringify(answer) : inWords(answer));
  return 0;
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        jurisdiction: { type: 'string', short: 'j' },
        handbook: { type: 'string', multiple: true },
        after: { type: 'string', multiple: true },
        format: { type: 'string' },
        batch: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function stateNamed(jurisdictions: Jurisdiction[], id: string | undefined): Jurisdiction {
  const names = jurisdictions.map((one) => one.id).join(' or ');
  if (id === undefined) throw new UsageError(`Say which state: --jurisdiction ${names}.`);
  const state = jurisdictions.find((one) => one.id === id);
  if (!state) throw new UsageError(`There is no jurisdiction “${id}”; take ${names}.`);
  return state;
}

/** With folders no store is opened; else the running service answers, else what is kept here, else the digest. */
async function answering(
  folders: string[],
  jurisdictions: Jurisdiction[],
  io: Io,
  single: string | null,
): Promise<Answering> {
  if (folders.length > 0) return folderHandbooks(folders, jurisdictions, io.cwd, single);
  const local = once(async () => {
    const store = await io.openStore().catch((error: unknown) => {
      io.err(`The store cannot be opened, so the built-in handbook answers: ${String(error)}`);
      return null;
    });
    const handbooks = await openHandbooks(jurisdictions, store?.handbooks ?? null);
    const curated = new Map<string, CuratedAnswers>();
    for (const { id } of store ? jurisdictions : []) {
      const inUse = curatedIn((await store?.asked.list(id, 'in-use')) ?? []);
      curated.set(id, curatedAnswers(inUse, handbooks.of(id).index.rarity));
    }
    await store?.close();
    return { handbooks, curated };
  });
  return async (jurisdiction, asked) => {
    if (!jurisdictions.some(({ id }) => id === jurisdiction)) stateNamed(jurisdictions, jurisdiction);
    const { question, context } = asked;
    const served = await io.service('/api/ask', { jurisdiction, question, context });
    if (served !== null) {
      const { curated, ...answer } = answerShape.parse(served);
      return { ...answer, id: asked.id, ...(curated ? { curated } : {}) };
    }
    const { handbooks, curated } = await local();
    const best = curated.get(jurisdiction)?.best(question) ?? null;
    return withCurated(handbooks.ask(jurisdiction, asked), question, best);
  };
}

const place = z.object({
  handbook: z.string(),
  file: z.string(),
  headings: z.array(z.string()).min(1),
  url: z.string(),
});
const answerShape = z.object({
  status: z.enum(['answered', 'not-in-handbook', 'declined', 'other-jurisdiction']),
  answer: z.string(),
  citations: z.array(place),
  suggestions: z.array(place),
  curated: z
    .object({
      id: z.string(),
      question: z.string(),
      answer: z.string(),
      author: z.string(),
      date: z.string(),
      source: z.string().nullable(),
      section: place.nullable(),
      likeness: z.number(),
    })
    .optional(),
});

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

async function batch(file: string, to: Answering, io: Io): Promise<number> {
  let bad = 0;
  for (const { number, text } of await readLines(io.cwd, file)) {
    const { answer, failed } = await answerLine(text, number, to);
    if (failed) bad++;
    io.out(JSON.stringify(answer));
  }
  return bad > 0 ? 1 : 0;
}

async function answerLine(text: string, number: number, to: Answering) {
  let id: string | null = null;
  try {
    const parsed: unknown = JSON.parse(text);
    const loose = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(parsed);
    if (loose.success) id = String(loose.data.id);
    const read = line.safeParse(parsed);
    if (!read.success) {
      const issue = read.error.issues[0];
      throw new UsageError(`Line ${number}: ${issue?.path.join('.') || 'the line'}: ${issue?.message}.`);
    }
    const { jurisdiction, question, context } = read.data;
    return { answer: await to(jurisdiction, { id, question, context: context ?? [] }), failed: false };
  } catch (error) {
    if (error instanceof SyntaxError)
      return { answer: { id, error: `Line ${number} is not JSON.` }, failed: true };
    return { answer: { id, error: error instanceof Error ? error.message : String(error) }, failed: true };
  }
}

function inWords(answer: Answer): string {
  const list = (title: string, places: Answer['citations']) =>
    places.length === 0
      ? []
      : ['', title, ...places.map(({ headings, url }) => `  ${headings.join(' › ')}\n  ${url}`)];
  const [best, ...rest] = answer.citations;
  const also =
    answer.status === 'answered' ? [...rest, ...answer.suggestions].slice(0, 3) : answer.suggestions;
  return [
    ...curatedInWords(answer.curated),
    answer.answer,
    ...(best ? [best.url] : []),
    ...list(answer.status === 'answered' ? 'Also in the handbook:' : 'Nearest in the handbook:', also),
  ].join('\n');
}

/** A coordinator's answer stands apart from what the handbook says. */
const curatedInWords = (curated: Answer['curated']): string[] =>
  curated
    ? [
        `A coordinator’s answer to “${curated.question}” (${curated.author}, ${curated.date.slice(0, 10)}), not the handbook’s:`,
        curated.answer,
        ...(curated.source ? [curated.source] : []),
        '',
      ]
    : [];
