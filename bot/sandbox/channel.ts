import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SandboxAuthor, SandboxEvent, SandboxMessage, SandboxThread } from '../../shared/sandbox-api.ts';

const message = z.object({
  id: z.string(),
  thread: z.string(),
  from: z.object({ id: z.string(), name: z.string() }),
  text: z.string(),
  card: z.record(z.string(), z.unknown()).nullable(),
  file: z.object({ name: z.string(), size: z.number() }).nullable(),
  at: z.string(),
  updatedAt: z.string().nullable(),
});
const kept = z.object({ last: z.number(), messages: z.array(message) });

export type Said = Pick<SandboxMessage, 'text' | 'card' | 'file'>;
export type Listener = (event: SandboxEvent) => void;

/** The messages of the local channel, kept in one file so that a restart shows them again. */
export interface Channel {
  threads(): SandboxThread[];
  message(id: string): SandboxMessage | null;
  /** `conversation`: a channel starts a thread, a thread or a chat goes on. */
  add(conversation: string, from: SandboxAuthor, said: Said): SandboxMessage;
  replace(id: string, said: Pick<Said, 'text' | 'card'>): SandboxMessage | null;
  remove(id: string): void;
  typing(thread: string): void;
  reset(): void;
  listen(listener: Listener): () => void;
  /** Resolves when everything is on disk. */
  settle(): Promise<void>;
}

export async function openChannel(home: string, now: () => Date = () => new Date()): Promise<Channel> {
  const file = join(home, 'channel.json');
  const state = await readKept(file);
  const byId = new Map(state.messages.map((one) => [one.id, one]));
  const listeners = new Set<Listener>();
  const save = writer(file, () => JSON.stringify({ last: state.last, messages: [...byId.values()] }));
  const tell = (event: SandboxEvent) => {
    for (const listener of listeners) listener(event);
  };
  const nextId = (): string => {
    state.last = Math.max(now().getTime(), state.last + 1);
    return String(state.last);
  };
  return {
    threads() {
      const threads = new Map<string, SandboxMessage[]>();
      for (const one of byId.values()) threads.set(one.thread, [...(threads.get(one.thread) ?? []), one]);
      return [...threads].map(([id, messages]) => ({ id, channel: channelOf(id), messages }));
    },
    message: (id) => byId.get(id) ?? null,
    add(conversation, from, said) {
      const id = nextId();
      const starts = isChannel(conversation);
      const thread = starts ? `${conversation};messageid=${id}` : conversation;
      const added = { id, thread, from, ...said, at: now().toISOString(), updatedAt: null };
      byId.set(id, added);
      save.soon();
      tell({ type: 'message', message: added, channel: channelOf(thread) });
      return added;
    },
    replace(id, said) {
      const before = byId.get(id);
      if (!before) return null;
      const after = { ...before, ...said, updatedAt: now().toISOString() };
      byId.set(id, after);
      save.soon();
      tell({ type: 'updated', message: after, channel: channelOf(after.thread) });
      return after;
    },
    remove(id) {
      const gone = byId.get(id);
      if (!gone) return;
      byId.delete(id);
      save.soon();
      tell({ type: 'deleted', id, thread: gone.thread });
    },
    typing: (thread) => tell({ type: 'typing', thread }),
    reset() {
      byId.clear();
      save.soon();
      tell({ type: 'again' });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settle: save.settle,
  };
}

/** A channel's id ends in `@thread.tacv2`; a thread adds the message that started it. */
const isChannel = (conversation: string): boolean => conversation.endsWith('@thread.tacv2');
export const channelOf = (thread: string): string | null =>
  thread.startsWith('19:') ? (thread.split(';')[0] ?? null) : null;

async function readKept(file: string): Promise<z.infer<typeof kept>> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { last: 0, messages: [] };
  const read = kept.safeParse(JSON.parse(text));
  if (read.success) return read.data;
  throw new Error(`${file} is not what the sandbox wrote. Delete it to start with empty channels.`);
}

/** Writes beside and renames, one write at a time; what changed meanwhile goes with the next. */
function writer(file: string, content: () => string) {
  let running: Promise<void> | null = null;
  let again = false;
  const write = async () => {
    do {
      again = false;
      await writeFile(`${file}.new`, content());
      await rename(`${file}.new`, file);
    } while (again);
  };
  return {
    soon() {
      again = true;
      running ??= write().finally(() => {
        running = null;
      });
      running.catch(() => {});
    },
    settle: async () => {
      await running;
    },
  };
}
