import { type LinkedWords, linksIn } from '../../shared/handbook/pages/linked-words.ts';
import type { Card } from '../teams/turn.ts';

/**
 * The parts cards are made of. Words go into RichTextBlocks, which know no Markdown, so nothing that comes from
 * a handbook, a workbook or a person can become a link or formatting. No colours that a theme does not choose.
 */

export type Element = Record<string, unknown>;
interface Look {
  strong?: boolean;
  quiet?: boolean;
  large?: boolean;
  small?: boolean;
  italic?: boolean;
  /** A little space above. */
  apart?: boolean;
  /** Some of its words that lead somewhere. */
  links?: readonly LinkedWords[];
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
  inlines: runs(shortened(text, 4000), look),
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

/** One for each line, as questions are that are asked together; what is more than that goes on in the last. */
export function headings(text: string, most = 8): Element[] {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  return [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')].filter(Boolean).map(heading);
}

/** `label: value` */
export const fact = (label: string, value: string, links: readonly LinkedWords[] = []): Element => ({
  type: 'RichTextBlock',
  spacing: 'Small',
  inlines: [run(`${label}: `, { strong: true }), ...runs(shortened(value, 500), { links })],
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

/** Words that lead to a page, and quiet ones after them; plain words for an address that is none of the web. */
export function webWords(text: string, url: string, look: Look = {}, after = ''): Element {
  const open = link(text, url);
  const rest = after === '' ? [] : [run(shortened(after, 300), { ...look, quiet: true })];
  if (!open) return { ...words(text, look), inlines: [run(shortened(text, 300), look), ...rest] };
  const shown = shortened(text, 300);
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [{ ...run(shown, look), underline: true, selectAction: { ...open, title: shown } }, ...rest],
  };
}

/** One item of a list, indented by its depth; what is long goes on under its own first word. */
export const item = (text: string, depth = 0, mark = '•', links: readonly LinkedWords[] = []): Element => ({
  type: 'ColumnSet',
  spacing: 'Small',
  columns: [
    { type: 'Column', width: 'auto', items: [words(`${'\u2003'.repeat(Math.min(depth, 3))}${mark}`)] },
    { type: 'Column', width: 'stretch', spacing: 'Small', items: [words(text, { links })] },
  ],
});

/** A button that unfolds a small form. */
export const unfold = (title: string, body: Element[], actions: Element[]): Element => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', version: '1.5', body, actions },
});

export const textInput = (
  id: string,
  label: string,
  options: { required?: string; placeholder?: string; lines?: boolean; most?: number; value?: string } = {},
): Element => ({
  type: 'Input.Text',
  id,
  label,
  maxLength: options.most ?? 1000,
  isMultiline: options.lines ?? false,
  ...(options.value ? { value: options.value } : {}),
  ...(options.placeholder ? { placeholder: options.placeholder } : {}),
  ...(options.required ? { isRequired: true, errorMessage: options.required } : {}),
});

/** One of a few, folded. */
export const choice = (
  id: string,
  label: string,
  choices: { title: string; value: string }[],
  value: string,
): Element => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'compact',
  wrap: true,
  choices,
  value,
});

/** Buttons in the middle of a card, for what stands above them. */
export const buttons = (actions: Element[]): Element => ({ type: 'ActionSet', actions });

/** A run of words, and one for each link in it. */
function runs(text: string, { links = [], ...look }: Look): Element[] {
  let at = 0;
  const found = linksIn(text, links).flatMap(({ start, end, url }) => {
    const before = text.slice(at, start);
    const title = text.slice(start, end);
    at = end;
    const open = {
      ...run(title, look),
      underline: true,
      selectAction: { type: 'Action.OpenUrl', title, url },
    };
    return before === '' ? [open] : [run(before, look), open];
  });
  return at < text.length || at === 0 ? [...found, run(text.slice(at), look)] : found;
}

function run(text: string, look: Look): Element {
  return {
    type: 'TextRun',
    text,
    ...(look.strong ? { weight: 'Bolder' } : {}),
    ...(look.large ? { size: 'Medium' } : {}),
    ...(look.small ? { size: 'Small' } : {}),
    ...(look.quiet ? { isSubtle: true } : {}),
    ...(look.italic ? { italic: true } : {}),
  };
}
