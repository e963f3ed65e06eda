import { startDesk } from '../bot/test-desk.ts';
import { asBot } from './as-bot.ts';

/** The desk as one process, for one state, behind a local issuer, looking for jobs as often as in production. */
await asBot(async (registration) =>
  startDesk({
    settings: { mode: 'production', registrations: [registration] },
    parts: () => ({ pace: { everySeconds: 2 } }),
  }),
);
