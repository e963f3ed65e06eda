import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Issuer, startIssuer } from '../bot/issuer.ts';
import { startQuietConnector } from './connector.ts';
import { measure } from './load.ts';

/**
 * `npm run bench:ask [seconds]`: questions through `/api/messages` to the desk, beside an echo bot as botbuilder's
 * samples make one (restify, CloudAdapter) and one on the desk's own door and adapter, each in a process of its own,
 * signed as the channel signs, in one run.
 */
const seconds = Number(process.argv[2] ?? 5);
const appId = '11111111-1111-4111-8111-111111111111';
const tenantId = '22222222-2222-4222-8222-222222222222';

const questions = (await readFile(join(import.meta.dirname, '../shared/handbook/questions.jsonl'), 'utf8'))
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => z.looseObject({ question: z.string(), jurisdiction: z.string() }).parse(JSON.parse(line)))
  .filter(({ jurisdiction }) => jurisdiction === 'ct')
  .map(({ question }) => question);

const usage = z.object({ megabytes: z.number(), processor: z.number() });

const issuer = await startIssuer();
const connector = await startQuietConnector();
/** As `npm start` has it: a turn leaves much behind that is short-lived. */
const asStarted = ['--min-semi-space-size=32', '--max-semi-space-size=64'];
const bots = {
  echo: await startBot('sample-bot.ts', issuer),
  'own echo': await startBot('echo-bot.ts', issuer),
  desk: await startBot('ask-desk.ts', issuer, asStarted),
};
const now = Math.floor(Date.now() / 1000);
const token = await issuer.sign({
  iss: issuer.cloud.channelIssuer,
  aud: appId,
  serviceurl: connector.url,
  iat: now,
  nbf: now - 10,
  exp: now + 3600,
});

// Until the compiler has seen what comes again and again.
for (const bot of Object.values(bots)) await measure(bot.url, { connections: 16, seconds: 15, activity });
console.log(`${questions.length} questions, ${seconds} s a row`);
console.log('connections  bot         a second   median ms   p99 ms   processor ms a turn   memory MB');
for (const connections of [1, 16, 64]) {
  const runs = Object.entries(bots).map(([name, bot]) => ({ name, bot, all: [] as Run[] }));
  const of = async (bot: Bot, length: number): Promise<Run> => {
    const before = await bot.usage();
    const run = await measure(bot.url, { connections, seconds: length, activity });
    return { ...run, processor: (await bot.usage()).processor - before.processor };
  };
  for (const { bot } of runs) await of(bot, 1);
  // They take turns, so that a busy moment of the machine hits all.
  for (let turn = 0; turn < 3; turn++) for (const { bot, all } of runs) all.push(await of(bot, seconds / 3));
  const figures = new Map(runs.map(({ name, all }) => [name, summary(all)]));
  for (const { name, bot } of runs) row(connections, name, figures.get(name)!, (await bot.usage()).megabytes);
  const desk = figures.get('desk')!;
  for (const other of ['echo', 'own echo']) {
    const its = figures.get(other)!;
    console.log(
      `             desk ÷ ${other} ${(desk.rate / its.rate).toFixed(2)}, p99 ${(desk.p99 - its.p99).toFixed(1)} ms above it`,
    );
  }
}
await Promise.all([...Object.values(bots), connector, issuer].map((one) => one.stop()));

type Run = Awaited<ReturnType<typeof measure>> & { processor: number };

interface Bot {
  url: string;
  usage(): Promise<z.infer<typeof usage>>;
  stop(): Promise<void>;
}

async function startBot(file: string, { cloud }: Issuer, execArgv: string[] = []): Promise<Bot> {
  const child: ChildProcess = fork(join(import.meta.dirname, file), { stdio: 'inherit', execArgv });
  const heard = async (): Promise<unknown> => (await once(child, 'message'))[0];
  child.send({ jurisdiction: 'ct', appId, tenantId, secret: 'not-a-secret', cloud });
  const url = z.string().parse(await heard());
  return {
    url,
    async usage() {
      child.send('usage');
      return usage.parse(await heard());
    },
    async stop() {
      child.send('stop');
      await once(child, 'exit');
    },
  };
}

function activity(at: number): { body: string; token: string } {
  const text = questions[at % questions.length];
  const conversation = `a:chat${at % 50}`;
  const body = JSON.stringify({
    type: 'message',
    id: crypto.randomUUID(),
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: `29:${at % 50}`, name: 'Some One', aadObjectId: `person-${at % 50}` },
    recipient: { id: '28:desk', name: 'Open Data Desk' },
    conversation: { id: conversation, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    text,
  });
  return { body, token };
}

function summary(runs: Run[]) {
  const all = runs.flatMap(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number) => all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;
  return {
    rate: all.length / runs.reduce((sum, one) => sum + one.seconds, 0),
    median: at(0.5),
    p99: at(0.99),
    processor: runs.reduce((sum, one) => sum + one.processor, 0) / all.length,
  };
}

function row(connections: number, name: string, one: ReturnType<typeof summary>, megabytes: number): void {
  const figures = [
    one.rate.toFixed(0),
    one.median.toFixed(1),
    one.p99.toFixed(1),
    one.processor.toFixed(2),
    megabytes.toFixed(0),
  ];
  console.log(
    `${String(connections).padEnd(13)}${name.padEnd(10)}${figures.map((one) => one.padStart(8)).join('    ')}`,
  );
}
