import pino from 'pino';
import { loadJurisdictions } from '../../bot/jurisdictions.ts';
import { type Parts, realParts } from '../../bot/parts.ts';
import { readSettings, type Settings } from '../../bot/settings.ts';
import { type Running, start } from '../../bot/start.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import type { PressOutcome, SandboxMessage, SandboxState } from '../../shared/sandbox-api.ts';
import { throwAwayHome } from '../home.ts';

export interface TestDesk extends Running {
  home: string;
  jurisdictions: Jurisdiction[];
}

const quiet = pino({ level: process.env.DESK_TEST_LOG ?? 'silent' }, pino.destination(2));

/** A whole desk in a folder of its own, on a free port; in the sandbox unless `settings` says otherwise. */
export async function startDesk(
  options: {
    home?: string;
    settings?: Partial<Settings>;
    /** Parts instead of the real ones. */
    parts?(real: Parts): Partial<Parts>;
  } = {},
): Promise<TestDesk> {
  const { home, remove } = options.home ? { home: options.home, remove: () => {} } : await throwAwayHome();
  const jurisdictions = await loadJurisdictions();
  const read = readSettings({ DESK_HOME: home, PORT: '0' }, jurisdictions);
  if ('problems' in read) throw new Error(read.problems);
  const settings: Settings = { ...read, ...options.settings };
  const { parts, stop: stopParts } = await realParts(settings, jurisdictions, quiet);
  const patience = { attempts: 3, firstWait: 20 };
  const running = await start(settings, {
    ...parts,
    patience,
    pace: { everySeconds: 0.5 },
    ...options.parts?.(parts),
  });
  return {
    url: running.url,
    home,
    jurisdictions,
    async stop() {
      await running.stop();
      await stopParts();
      remove();
    },
  };
}

/** One person at the channel page. */
export function personAt(desk: TestDesk, as: string) {
  const post = async <T>(path: string, body: unknown): Promise<T> => {
    const response = await fetch(`${desk.url}${path}`, { method: 'POST', body: JSON.stringify(body) });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as T;
  };
  const state = async (): Promise<SandboxState> =>
    (await (await fetch(`${desk.url}/sandbox/api/state?as=${as}`)).json()) as SandboxState;
  const messages = async (): Promise<SandboxMessage[]> => {
    const { chat, threads } = await state();
    return [chat, ...threads].flatMap((one) => one.messages);
  };
  return {
    state,
    messages,
    say: async (conversation: string, text: string) =>
      (await post<{ message: SandboxMessage }>('/sandbox/api/messages', { as, conversation, text })).message,
    press: (
      message: SandboxMessage,
      title: string,
      inputs: Record<string, unknown> = {},
      type: 'Action.Execute' | 'Action.Submit' = 'Action.Execute',
    ) => {
      const action = buttonsOf(message).find((one) => one.title === title);
      if (!action) throw new Error(`There is no button “${title}” on: ${textOf(message)}`);
      return post<PressOutcome>('/sandbox/api/actions', {
        as,
        message: message.id,
        action: { type, verb: String(action.verb ?? ''), data: { ...action.data, ...inputs } },
      });
    },
    /** The first message of the bot that fits and is none of `before`. */
    async hears(fits: (message: SandboxMessage) => boolean, wait = 20_000): Promise<SandboxMessage> {
      const until = Date.now() + wait;
      for (;;) {
        const all = await messages();
        const found = all.findLast((one) => one.from.id === 'bot' && fits(one));
        if (found) return found;
        if (Date.now() > until) throw new Error(`Not heard. ${all.map(textOf).join('\n---\n')}`);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
  };
}

interface Button {
  title: string;
  url?: string;
  type: string;
  verb?: string;
  data?: Record<string, unknown>;
  card?: { actions?: Button[] };
}

/** All buttons of a card, the ones inside unfolded forms too. */
export function buttonsOf(message: SandboxMessage): Button[] {
  const actions = (message.card?.actions ?? []) as Button[];
  return actions.flatMap((one) => [one, ...(one.card?.actions ?? [])]);
}

/** Everything a message shows, as one string. */
export function textOf(message: SandboxMessage): string {
  const found: string[] = [message.text];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) {
        if (['text', 'title', 'label'].includes(key) && typeof one === 'string') found.push(one);
        else if (key !== 'fallback') walk(one);
      }
    }
  };
  walk(message.card);
  return found.join('\n');
}
