import { createServer } from 'node:http';
import { close, listen } from '../bot/issuer.ts';

/** Takes what bots send and says an id, as cheaply as it can. */
export async function startQuietConnector(): Promise<{ url: string; stop(): Promise<void> }> {
  const body = '{"id":"m"}';
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': body.length });
      response.end(body);
    });
  });
  server.keepAliveTimeout = 60_000;
  return { url: await listen(server), stop: () => close(server) };
}
