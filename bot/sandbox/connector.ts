import { z } from 'zod';
import { botName, type SandboxPerson, type SandboxTeam } from '../../shared/sandbox-api.ts';
import type { Channel } from './channel.ts';

/** What the bot sends, as far as a chat client shows it. */
const activity = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).nullish(),
});
const creation = z.looseObject({
  isGroup: z.boolean().nullish(),
  members: z.array(z.looseObject({ id: z.string() })).nullish(),
  activity: activity.nullish(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).nullish() }).nullish(),
});
const adaptiveCard = z.record(z.string(), z.unknown());

export interface Answered {
  status: number;
  body: unknown;
}

/** The Bot Connector's calls, on the local channel: what the bot sends really arrives over HTTP. */
export interface Connector {
  create(body: unknown): Answered;
  send(conversation: string, body: unknown): Answered;
  update(message: string, body: unknown): Answered;
  remove(message: string): Answered;
  channels(team: string): Answered;
}

export function openConnector(channel: Channel, teams: SandboxTeam[], people: SandboxPerson[]): Connector {
  const bot = { id: 'bot', name: botName };
  const channels = new Set(teams.flatMap((team) => team.channels.map((one) => one.id)));
  const known = (conversation: string): boolean =>
    channels.has(conversation.split(';')[0] ?? '') || people.some((one) => chatId(one) === conversation);
  const send = (conversation: string, body: unknown): Answered => {
    const read = activity.safeParse(body);
    if (!read.success) return wrong(400, 'BadSyntax', 'This is no activity.');
    if (!known(conversation)) return wrong(404, 'ConversationNotFound', 'There is no such conversation.');
    if (read.data.type === 'typing') {
      channel.typing(conversation);
      return { status: 201, body: { id: '' } };
    }
    if (read.data.type !== 'message') return { status: 201, body: { id: '' } };
    const said = channel.add(conversation, bot, { ...shown(read.data), file: null });
    return { status: 201, body: { id: said.id } };
  };
  return {
    send,
    create(body) {
      const read = creation.safeParse(body);
      if (!read.success) return wrong(400, 'BadSyntax', 'This is no conversation.');
      const { channelData, members, activity: first } = read.data;
      if (channelData?.channel && first) {
        const started = channel.add(channelData.channel.id, bot, { ...shown(first), file: null });
        return { status: 201, body: { id: started.thread, activityId: started.id, serviceUrl: '' } };
      }
      const person = people.find((one) => one.objectId === members?.[0]?.id);
      if (!person) return wrong(403, 'BotNotInConversationRoster', 'The bot cannot reach this person.');
      return { status: 201, body: { id: chatId(person), serviceUrl: '' } };
    },
    update(message, body) {
      const read = activity.safeParse(body);
      if (!read.success) return wrong(400, 'BadSyntax', 'This is no activity.');
      const updated = channel.replace(message, shown(read.data));
      return updated
        ? { status: 200, body: { id: updated.id } }
        : wrong(404, 'ActivityNotFoundInConversation', 'There is no such message.');
    },
    remove(message) {
      channel.remove(message);
      return { status: 200, body: {} };
    },
    channels(id) {
      const team = teams.find((one) => one.id === id);
      if (!team) return wrong(404, 'NotFound', 'There is no such team.');
      return { status: 200, body: { conversations: team.channels } };
    },
  };
}

export const chatId = ({ id }: Pick<SandboxPerson, 'id'>): string => `a:${id}`;

function shown({ text, attachments }: z.infer<typeof activity>) {
  const attached = attachments?.find((one) => one.contentType === 'application/vnd.microsoft.card.adaptive');
  return { text: text ?? '', card: adaptiveCard.safeParse(attached?.content).data ?? null };
}

const wrong = (status: number, code: string, message: string): Answered => ({
  status,
  body: { error: { code, message } },
});
