import { mkdir } from 'node:fs/promises';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import {
  botName,
  type PressOutcome,
  pressAction,
  type SandboxEvent,
  type SandboxMessage,
  type SandboxPerson,
  type SandboxState,
  type SearchOutcome,
  searchHandbook,
  sendMessage,
} from '../../shared/sandbox-api.ts';
import { type Channel, channelOf, openChannel } from './channel.ts';
import { type Connector, chatId, openConnector } from './connector.ts';
import { sandboxPeople, sandboxTenant } from './people.ts';
import { type Courier, openCourier } from './speak.ts';
import { sandboxTeams } from './teams.ts';
import { Unusable } from './unusable.ts';

/** The local channel: what the page sees and does, and the connector the bot posts to. */
export interface Sandbox {
  people: SandboxPerson[];
  connector: Connector;
  state(as: string): SandboxState | null;
  say(body: unknown): SandboxMessage;
  sendFile(as: string, name: string, bytes: Uint8Array): SandboxMessage;
  file(id: string): Uint8Array | null;
  press(body: unknown): Promise<PressOutcome>;
  search(body: unknown): Promise<SearchOutcome>;
  listen(as: string, listener: (event: SandboxEvent) => void): () => void;
  reset(): void;
  /** Adds the bot to its teams, once the service listens at `origin`. */
  begin(origin: string): Promise<void>;
  stop(): Promise<void>;
}

export interface SandboxOptions {
  home: string;
  jurisdictions: Jurisdiction[];
  portals: SandboxState['portals'];
  failed(error: unknown): void;
}

export async function openSandbox({
  home,
  jurisdictions,
  portals,
  failed,
}: SandboxOptions): Promise<Sandbox> {
  await mkdir(home, { recursive: true });
  const channel = await openChannel(home);
  const people = sandboxPeople(jurisdictions);
  const teams = sandboxTeams(jurisdictions);
  const files = new Map<string, Uint8Array>();
  let origin = '';
  let courier: Courier | null = null;
  const personOrThrow = (id: string): SandboxPerson => {
    const person = people.find((one) => one.id === id);
    if (!person) throw new Unusable(`There is no “${id}” in the sandbox.`);
    return person;
  };
  const sees = (person: SandboxPerson, conversation: string): boolean => {
    if (conversation === chatId(person)) return true;
    const own = teams.find((team) => team.jurisdiction === person.jurisdiction);
    return own?.channels.some((one) => one.id === channelOf(conversation)) ?? false;
  };
  const deliver = (person: SandboxPerson, message: SandboxMessage, url: string | null) => {
    courier?.said(person, message, url).catch(failed);
    return message;
  };
  return {
    people,
    connector: openConnector(channel, teams, people),
    state(as) {
      const me = people.find((one) => one.id === as);
      return me ? stateOf(me, { people, teams, portals, channel }) : null;
    },
    say(body) {
      const { as, conversation, text, card = null } = parsed(sendMessage, body);
      const person = personOrThrow(as);
      if (!sees(person, conversation)) throw new Unusable('This person does not see that conversation.');
      if (text === '' && card === null) throw new Unusable('text: a message needs words or a card.');
      const message = channel.add(conversation, author(person), { text, card, file: null });
      return text === '' ? message : deliver(person, message, null);
    },
    async search(body) {
      const { as, conversation, text } = parsed(searchHandbook, body);
      const person = personOrThrow(as);
      if (!sees(person, conversation)) throw new Unusable('This person does not see that conversation.');
      if (!courier) throw new Unusable('The sandbox is still starting.');
      return courier.searched(person, conversation, text);
    },
    sendFile(as, name, bytes) {
      const person = personOrThrow(as);
      const said = { text: '', card: null, file: { name, size: bytes.length } };
      const message = channel.add(chatId(person), author(person), said);
      files.set(message.id, bytes);
      return deliver(person, message, `${origin}/sandbox/files/${message.id}`);
    },
    file: (id) => files.get(id) ?? null,
    async press(body) {
      const { as, message, action } = parsed(pressAction, body);
      const person = personOrThrow(as);
      const target = channel.message(message);
      if (!target) throw new Unusable('That message is gone.');
      if (!sees(person, target.thread)) throw new Unusable('This person does not see that message.');
      if (!courier) throw new Unusable('The sandbox is still starting.');
      return courier.pressed(person, target, action);
    },
    listen(as, listener) {
      const me = personOrThrow(as);
      return channel.listen((event) => {
        if (seen(event, me, teams)) listener(event);
      });
    },
    reset: () => channel.reset(),
    async begin(at) {
      origin = at;
      let pressed = 0;
      const started = Date.now();
      courier = openCourier({ origin, teams, nextId: () => `f:${started}-${++pressed}` });
      for (const team of teams) await courier.added(team, sandboxTenant(team.jurisdiction));
    },
    stop: () => channel.settle(),
  };
}

interface World {
  people: SandboxPerson[];
  teams: SandboxState['teams'];
  portals: SandboxState['portals'];
  channel: Channel;
}

function stateOf(me: SandboxPerson, { people, teams, portals, channel }: World): SandboxState {
  const own = teams.filter((team) => team.jurisdiction === me.jurisdiction);
  const channels = new Set(own.flatMap((team) => team.channels.map((one) => one.id)));
  const threads = channel.threads();
  const id = chatId(me);
  return {
    me,
    people,
    bot: { id: 'bot', name: botName },
    teams: own,
    threads: threads.filter((one) => one.channel !== null && channels.has(one.channel)),
    chat: threads.find((one) => one.id === id) ?? { id, channel: null, messages: [] },
    portals: portals.filter((one) => one.jurisdiction === me.jurisdiction),
  };
}

function seen(event: SandboxEvent, me: SandboxPerson, teams: SandboxState['teams']): boolean {
  if (event.type === 'again') return true;
  const thread = 'message' in event ? event.message.thread : event.thread;
  const channel = channelOf(thread);
  if (channel === null) return thread === chatId(me);
  return teams.some(
    (team) => team.jurisdiction === me.jurisdiction && team.channels.some((one) => one.id === channel),
  );
}

const author = ({ id, name }: SandboxPerson) => ({ id, name });

function parsed<T>(
  schema: {
    safeParse(
      value: unknown,
    ):
      | { success: true; data: T }
      | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };
  },
  body: unknown,
): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new Unusable(`${issue?.path.join('.') || 'The request'}: ${issue?.message ?? 'cannot be read'}.`);
}
