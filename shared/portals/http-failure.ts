import { PortalError } from '../portal.ts';

interface Failed {
  method: string;
  path: string;
  doing: string;
  id?: string;
}

const later = 'It is tried again by itself; if it stays so, ask whoever runs the portal.';

/** Nothing came back: no connection, a broken one, or no answer in time. The request may have had its effect. */
export function noAnswer(
  name: string,
  request: Failed,
  timeout: number,
  error: unknown,
  scrub: (text: string) => string,
): PortalError {
  const slow = error instanceof Error && error.name === 'TimeoutError';
  const what = slow
    ? `did not answer within ${Math.round(timeout / 1000)} seconds`
    : `is out of reach (${reason(error)})`;
  return new PortalError(`${name} ${what}, so ${request.doing} has to wait. ${later}`, 'passing', {
    cause: new Error(scrub(`${line(request)}: ${error}`)),
  });
}

/** The portal, or something in front of it, answered that it cannot work now. */
export function outOfOrder(name: string, request: Failed, response: Response, text: string): PortalError {
  const what =
    response.status === 429
      ? 'asks us to come back later because it is busy (HTTP 429)'
      : `answered that it is out of order (HTTP ${response.status})`;
  return new PortalError(`${name} ${what}, so ${request.doing} has to wait. ${later}`, 'passing', {
    cause: new Error(`${line(request)}: HTTP ${response.status} ${excerpt(text)}`),
  });
}

const line = ({ method, path, id }: Failed): string =>
  `${method} ${path}${id === undefined ? '' : ` (request ${id})`}`;

/** The gist of a body in one short line: the title of an HTML page, else its beginning. */
export function excerpt(text: string): string {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(text)?.[1];
  const line = (title ?? text.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 300)} …` : line;
}

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing answers at its address',
  ECONNRESET: 'the connection broke',
  UND_ERR_SOCKET: 'the connection broke',
  EPIPE: 'the connection broke',
  ENOTFOUND: 'its name is not known on the network',
  EAI_AGAIN: 'its name could not be looked up',
  ETIMEDOUT: 'the connection timed out',
  UND_ERR_CONNECT_TIMEOUT: 'the connection timed out',
};

function reason(error: unknown): string {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    const code = 'code' in one && typeof one.code === 'string' ? one.code : null;
    if (code !== null) return reasons[code] ?? code;
  }
  return 'the connection failed';
}
