import type { Activity } from 'botbuilder';
import type { Card } from './turn.ts';

/** A message of ours. `summary` is what notifications and screen readers say instead of a card. */
export function writeMessage(message: { text?: string; card?: Card; summary: string }): Partial<Activity> {
  if (!message.card)
    return { type: 'message', textFormat: 'markdown', text: message.text ?? message.summary };
  return {
    type: 'message',
    summary: message.summary,
    ...(message.text ? { text: message.text, textFormat: 'markdown' } : {}),
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }],
  };
}

/** What an Action.Execute is answered with: the card in its new form, or words for the presser alone. */
export function writeInvokeAnswer(answer: { card: Card } | { notice: string }): {
  statusCode: number;
  type: string;
  value: unknown;
} {
  if ('card' in answer) {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card };
  }
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.notice };
}
