import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What a running service writes to `service.json` in its home, readable by its owner alone. */
export const serviceNote = z.object({
  url: z.url(),
  key: z.string().min(20),
  pid: z.number().int().positive(),
});

/** The running service answered with an error; `message` is its sentence for people. */
export class ServiceRefused extends Error {
  override name = 'ServiceRefused';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Sends one request to the service that runs over `home`: GET without a body, POST with one, PUT with bytes.
 * Null when none is running there. Throws ServiceRefused with the service's own sentence.
 */
export async function askService(
  home: string,
  path: string,
  body?: unknown,
  person?: string,
): Promise<unknown | null> {
  const note = await runningService(home);
  if (note === null) return null;
  const bytes = body instanceof Uint8Array;
  const response = await fetch(new URL(path, note.url), {
    method: body === undefined ? 'GET' : bytes ? 'PUT' : 'POST',
    headers: {
      authorization: `Desk ${note.key}`,
      ...(person === undefined ? {} : { 'x-desk-person': person }),
      ...(body === undefined
        ? {}
        : { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
    },
    ...(body === undefined ? {} : { body: bytes ? new Uint8Array(body) : JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new ServiceRefused(0, `The running service at ${note.url} did not answer: ${String(cause)}.`);
  });
  const text = await response.text();
  if (response.ok) return text === '' ? {} : JSON.parse(text);
  throw new ServiceRefused(
    response.status,
    sentenceOf(text) ?? `The service answered with ${response.status}.`,
  );
}

async function runningService(home: string) {
  const text = await readFile(join(home, 'service.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const note = serviceNote.safeParse(JSON.parse(text));
  if (!note.success || !alive(note.data.pid)) return null;
  return note.data;
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function sentenceOf(text: string): string | null {
  try {
    const parsed = z
      .union([z.object({ message: z.string() }), z.object({ refused: z.string() })])
      .parse(JSON.parse(text));
    return 'message' in parsed ? parsed.message : parsed.refused;
  } catch {
    return null;
  }
}
