import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { makeHome } from './home.ts';
import { jurisdictionsHere } from './jurisdictions.ts';
import { realParts } from './parts.ts';
import { readSettings, type Settings } from './settings.ts';
import { start } from './start.ts';

/** The desk as a process: settings from the environment, until it is told to stop. */
async function main(): Promise<void> {
  const jurisdictions = await jurisdictionsHere(process.env);
  const settings = readSettings(process.env, jurisdictions);
  if ('problems' in settings) return fail(settings.problems);
  await makeHome(settings.home);
  for (const warning of settings.warnings) process.stderr.write(`${warning}\n`);
  if (!existsSync(join(settings.dist, 'pane', 'index.html'))) {
    process.stderr.write('The pages are not built yet; “npm start” builds them.\n');
  }
  const log = pino(
    { level: settings.log, serializers: { error: pino.stdSerializers.err } },
    pino.destination({ dest: 2, sync: true }),
  );
  const { parts, stop } = await realParts(settings, jurisdictions, log);
  try {
    const running = await start(settings, parts);
    process.stdout.write(greeting(settings, running.url));
    const end = () => {
      Promise.all([running.stop(), stop()]).then(
        () => process.exit(0),
        (error: unknown) => fail(sentence(error)),
      );
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  } catch (error) {
    await stop();
    throw error;
  }
}

function greeting(settings: Settings, url: string): string {
  if (settings.mode === 'production')
    return `Open Data Desk serves ${settings.registrations.map((one) => one.jurisdiction).join(' and ')} at ${settings.publicUrl ?? url}\n`;
  return `
Open Data Desk is ready: open ${url}/sandbox/ in a browser.
It is the sandbox: a channel, invented people you can act as, and pretend portals, all on this machine.
Ask the handbook, type “checklist”, or check a workbook at ${url}/pane/. Ctrl+C stops it.
`;
}

function sentence(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'The port is taken, maybe by another Open Data Desk. Stop that one, or set PORT to a free port.';
  }
  return error instanceof Error ? error.message : String(error);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

main().catch((error: unknown) => fail(sentence(error)));
