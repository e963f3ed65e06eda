import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { PortalError } from '../../portal.ts';
import { type HttpAnswer, type HttpRequest, openHttp } from '../http.ts';
import { excerpt } from '../http-failure.ts';
import { pause, until, type Wait } from '../wait.ts';

export interface SocrataOptions {
  url: string;
  /** An API key of the service account, and its secret. */
  keyId: string;
  keySecret: string;
  /** Keeps us out of the pool that is throttled first; grants nothing. */
  appToken?: string;
  /** What people call the portal; the host when not given. */
  name?: string;
  /** Where the key is set, for the sentence when it does not work. */
  keyFrom?: string;
  /** The organisations the state lists for this portal: Socrata itself knows none. */
  organisations?: { id: string; name: string }[];
  fetch?: typeof globalThis.fetch;
  wait?: Wait;
  /** Milliseconds the portal has for an answer; a minute, five for uploads, when not given. */
  timeout?: number;
  /** How long one attempt waits for the portal's own work; milliseconds. */
  patience?: number;
  /** Larger files go in chunks. */
  bytesAtOnce?: number;
}

export interface Refused {
  status: number;
  message: string;
}
export type Answered<T> = { result: T } | Refused;

export interface Call {
  method: HttpRequest['method'];
  /** A link of an answer, or one of the few addresses Socrata promises. */
  path: string;
  doing: string;
  json?: unknown;
  bytes?: { type: string; content: Uint8Array };
  /** Without the key, as the public. */
  asNobody?: boolean;
}

export interface Socrata {
  name: string;
  host: string;
  keyFrom: string;
  organisations: { id: string; name: string }[] | null;
  wait: Wait;
  patience: number;
  bytesAtOnce: number;
  address(path: string): string;
  ask<T>(call: Call, schema: z.ZodType<T>): Promise<Answered<T>>;
  /** A refusal is a lasting PortalError. */
  must<T>(call: Call, schema: z.ZodType<T>): Promise<T>;
}

export function openSocrata(options: SocrataOptions): Socrata {
  const { host } = new URL(options.url);
  const name = options.name ?? host;
  const basic = Buffer.from(`${options.keyId}:${options.keySecret}`).toString('base64');
  const http = openHttp({ ...options, name, secrets: [options.keySecret, basic] });
  const wait = options.wait ?? pause;

  function send(call: Call): Promise<HttpAnswer> {
    const id = randomUUID().replaceAll('-', '');
    return http.send({
      method: call.method,
      path: call.path,
      id,
      doing: call.doing,
      read: call.method === 'GET',
      timeout: call.bytes ? 5 * 60_000 : undefined,
      body: call.bytes
        ? new Uint8Array(call.bytes.content)
        : call.json === undefined
          ? undefined
          : JSON.stringify(call.json),
      headers: {
        accept: 'application/json',
        ...(call.bytes ? { 'content-type': call.bytes.type } : { 'content-type': 'application/json' }),
        'x-socrata-host': host,
        'x-socrata-requestid': id,
        ...(options.appToken ? { 'x-app-token': options.appToken } : {}),
        ...(call.asNobody ? {} : { authorization: `Basic ${basic}` }),
      },
    });
  }

  async function ask<T>(call: Call, schema: z.ZodType<T>): Promise<Answered<T>> {
    const answer = isCore(call) ? await readyAnswer(call) : await send(call);
    if (answer.status >= 300) return { status: answer.status, message: complaint(answer) };
    // A success with an empty or unreadable body stands for nothing in particular.
    const result = schema.safeParse(answer.json ?? {});
    if (result.success) return { result: result.data };
    throw new PortalError(
      `${name} answered in a way that is not understood while ${call.doing} (${z.prettifyError(result.error).split('\n')[0]}). Ask whoever looks after the desk.`,
      'lasting',
      { cause: result.error },
    );
  }

  /** 202 of the older interfaces means: not ready, ask the same again. */
  const readyAnswer = (call: Call): Promise<HttpAnswer> =>
    until(
      async () => {
        const answer = await send(call);
        return answer.status === 202 ? null : answer;
      },
      {
        wait,
        patience: 60_000,
        still: `${name} is still at work while ${call.doing}. This is looked at again by itself.`,
      },
    );

  return {
    name,
    host,
    keyFrom: options.keyFrom ?? 'the settings',
    organisations: options.organisations ?? null,
    wait,
    patience: options.patience ?? 10 * 60_000,
    bytesAtOnce: options.bytesAtOnce ?? 8 * 1024 * 1024,
    address: http.address,
    ask,
    must: async (call, schema) => {
      const answered = await ask(call, schema);
      if ('result' in answered) return answered.result;
      throw refusal(name, answered, call.doing);
    },
  };
}

const isCore = (call: Call): boolean => call.method === 'GET' && !call.path.startsWith('/api/publishing/');

/** A refusal in words: what was being done, what the portal says, whose turn it is. */
export function refusal(
  name: string,
  { status, message }: Refused,
  doing: string,
  field?: string,
): PortalError {
  const next =
    status === 401 || status === 403
      ? 'Ask the portal’s administrators to give the service account the right to do this.'
      : status === 404
        ? 'Somebody may have removed it there; ask the portal’s administrators.'
        : 'Correct this in the workbook or its description and hand it over again, or ask whoever runs the portal.';
  return new PortalError(
    `${name} refused while ${doing}: ${message.replace(/\.?$/, '.')} ${next}`,
    'lasting',
    {
      field,
    },
  );
}

const complaints = z.looseObject({
  message: z.string().optional(),
  english: z.string().optional(),
  reason: z.string().optional(),
  key: z.string().optional(),
  code: z.string().optional(),
});

function complaint(answer: HttpAnswer): string {
  const read = complaints.safeParse(answer.json);
  const said = read.success
    ? (read.data.message ?? read.data.english ?? read.data.reason ?? read.data.code ?? read.data.key)
    : excerpt(answer.text);
  return said ? `${said} (HTTP ${answer.status})` : `HTTP ${answer.status}`;
}
