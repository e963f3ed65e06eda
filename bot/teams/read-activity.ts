import { z } from 'zod';
import type { Incoming } from './activity.ts';
import { referenceOf } from './reference.ts';
import { searchParameter } from './search-parameter.ts';
import type { Conversation, Turn } from './turn.ts';

const execute = z.looseObject({
  action: z.looseObject({ verb: z.string().default(''), data: z.unknown().optional() }),
  trigger: z.string().optional(),
});
const query = z.looseObject({
  parameters: z
    .array(z.looseObject({ name: z.string(), value: z.unknown().optional() }))
    .max(20)
    .default([]),
});
const feedback = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({ reaction: z.enum(['like', 'dislike']), feedback: z.string().optional() }),
});
const feedbackText = z.looseObject({ feedbackText: z.string() });
const data = z.record(z.string(), z.unknown());
const downloadable = z.looseObject({ downloadUrl: z.string() });
const mention = z.looseObject({
  type: z.literal('mention'),
  text: z.string().optional(),
  mentioned: z.looseObject({ id: z.string() }),
});

/** Activity in, turn out; null for what asks for no answer. */
export function readActivity(activity: Incoming, jurisdiction: string, tenantId: string): Turn | null {
  const shared = {
    id: activity.id ?? null,
    jurisdiction,
    person: {
      tenantId,
      objectId: activity.from.aadObjectId ?? activity.from.id,
      name: activity.from.name ?? 'Somebody',
    },
    conversation: conversationOf(activity, jurisdiction),
  };
  if (activity.type === 'invoke' && activity.name === 'adaptiveCard/action') {
    const pressed = execute.safeParse(activity.value).data;
    if (pressed?.trigger === 'automatic') return null;
    return {
      ...shared,
      kind: 'action',
      // One that cannot be read is a button nobody knows: its presser is told so.
      verb: pressed?.action.verb ?? '',
      data: data.safeParse(pressed?.action.data).data ?? {},
      cardMessage: activity.replyToId ?? null,
      asMessage: false,
    };
  }
  if (activity.type === 'invoke' && activity.name === 'message/submitAction') {
    const given = feedback.safeParse(activity.value).data?.actionValue;
    if (!given) return null;
    return {
      ...shared,
      kind: 'action',
      verb: 'vote',
      data: { vote: given.reaction === 'like' ? 'up' : 'down', word: wordIn(given.feedback ?? '') },
      cardMessage: activity.replyToId ?? null,
      asMessage: false,
    };
  }
  if (activity.type === 'invoke' && activity.name === 'composeExtension/query') {
    const typed = query.safeParse(activity.value).data?.parameters ?? [];
    const text = typed.find(({ name }) => name === searchParameter)?.value;
    return { ...shared, kind: 'search', text: typeof text === 'string' ? plainText(text, []) : '' };
  }
  if (activity.type === 'message') {
    const submitted = data.safeParse(activity.value).data;
    const verb = typeof submitted?.verb === 'string' ? submitted.verb : null;
    if (submitted && (verb !== null || !activity.text)) {
      return {
        ...shared,
        kind: 'action',
        verb: verb ?? '',
        data: submitted,
        cardMessage: activity.replyToId ?? null,
        asMessage: true,
      };
    }
    const mentioned = mentionsOf(activity);
    return {
      ...shared,
      kind: 'message',
      text: plainText(activity.text ?? '', mentioned),
      addressed: shared.conversation.kind === 'personal' || mentioned.length > 0,
      files: filesOf(activity),
    };
  }
  return joined(activity) ? { ...shared, kind: 'joined' } : null;
}

/** Teams hands the word on as JSON within JSON. */
function wordIn(text: string): string {
  try {
    return feedbackText.safeParse(JSON.parse(text)).data?.feedbackText ?? '';
  } catch {
    return '';
  }
}

function joined(activity: Incoming): boolean {
  const added = activity.membersAdded?.some((one) => one.id === activity.recipient.id) ?? false;
  return activity.type === 'conversationUpdate' && added;
}

function conversationOf(activity: Incoming, jurisdiction: string): Conversation {
  const { conversation, channelData } = activity;
  const channel = channelData?.channel?.id ?? channelData?.team?.id ?? null;
  const kind = conversation.conversationType ?? (channel ? 'channel' : 'personal');
  return {
    id: conversation.id,
    kind: kind === 'channel' ? 'channel' : kind === 'personal' ? 'personal' : 'group',
    team: channelData?.team?.id ?? null,
    channel: kind === 'channel' ? channel : null,
    reference: referenceOf(activity, jurisdiction),
  };
}

/** The texts by which the bot itself was mentioned. */
function mentionsOf(activity: Incoming): string[] {
  const all = (activity.entities ?? []).map((one) => mention.safeParse(one)).filter((one) => one.success);
  return all
    .filter((one) => one.data.mentioned.id === activity.recipient.id)
    .map((one) => one.data.text ?? '');
}

/** Longer than any message Teams lets people write. */
const longest = 50_000;

function plainText(text: string, mentioned: string[]): string {
  let plain = text.slice(0, longest);
  for (const one of mentioned) if (one) plain = plain.replaceAll(one, ' ');
  return plain
    .replace(/<\/?(at|span)\b[^<>]*>/gi, '')
    .replace(/<\/?(p|div|br)\b[^<>]*>/gi, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

function filesOf(activity: Incoming): { name: string; url: string }[] {
  return (activity.attachments ?? []).flatMap((one) => {
    if (one.contentType !== 'application/vnd.microsoft.teams.file.download.info') return [];
    const content = downloadable.safeParse(one.content);
    return content.success ? [{ name: one.name ?? 'file', url: content.data.downloadUrl }] : [];
  });
}
