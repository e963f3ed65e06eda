import { z } from 'zod';
import { PortalError } from '../../portal.ts';
import { type Http, type HttpAnswer, openHttp } from '../http.ts';
import { excerpt } from '../http-failure.ts';
import { pause, type Wait } from '../wait.ts';

export interface CkanOptions {
  url: string;
  /** API token of the service account: an editor of the organisations it publishes for. */
  token: string;
  /** What people call the portal; the host when not given. */
  name?: string;
  /** Where the token is set, for the sentence when it does not work. */
  tokenFrom?: string;
  fetch?: typeof globalThis.fetch;
  wait?: Wait;
  /** Milliseconds the portal has for an answer; a minute, five for uploads, when not given. */
  timeout?: number;
  /** How long one attempt waits for the portal's own loader; milliseconds. */
  patience?: number;
}

/** What a portal says instead of a result: no right, not found, or a field it does not take. */
export interface Refused {
  status: number;
  type: string;
  message: string;
  /** The portal's name of the field it complains about. */
  field: string | null;
}
export type Answered<T> = { result: T } | Refused;

export interface Call {
  doing: string;
  /** Asked again at once when it fails; for reads only. */
  read?: boolean;
  /** Without the token, as the public. */
  asNobody?: boolean;
  timeout?: number;
}

/** The Action API: every call is a POST with JSON, or with a file as multipart. */
export interface Ckan {
  name: string;
  tokenFrom: string;
  wait: Wait;
  patience: number;
  address(path: string): string;
  /** The result, or the refusal as a value. */
  ask<T>(action: string, body: object, schema: z.ZodType<T>, call: Call): Promise<Answered<T>>;
  /** The result; a refusal is a lasting PortalError. */
  must<T>(action: string, body: object, schema: z.ZodType<T>, call: Call): Promise<T>;
  /** As `must`, with a file in the part CKAN looks for. */
  upload<T>(action: string, form: FormData, schema: z.ZodType<T>, call: Call): Promise<Answered<T>>;
}

export function openCkan(options: CkanOptions): Ckan {
  const name = options.name ?? new URL(options.url).host;
  const http = openHttp({ ...options, name, secrets: [options.token] });

  async function ask<T>(action: string, body: object, schema: z.ZodType<T>, call: Call) {
    const answer = await send(http, action, JSON.stringify(body), call, {
      'content-type': 'application/json',
      ...(call.asNobody ? {} : { authorization: options.token }),
    });
    return judge(name, answer, schema, call.doing);
  }

  async function upload<T>(action: string, form: FormData, schema: z.ZodType<T>, call: Call) {
    const answer = await send(http, action, form, call, { authorization: options.token });
    return judge(name, answer, schema, call.doing);
  }

  return {
    name,
    tokenFrom: options.tokenFrom ?? 'the settings',
    wait: options.wait ?? pause,
    patience: options.patience ?? 10 * 60_000,
    address: http.address,
    ask,
    upload,
    must: async (action, body, schema, call) => {
      const answered = await ask(action, body, schema, call);
      if ('result' in answered) return answered.result;
      throw refusal(name, answered, call.doing);
    },
  };
}

/** A refusal in words: what was being done, what the portal says, whose turn it is. */
export function refusal(name: string, refused: Refused, doing: string): PortalError {
  const says = `${name} refused while ${doing}: ${refused.message}`;
  const next =
    refused.status === 403
      ? 'Ask the portal’s administrators to give the service account the right to do this.'
      : refused.field !== null
        ? 'Correct this in the dataset’s description and hand it over again.'
        : 'Ask whoever runs the portal.';
  return new PortalError(`${sentence(says)} ${next}`, 'lasting', { field: refused.field ?? undefined });
}

/** A portal without that action: an extension that is not installed, or an older version. */
export const unknownAction = (refused: Refused): boolean =>
  refused.status === 400 && refused.type === 'Bad request';

export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function send(
  http: Http,
  action: string,
  body: string | FormData,
  call: Call,
  headers: Record<string, string>,
): Promise<HttpAnswer> {
  return http.send({
    method: 'POST',
    path: `api/3/action/${action}`,
    headers,
    body,
    doing: call.doing,
    read: call.read,
    timeout: call.timeout,
  });
}

const envelope = z.union([
  z.looseObject({ success: z.literal(true), result: z.unknown().optional() }),
  z.looseObject({ success: z.literal(false), error: z.record(z.string(), z.unknown()) }),
  // Requests CKAN could not read at all are answered with a bare string.
  z.string(),
]);

function judge<T>(name: string, answer: HttpAnswer, schema: z.ZodType<T>, doing: string): Answered<T> {
  const read = envelope.safeParse(answer.json);
  if (!read.success) return { status: answer.status, type: 'HTML', message: page(answer), field: null };
  if (typeof read.data === 'string')
    return { status: answer.status, type: 'Bad request', message: read.data, field: null };
  if (!read.data.success) return refusedBy(answer.status, read.data.error);
  const result = schema.safeParse(read.data.result);
  if (result.success) return { result: result.data };
  throw new PortalError(
    `${name} answered in a way that is not understood while ${doing} (${z.prettifyError(result.error).split('\n')[0]}). Ask whoever looks after the desk.`,
    'lasting',
    { cause: result.error },
  );
}

function page(answer: HttpAnswer): string {
  if (answer.status === 413) return 'The file is larger than the portal takes (HTTP 413)';
  return `HTTP ${answer.status}${answer.text === '' ? '' : `, “${excerpt(answer.text)}”`}`;
}

function refusedBy(status: number, error: Record<string, unknown>): Refused {
  const { __type, message, ...fields } = error;
  const type = typeof __type === 'string' ? __type : 'Error';
  if (typeof message === 'string') return { status, type, message, field: null };
  const complaints = Object.entries(fields).map(([field, complaint]) => `${field}: ${words(complaint)}`);
  return { status, type, message: complaints.join('; ') || type, field: Object.keys(fields)[0] ?? null };
}

function words(complaint: unknown): string {
  if (typeof complaint === 'string') return complaint;
  if (Array.isArray(complaint)) return complaint.map(words).filter(Boolean).join('; ');
  if (complaint !== null && typeof complaint === 'object')
    return Object.entries(complaint)
      .map(([key, value]) => `${key}: ${words(value)}`)
      .join('; ');
  return complaint === null || complaint === undefined ? '' : String(complaint);
}
