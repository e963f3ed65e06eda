import { createServer } from 'node:http';
import { close, listen } from './issuer.ts';

export interface Heard {
  method: string;
  path: string;
  authorization: string | undefined;
  // What the bot sent, as it came.
  body: Record<string, unknown>;
}

export interface TestConnector {
  url: string;
  heard: Heard[];
  /** Statuses for the next calls, before they succeed again. */
  refuse: number[];
  stop(): Promise<void>;
}

/** A bare connector that notes what the bot sends. */
export async function startConnector(): Promise<TestConnector> {
  const heard: Heard[] = [];
  const refuse: number[] = [];
  let sent = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    heard.push({
      method: request.method ?? '',
      path: decodeURIComponent(request.url ?? ''),
      authorization: request.headers.authorization,
      body: text === '' ? {} : JSON.parse(text),
    });
    const refused = refuse.shift();
    response.statusCode = refused ?? 201;
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(
        refused
          ? { error: { code: 'Busy', message: 'later' } }
          : { id: `m${++sent}`, activityId: `m${sent}` },
      ),
    );
  });
  const url = await listen(server);
  return { url, heard, refuse, stop: () => close(server) };
}
