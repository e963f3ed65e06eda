import type { Activity } from 'botbuilder';
import { escapeMarkdown } from '../cards/escape.ts';
import type { Card, Found, Generated } from './turn.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';

/** A message of ours. `summary` is what notifications and screen readers say instead of a card. */
export function writeMessage(message: {
  text?: string;
  card?: Card;
  summary: string;
  generated?: Generated | undefined;
}): Partial<Activity> {
  if (!message.card)
    return { type: 'message', textFormat: 'markdown', text: message.text ?? message.summary };
  return {
    type: 'message',
    summary: message.summary,
    ...(message.text ? { text: message.text, textFormat: 'markdown' } : {}),
    ...(message.generated ? writeGenerated(message.generated) : {}),
    attachments: [{ contentType: cardType, content: message.card }],
  };
}

/** Sentences of a service the way Teams asks for: labelled, each with its citation, and open to feedback. */
function writeGenerated({ sentences, sources }: Generated): Partial<Activity> {
  return {
    text: sentences.map(({ text, cites }) => `${escapeMarkdown(text)} [${cites}]`).join(' '),
    textFormat: 'markdown',
    channelData: { feedbackLoop: { type: 'default' } },
    entities: [
      {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        '@context': 'https://schema.org',
        additionalType: ['AIGeneratedContent'],
        citation: sources.map(({ name, url, text }, at) => ({
          '@type': 'Claim',
          position: at + 1,
          appearance: {
            '@type': 'DigitalDocument',
            name: shortened(name, 80),
            url,
            abstract: shortened(text.replace(/\s+/g, ' '), 160),
          },
        })),
      },
    ],
  };
}

/** What an Action.Execute is answered with: the card in its new form, or words for the presser alone. */
export function writeInvokeAnswer(answer: { card: Card } | { notice: string }): {
  statusCode: number;
  type: string;
  value: unknown;
} {
  if ('card' in answer) return { statusCode: 200, type: cardType, value: answer.card };
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.notice };
}

/** What a search is answered with: lines to choose from, or words. */
export function writeSearchAnswer({ found = [], notice }: { found?: Found[]; notice?: string }): unknown {
  if (found.length === 0)
    return { composeExtension: { type: 'message', text: notice ?? 'Nothing was found.' } };
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: found.map(({ title, text, card }) => ({
        contentType: cardType,
        content: card,
        preview: {
          contentType: 'application/vnd.microsoft.card.thumbnail',
          content: { title: harmless(title), text: harmless(text) },
        },
      })),
    },
  };
}

/** A preview knows a little HTML, which a handbook must not speak. */
const harmless = (text: string): string => text.replaceAll('<', '‹').replaceAll('>', '›');

const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
