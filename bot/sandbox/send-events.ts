import type { Request, Response } from 'restify';
import type { Sandbox } from './index.ts';

/** Server-sent events, with a comment now and then so that a dead connection is noticed. */
export function sendEvents(sandbox: Sandbox, request: Request, response: Response): void {
  const as = new URLSearchParams(request.getQuery()).get('as') ?? '';
  if (!sandbox.people.some((one) => one.id === as)) {
    response.writeHead(404, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ message: 'There is no such person in the sandbox.' }));
    return;
  }
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  });
  response.write(': here\n\n');
  const stop = sandbox.listen(as, (event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const beat = setInterval(() => response.write(': still here\n\n'), 20_000);
  request.on('close', () => {
    clearInterval(beat);
    stop();
  });
}
