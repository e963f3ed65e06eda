import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'restify';
import { Unusable } from '../sandbox/unusable.ts';
import { SourceRefused } from '../source-refused.ts';
import { outOfReach } from '../turns/desk.ts';
import type { Caller, WhoCalls } from './caller.ts';
import type { PageFile } from './page-files.ts';
import { BadRequest } from './read-body.ts';

export interface Ask {
  request: Request;
  params: Record<string, string>;
  query: URLSearchParams;
}

/** JSON, or bytes with headers of their own. */
export type Answer = { status: number; body?: unknown } | PageFile;

export type Route = [
  method: 'get' | 'post' | 'put' | 'del',
  path: string,
  handler: (ask: Ask) => Promise<Answer>,
];

/** Somebody who may not ask this; carries what to answer. */
class TurnedAway extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const callerOf = async (who: WhoCalls, { request }: Ask): Promise<Caller> => {
  const person = request.headers['x-desk-person'];
  const authorization = request.headers.authorization;
  const caller = await who({
    ...(authorization === undefined ? {} : { authorization }),
    ...(typeof person === 'string' ? { person } : {}),
  });
  if ('status' in caller) throw new TurnedAway(caller.status, caller.message);
  return caller;
};

export type Log = { error(details: object, message: string): void };

/** Runs a handler and writes what it gives; every failure becomes { message }, without a stack trace. */
export function respondWith(handler: (ask: Ask) => Promise<Answer>, log: Log) {
  return async (request: Request, response: Response): Promise<void> => {
    try {
      const params: Record<string, string> = { ...request.params };
      const answer = await handler({ request, params, query: new URLSearchParams(request.getQuery()) });
      if ('bytes' in answer) return write(response, 200, answer.headers, answer.bytes);
      writeJson(response, answer.status, answer.body);
    } catch (error) {
      writeFailure(request, response, error, log);
    }
  };
}

function writeFailure(request: Request, response: Response, error: unknown, log: Log): void {
  const known = knownFailure(error);
  // The rest of a body that is too large is not read.
  if (known?.status === 413) response.setHeader('connection', 'close');
  if (known) {
    writeJson(response, known.status, { message: known.message });
    return;
  }
  const id = randomUUID().slice(0, 8);
  log.error({ id, error, path: request.path() }, 'a request failed');
  writeJson(response, 500, {
    message: `Something broke on our side (${id}). Please try again; nothing you sent is lost.`,
  });
}

function knownFailure(error: unknown): { status: number; message: string } | null {
  if (error instanceof BadRequest || error instanceof TurnedAway) return error;
  if (error instanceof Unusable || error instanceof SourceRefused)
    return { status: 400, message: error.message };
  const away = outOfReach(error);
  return away && { status: 503, message: away.message };
}

function writeJson(response: Response, status: number, body: unknown): void {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  };
  write(
    response,
    status,
    body === undefined ? { 'cache-control': 'no-store' } : headers,
    body === undefined ? '' : JSON.stringify(body),
  );
}

function write(
  response: Response,
  status: number,
  headers: Record<string, string>,
  bytes: Uint8Array | string,
): void {
  response.writeHead(status, {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...headers,
    'content-length': String(Buffer.byteLength(bytes)),
  });
  response.end(bytes);
}
