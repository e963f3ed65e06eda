import { type Command, type Io, UsageError } from './commands/command.ts';
import { screenOf } from './commands/screen.ts';
import { deskHome } from './home.ts';
import { askService, ServiceRefused } from './running-service.ts';

interface Entry {
  use: string;
  does: string;
  load(): Promise<Command>;
}

/** One line a command; each is loaded only when it is called. */
const commands: Record<string, Entry> = {
  check: {
    use: 'check <file> --jurisdiction ca|ct [--metadata file.yaml] [--previous file] [--fix out.xlsx [--overwrite]] [--format text|json|html]',
    does: 'says what in a workbook stands in the way of publishing it; --fix writes it mended',
    load: async () => (await import('./commands/check.ts')).check,
  },
  checks: {
    use: 'checks [--format text|json]',
    does: 'lists every check with the handbook section behind it',
    load: async () => (await import('./commands/checks.ts')).checks,
  },
  ask: {
    use: 'ask --jurisdiction ca|ct [--handbook folder] [--after "earlier question"] [--format text|json] "question"',
    does: 'answers from the state’s open data handbook; --batch questions.jsonl answers many',
    load: async () => (await import('./commands/ask.ts')).ask,
  },
  handbook: {
    use: 'handbook sync ca|ct --from <folder or git address> | gaps [ca|ct] | evaluate questions.jsonl [--handbook [ca=]folder] [--format text|json]',
    does: 'takes over the handbook as it is published now; says what people asked that it leaves open; measures answers on what was synced, or on a folder',
    load: async () => (await import('./commands/handbook.ts')).handbook,
  },
  status: {
    use: 'status [dataset] [--jurisdiction ca|ct] [--format text|json]',
    does: 'says where datasets are on their way, with the record of one',
    load: async () => (await import('./commands/status.ts')).status,
  },
  'hand-over': {
    use: 'hand-over <file> --jurisdiction ca|ct --metadata file.yaml [--as tenant/object]',
    does: 'hands a dataset over, for scheduled work',
    load: async () => (await import('./commands/hand-over.ts')).handOver,
  },
  roles: {
    use: 'roles list|grant|revoke --jurisdiction ca|ct …',
    does: 'says who may approve, and changes it',
    load: async () => (await import('./commands/roles.ts')).roles,
  },
};

const home = deskHome(process.env);

const io: Io = {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  out: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  err: (text) => process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
  env: process.env,
  screen: screenOf(process.stdout, process.env),
  service: (path, body, person) => askService(home, path, body, person),
  openStore: async () =>
    (await import('../shared/store/open-store.ts')).openStore({
      home,
      databaseUrl: process.env.DATABASE_URL,
    }),
};

process.stdout.on('error', () => process.exit(0));
process.exitCode = await run(process.argv.slice(2));

async function run([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    (name === undefined ? io.err : io.out)(usage());
    return name === undefined ? 2 : 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry === undefined) {
    io.err(`There is no command “${name}”. The commands are: ${Object.keys(commands).join(', ')}.`);
    return 2;
  }
  if (args.includes('--help')) {
    io.out(`npm run -s desk -- ${entry.use}\n${entry.does}`);
    return 0;
  }
  try {
    const command = await entry.load();
    return await command(args, io);
  } catch (error) {
    return fault(error);
  }
}

function fault(error: unknown): number {
  if (
    error instanceof UsageError ||
    (error instanceof ServiceRefused && error.status >= 400 && error.status < 500)
  ) {
    io.err(error.message);
    return 2;
  }
  io.err(`Something went wrong on our side: ${error instanceof Error ? error.message : String(error)}`);
  if (process.env.DESK_DEBUG && error instanceof Error) io.err(error.stack ?? '');
  return 3;
}

function usage(): string {
  const lines = Object.values(commands).map((entry) => `  ${entry.use}\n      ${entry.does}`);
  return ['npm run -s desk -- <command>', '', ...lines].join('\n');
}
