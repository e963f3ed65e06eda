import { lookup } from 'node:dns/promises';
import { request as plainRequest } from 'node:http';
import { request as safeRequest } from 'node:https';
import { isIP } from 'node:net';
import { SourceRefused } from '../source-refused.ts';
import { isLoopback, isPrivate } from './addresses.ts';
import { unpackBody } from './unpack-body.ts';

export interface Reach {
  /** The sandbox alone may fetch from this machine, and without encryption. */
  loopback: boolean;
}

export interface Response {
  url: URL;
  status: number;
  /** `text/html` and the like, in small letters. */
  type: string;
  /** The encoding of its text, where the server says it. */
  charset: string | null;
  /** What the server calls the file, as it says it. */
  disposition: string;
  body: Uint8Array;
}

const mostBytes = 64 * 1024 * 1024;
const seconds = 60;

/** Fetches over https alone, from public addresses alone, after every redirect too. Throws SourceRefused. */
export async function guardedGet(address: string, reach: Reach): Promise<Response> {
  const signal = AbortSignal.timeout(seconds * 1000);
  let url = new URL(address);
  for (let hop = 0; hop < 6; hop++) {
    const target = await guarded(url, reach);
    const answer = await get(url, target, signal).catch((cause: unknown) => {
      if (cause instanceof SourceRefused) throw cause;
      if (signal.aborted) throw refused(url, `it took longer than ${seconds} seconds.`, cause);
      throw refused(url, 'its server cannot be reached. Check the address and the connection.', cause);
    });
    if (answer.location === null) return unpacked(answer);
    const next = URL.parse(answer.location, url.href);
    if (!next) throw refused(url, 'it leads on to an address that is none.');
    url = next;
  }
  throw refused(url, 'it leads from address to address without end.');
}

async function unpacked({ packed, location: _, ...answer }: Answer): Promise<Response> {
  if (answer.status !== 200) return answer;
  const body = await unpackBody(answer.body, packed, mostBytes);
  if ('refused' in body) throw refused(answer.url, body.refused, body.cause);
  return { ...answer, body };
}

/** The number behind the name, looked up once and used, so that the name cannot lead elsewhere a moment later. */
export async function guarded(url: URL, { loopback }: Reach): Promise<string> {
  if (!/^https?:$/.test(url.protocol)) throw refused(url, 'give an address that begins with https://.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const numbers = isIP(host)
    ? [host]
    : await lookup(host, { all: true }).then(
        (all) => all.map(({ address }) => address),
        (cause: unknown) => {
          throw refused(url, `there is no server called “${host}”, or it cannot be looked up.`, cause);
        },
      );
  const here = loopback && numbers.length > 0 && numbers.every(isLoopback);
  if (url.protocol !== 'https:' && !(here && url.protocol === 'http:')) {
    throw refused(url, 'give an address that begins with https://.');
  }
  if (!here && (numbers.length === 0 || numbers.some(isPrivate))) {
    throw refused(url, 'it leads to a private address, from which nothing is fetched.');
  }
  return numbers[0]!;
}

interface Answer extends Response {
  packed: string;
  location: string | null;
}

function get(url: URL, target: string, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? safeRequest : plainRequest;
    const asked = send(
      url,
      {
        signal,
        agent: false,
        headers: { 'user-agent': 'open-data-desk', 'accept-encoding': 'identity' },
        ...(url.username
          ? { auth: `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}` }
          : {}),
        lookup: (_host, { all }, found) =>
          all ? found(null, [{ address: target, family: isIP(target) }]) : found(null, target, isIP(target)),
      },
      (answer) => {
        const { statusCode = 0, headers } = answer;
        const pieces: Buffer[] = [];
        let size = 0;
        answer.on('data', (piece: Buffer) => {
          size += piece.length;
          pieces.push(piece);
          if (size > mostBytes) {
            reject(refused(url, `it is larger than ${mostBytes / 1024 / 1024} MB.`));
            asked.destroy();
          }
        });
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            url,
            status: statusCode,
            type: (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase(),
            charset: /;\s*charset\s*=\s*"?([\w:.-]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? null,
            disposition: headers['content-disposition'] ?? '',
            packed: (headers['content-encoding'] ?? '').trim().toLowerCase(),
            body: new Uint8Array(Buffer.concat(pieces)),
            location: statusCode >= 300 && statusCode < 400 ? (headers.location ?? null) : null,
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

export function refused(url: URL, why: string, cause?: unknown): SourceRefused {
  const clean = new URL(url);
  clean.username = '';
  clean.password = '';
  return new SourceRefused(`“${clean.href}” cannot be fetched: ${why} Nothing was changed.`, { cause });
}
