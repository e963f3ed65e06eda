import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Faults, noFaults } from './faults.ts';
import { htmlPage } from './page.ts';

export interface Asked {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export interface PretendServer {
  url: string;
  faults: Faults;
  /** What was asked so far, `METHOD /path`, with the status that went out; null when nothing did. */
  seen: { request: string; status: number | null }[];
  close(): Promise<void>;
}

const bytesAtMost = 256 * 1024 * 1024;

/** A portal's HTTP side, on loopback only; `answer` is called once a request is whole. */
export async function serve(
  port: number,
  answer: (asked: Asked) => Promise<Answer> | Answer,
): Promise<PretendServer> {
  const faults = noFaults();
  const seen: PretendServer['seen'] = [];
  const server = createServer((message, response) => {
    handle(message, response).catch((error) => {
      console.error('pretend portal:', error);
      send(response, htmlError(500, 'Internal Server Error'));
    });
  });

  async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    // Under another name it is a page from elsewhere that speaks, not somebody at this machine.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(message.headers.host ?? ''))
      return send(response, htmlError(403, 'This portal answers to 127.0.0.1 and localhost only.'));
    const url = new URL(message.url ?? '/', `http://${message.headers.host}`);
    const request = `${message.method} ${url.pathname}`;
    const line: PretendServer['seen'][number] = { request, status: null };
    const body = await whole(message);
    seen.push(line);
    const fault = faults.strike(request);
    if (fault === 'reset') return void message.socket.destroy();
    if (fault === 'silent') return;
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 50));
    const early = fault === null ? undefined : instead[fault];
    if (early) {
      line.status = early.status;
      return send(response, early);
    }
    const answered = await answer({ method: message.method ?? 'GET', url, headers: message.headers, body });
    if (fault === 'reset-after') return void message.socket.destroy();
    const out = fault === 'error-500-after' ? internalError : answered;
    line.status = out.status;
    send(response, out);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A pretend portal has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    faults,
    seen,
    close: () =>
      new Promise((resolve) => {
        // Closing what is closed already is no mistake.
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const htmlError = (status: number, title: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: htmlPage({
    title: `Error ${status}`,
    portal: 'Pretend portal',
    body: `<h1>${status}</h1><p>${title}</p>`,
  }),
});

const internalError: Answer = {
  status: 500,
  headers: { 'content-type': 'application/json;charset=utf-8' },
  body: JSON.stringify({
    success: false,
    error: { __type: 'Internal Server Error', message: 'Internal Server Error' },
  }),
};

const instead: Record<string, Answer> = {
  'error-500': internalError,
  'busy-429': { status: 429, headers: { 'retry-after': '1' }, body: '' },
  'unavailable-503': { status: 503, headers: { 'content-type': 'text/plain' }, body: 'Service Unavailable' },
  'html-502': htmlError(502, 'Bad Gateway'),
};

async function whole(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size > bytesAtMost) throw new Error('A request is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, answer: Answer): void {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
  response.end(body);
}

/** A part of an address as it was meant; one that is broken stands for itself. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
