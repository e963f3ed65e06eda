import { once } from 'node:events';
import type { Registration } from '../../bot/settings.ts';

/** A bot as a child process: is told its registration, tells its address, then its memory when asked. */
export async function asBot(
  start: (registration: Registration) => Promise<{ url: string; stop(): Promise<void> }>,
): Promise<void> {
  const [registration] = (await once(process, 'message')) as [Registration];
  const bot = await start(registration);
  process.on('message', (asked) => {
    if (asked === 'memory') process.send?.(process.memoryUsage().rss / 1e6);
    else void bot.stop().then(() => process.exit(0));
  });
  process.send?.(bot.url);
}
