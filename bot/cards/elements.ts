import type { Card } from '../teams/turn.ts';

/**
 * The parts cards are made of. Words go into RichTextBlocks, which know no Markdown, so nothing that comes from
 * a handbook, a workbook or a person can become a link or formatting. No colours that a theme does not choose.
 */

type Element = Record<string, unknown>;
interface Look {
  strong?: boolean;
  quiet?: boolean;
  large?: boolean;
  italic?: boolean;
  /** A little space above. */
  apart?: boolean;
}

export function card(body: (Element | null)[], actions: (Element | null)[] = []): Card {
  const buttons = actions.filter((one) => one !== null);
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    body: body.filter((one) => one !== null),
    ...(buttons.length > 0 ? { actions: buttons } : {}),
  };
}

/** One paragraph of plain words. */
export const words = (text: string, look: Look = {}): Element => ({
  type: 'RichTextBlock',
  inlines: [run(shortened(text, 4000), look)],
  ...(look.apart ? { spacing: 'Medium' } : {}),
});

/** A paragraph for each line; what would make the card too heavy is left out, and said. */
export const paragraphs = (text: string, look: Look = {}, most = 4000): Element[] =>
  shortened(text, most)
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => words(line.trimEnd(), look));

export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).trimEnd()} … (shortened)` : text;

/** The card's name, read out first by screen readers. */
export const heading = (text: string): Element => ({
  type: 'RichTextBlock',
  inlines: [run(shortened(text, 300), { strong: true, large: true })],
});

/** `label: value` */
export const fact = (label: string, value: string): Element => ({
  type: 'RichTextBlock',
  spacing: 'Small',
  inlines: [run(`${label}: `, { strong: true }), run(shortened(value, 500), {})],
});

export const group = (items: (Element | null)[], style: 'default' | 'emphasis' = 'emphasis'): Element => ({
  type: 'Container',
  style,
  spacing: 'Medium',
  items: items.filter((one) => one !== null),
});

/** A button the service answers; clients that know no Action.Execute send it as a message. */
export function button(
  title: string,
  verb: string,
  data: Record<string, unknown> = {},
  style?: 'positive' | 'destructive',
): Element {
  const shared = { title, data: { ...data, verb }, ...(style ? { style } : {}) };
  return { type: 'Action.Execute', verb, ...shared, fallback: { type: 'Action.Submit', ...shared } };
}

/** A way into a page; null, and so no button, for an address that is none of the web. */
export const link = (title: string, url: string): Element | null =>
  /^https?:\/\//.test(url) ? { type: 'Action.OpenUrl', title, url } : null;

/** A button that unfolds a small form. */
export const unfold = (title: string, body: Element[], actions: Element[]): Element => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', version: '1.5', body, actions },
});

export const textInput = (
  id: string,
  label: string,
  options: { required?: string; placeholder?: string; lines?: boolean } = {},
): Element => ({
  type: 'Input.Text',
  id,
  label,
  maxLength: 1000,
  isMultiline: options.lines ?? false,
  ...(options.placeholder ? { placeholder: options.placeholder } : {}),
  ...(options.required ? { isRequired: true, errorMessage: options.required } : {}),
});

function run(text: string, look: Look): Element {
  return {
    type: 'TextRun',
    text,
    ...(look.strong ? { weight: 'Bolder' } : {}),
    ...(look.large ? { size: 'Medium' } : {}),
    ...(look.quiet ? { isSubtle: true } : {}),
    ...(look.italic ? { italic: true } : {}),
  };
}
