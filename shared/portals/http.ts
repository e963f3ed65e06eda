import { PortalError } from '../portal.ts';
import { readBody } from './http-body.ts';
import { noAnswer, outOfOrder } from './http-failure.ts';
import { passes, pause, type Wait } from './wait.ts';

export interface HttpOptions {
  /** The portal's address; nothing is sent to another host. */
  url: string;
  /** What people call the portal. */
  name: string;
  /** Never appear in an error, even when the portal repeats them. */
  secrets: string[];
  fetch?: typeof globalThis.fetch;
  wait?: Wait;
  /** Milliseconds a portal has for an answer, instead of each request's own. */
  timeout?: number;
}

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the portal's address, or an address of the portal's own host. */
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer> | FormData;
  /** The portal's support asks for it; goes with the error's cause. */
  id?: string;
  /** What is being done, for the sentence when it fails: `creating the dataset`. */
  doing: string;
  /** Reads are asked again at once when they fail; writes are not: they may have happened. */
  read?: boolean;
  /** Milliseconds until the portal must have answered. */
  timeout?: number;
}

export interface HttpAnswer {
  status: number;
  /** Undefined when the body is no JSON. */
  json: unknown;
  text: string;
}

export interface Http {
  /**
   * Answers below 500 come back as they are, for the caller to judge. A portal out of reach, too slow, too
   * busy or out of order throws a passing PortalError.
   */
  send(request: HttpRequest): Promise<HttpAnswer>;
  /** `path` on the portal, as an address for people. */
  address(path: string): string;
}

const readAttempts = 3;
const busyAttempts = 4;
const redirectsAtMost = 3;

/** The one place where portals are talked to. */
export function openHttp(options: HttpOptions): Http {
  const base = new URL(options.url.endsWith('/') ? options.url : `${options.url}/`);
  const fetch = options.fetch ?? globalThis.fetch;
  const wait = options.wait ?? pause;
  const scrub = scrubber(options.secrets);

  async function send(request: HttpRequest): Promise<HttpAnswer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await sendUnlessBusy(request);
      } catch (error) {
        if (!request.read || !passes(error) || attempt >= readAttempts) throw error;
        await wait(attempt * attempt * 500);
      }
    }
  }

  async function sendUnlessBusy(request: HttpRequest): Promise<HttpAnswer> {
    for (let attempt = 1; ; attempt++) {
      const response = await follow(request);
      const text = scrub(await readBody(response, request, options.name));
      if (response.status === 429 && attempt < busyAttempts) {
        await wait(secondsToWait(response) * 1000);
        continue;
      }
      if (response.status >= 500 || response.status === 429 || response.status === 408)
        throw outOfOrder(options.name, request, response, text);
      return { status: response.status, json: parsed(text), text };
    }
  }

  async function follow(request: HttpRequest): Promise<Response> {
    let address = within(base, request.path, options.name);
    for (let redirects = 0; ; redirects++) {
      const response = await once(address, request);
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || location === null) return response;
      const next = new URL(location, address);
      const leaves = next.host !== base.host || (base.protocol === 'https:' && next.protocol !== 'https:');
      if (leaves || request.method !== 'GET' || redirects >= redirectsAtMost)
        throw new PortalError(
          `${options.name} sends us on from ${address.host} to ${next.host}${next.pathname}. Check the portal's address in the settings; it may have moved.`,
          'lasting',
        );
      address = next;
    }
  }

  async function once(address: URL, request: HttpRequest): Promise<Response> {
    const timeout = options.timeout ?? request.timeout ?? 60_000;
    try {
      return await fetch(address, {
        method: request.method,
        headers: request.headers ?? {},
        body: request.body ?? null,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
      });
    } catch (error) {
      throw noAnswer(options.name, request, timeout, error, scrub);
    }
  }

  return { send, address: (path) => new URL(path, base).href };
}

/** Links in answers are followed only on the portal's own host: they carry the service account's secret. */
function within(base: URL, path: string, name: string): URL {
  const address = new URL(path, base);
  if (address.origin === base.origin) return address;
  throw new PortalError(
    `${name} names ${address.host} as the place to go on, which is another host, so nothing was sent there. Ask whoever runs the portal.`,
    'lasting',
  );
}

function secondsToWait(response: Response): number {
  const asked = Number(response.headers.get('retry-after'));
  return Number.isFinite(asked) && asked > 0 ? Math.min(asked, 30) : 2;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function scrubber(secrets: string[]): (text: string) => string {
  const long = secrets.filter((secret) => secret.length >= 4);
  return (text) => long.reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
}
