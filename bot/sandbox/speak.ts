import { z } from 'zod';
import {
  botName,
  type PressOutcome,
  type SandboxMessage,
  type SandboxPerson,
  type SandboxTeam,
  type SearchOutcome,
} from '../../shared/sandbox-api.ts';
import { searchParameter } from '../teams/search-parameter.ts';
import { channelOf } from './channel.ts';

/** Delivers what people say and press to the bot, as the channel service does: one POST an activity. */
export interface Courier {
  said(person: SandboxPerson, message: SandboxMessage, fileUrl: string | null): Promise<void>;
  pressed(
    person: SandboxPerson,
    message: SandboxMessage,
    action: { type: 'Action.Execute' | 'Action.Submit'; verb: string; data: Record<string, unknown> },
  ): Promise<PressOutcome>;
  searched(person: SandboxPerson, conversation: string, text: string): Promise<SearchOutcome>;
  added(team: SandboxTeam, tenantId: string): Promise<void>;
}

const bot = { id: '28:open-data-desk', name: botName };
const answered = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });
const card = z.record(z.string(), z.unknown());
const offered = z.object({
  composeExtension: z.discriminatedUnion('type', [
    z.object({ type: z.literal('message'), text: z.string() }),
    z.object({
      type: z.literal('result'),
      attachments: z.array(
        z.object({
          content: card,
          preview: z.object({ content: z.object({ title: z.string(), text: z.string() }) }),
        }),
      ),
    }),
  ]),
});

export function openCourier(options: {
  origin: string;
  teams: SandboxTeam[];
  nextId: () => string;
}): Courier {
  const { origin, teams, nextId } = options;
  const deliver = async (activity: Record<string, unknown>): Promise<{ status: number; body: unknown }> => {
    const response = await fetch(`${origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        channelId: 'msteams',
        serviceUrl: `${origin}/sandbox/connector`,
        recipient: bot,
        ...activity,
      }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  const where = (thread: string, tenantId: string) => {
    const channel = channelOf(thread);
    const team = teams.find((one) => one.channels.some(({ id }) => id === channel));
    return {
      conversation: {
        id: thread,
        conversationType: channel ? 'channel' : 'personal',
        isGroup: channel !== null,
        tenantId,
      },
      channelData: {
        tenant: { id: tenantId },
        ...(team ? { team: { id: team.id, name: team.name } } : {}),
        ...(channel ? { channel: { id: channel } } : {}),
      },
    };
  };
  return {
    async said(person, message, fileUrl) {
      const { text, entities } = mentioning(message.text);
      const { status } = await deliver({
        type: 'message',
        id: message.id,
        timestamp: message.at,
        text,
        entities,
        from: account(person),
        ...where(message.thread, person.tenantId),
        ...(fileUrl && message.file ? { attachments: [attached(message.file.name, fileUrl)] } : {}),
      });
      if (status >= 300) throw new Error(`The bot answered a message with ${status}.`);
    },
    async pressed(person, message, { type, verb, data }) {
      const id = nextId();
      const shared = {
        id,
        from: account(person),
        replyToId: message.id,
        ...where(message.thread, person.tenantId),
      };
      const { status, body } =
        type === 'Action.Submit'
          ? await deliver({ type: 'message', value: data, ...shared })
          : await deliver({
              type: 'invoke',
              name: 'adaptiveCard/action',
              value: { action: { type, verb, data }, trigger: 'manual' },
              ...shared,
            });
      if (status >= 300) return { kind: 'failed', text: `The desk answered with ${status}.` };
      return type === 'Action.Submit' ? { kind: 'done' } : outcome(body);
    },
    async searched(person, conversation, text) {
      const typed =
        text === '' ? { name: 'initialRun', value: 'true' } : { name: searchParameter, value: text };
      const { status, body } = await deliver({
        type: 'invoke',
        id: nextId(),
        name: 'composeExtension/query',
        value: { commandId: 'search-handbook', parameters: [typed], queryOptions: { skip: 0, count: 25 } },
        from: account(person),
        ...where(conversation, person.tenantId),
      });
      if (status >= 300) return { found: [], notice: `The desk answered with ${status}.` };
      const { composeExtension: outcome } = offered.parse(body);
      if (outcome.type === 'message') return { found: [], notice: outcome.text };
      return {
        found: outcome.attachments.map(({ content, preview }) => ({ ...preview.content, card: content })),
        notice: null,
      };
    },
    async added(team, tenantId) {
      const here = where(team.id, tenantId);
      await deliver({
        type: 'conversationUpdate',
        id: `added:${team.id}`,
        from: { id: '29:setup', name: 'The sandbox' },
        membersAdded: [bot],
        ...here,
      });
    },
  };
}

function outcome(body: unknown): PressOutcome {
  const read = answered.safeParse(body);
  if (!read.success || read.data.statusCode >= 300)
    return { kind: 'failed', text: 'The desk did not say what came of it.' };
  const { type, value } = read.data;
  if (type.endsWith('card.adaptive')) return { kind: 'replaced', card: card.parse(value) };
  return typeof value === 'string' && value !== '' ? { kind: 'notice', text: value } : { kind: 'done' };
}

/** A mention as a chat client sends it: marked in the text and listed beside it. */
function mentioning(text: string): { text: string; entities: unknown[] } {
  const found = /@(open data desk|desk)\b/i.exec(text);
  if (!found) return { text: escaped(text), entities: [] };
  const mark = `<at>${botName}</at>`;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  return {
    text: `${escaped(before)}${mark}${escaped(after)}`,
    entities: [{ type: 'mention', text: mark, mentioned: bot }],
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const account = ({ id, name, objectId }: SandboxPerson) => ({ id: `29:${id}`, name, aadObjectId: objectId });
const attached = (name: string, url: string) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name,
  content: { downloadUrl: url, uniqueId: name, fileType: name.split('.').at(-1) },
});
