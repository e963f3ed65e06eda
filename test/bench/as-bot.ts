import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'restify';
import type { Registration } from '../../bot/settings.ts';

/** A bot as a child process: is told its registration, tells its address, then what it uses when asked. */
export async function asBot(
  start: (registration: Registration) => Promise<{ url: string; stop(): Promise<void> }>,
): Promise<void> {
  const [registration] = (await once(process, 'message')) as [Registration];
  const bot = await start(registration);
  process.on('message', (asked) => {
    if (asked === 'usage') process.send?.(usage());
    else void bot.stop().then(() => process.exit(0));
  });
  process.send?.(bot.url);
}

/** Memory in megabytes; processor time since the start, of all threads, in milliseconds. */
function usage(): { megabytes: number; processor: number } {
  const { user, system } = process.cpuUsage();
  return { megabytes: process.memoryUsage().rss / 1e6, processor: (user + system) / 1000 };
}

/** Opened on a free port. */
export async function serving(server: Server): Promise<{ url: string; stop(): Promise<void> }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
