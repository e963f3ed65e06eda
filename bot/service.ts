import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response } from 'restify';
import { type Log, respondWith } from './api/respond.ts';
import { type RouteParts, routes } from './api/routes.ts';
import { outsider } from './sandbox/guard.ts';
import type { Sandbox } from './sandbox/index.ts';
import { sandboxRoutes } from './sandbox/routes.ts';
import { sendEvents } from './sandbox/send-events.ts';

export interface ServiceParts extends RouteParts {
  sandbox: Sandbox | null;
  log: Log;
}

/** Every address there is. Opened on the settings' host and port; port 0 takes a free one. */
export async function openService(parts: ServiceParts): Promise<{ origin: string; stop(): Promise<void> }> {
  const { settings, sandbox, log } = parts;
  const server = restify.createServer({ name: '', ignoreTrailingSlash: true });
  server.pre((request: Request, response: Response, next) => {
    const refusal = sandbox ? outsider(request.socket.remoteAddress, request.headers) : null;
    if (refusal === null) return next();
    const refuse = respondWith(async () => ({ status: 403, body: { message: refusal } }), log);
    refuse(request, response).then(() => next(false), next);
  });
  for (const [method, path, handler] of [
    ...routes(parts),
    ...(sandbox ? sandboxRoutes(sandbox, settings) : []),
  ]) {
    server[method](path, respondWith(handler, log));
  }
  if (sandbox)
    server.get('/sandbox/api/events', async (request: Request, response: Response) =>
      sendEvents(sandbox, request, response),
    );
  server.on('restifyError', (_request, _response, error, done) => {
    error.toJSON = () => ({
      message: error.statusCode === 404 ? 'There is nothing at this address.' : error.message,
    });
    done();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  const host = ['0.0.0.0', '::'].includes(settings.host) ? '127.0.0.1' : settings.host;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
