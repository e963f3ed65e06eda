/** The small part of Markdown that chat messages use. Anything else stays the text it is. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis'; inlines: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; url: string; inlines: Inline[] };

export type Block =
  | { kind: 'paragraph'; lines: Inline[][] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] };

export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  for (const part of text.replaceAll('\r\n', '\n').split(/\n{2,}/)) {
    for (const line of part.split('\n')) {
      if (line.trim() === '') continue;
      const item = /^\s*(?:([-*•])|(\d+)[.)])\s+(.*)$/.exec(line);
      const last = blocks.at(-1);
      if (item !== null) {
        const ordered = item[2] !== undefined;
        const inlines = parseInlines(item[3] ?? '');
        if (last?.kind === 'list' && last.ordered === ordered) last.items.push(inlines);
        else blocks.push({ kind: 'list', ordered, items: [inlines] });
      } else if (last?.kind === 'paragraph' && last.lines.length > 0 && part.indexOf(line) > 0) {
        last.lines.push(parseInlines(line));
      } else {
        blocks.push({ kind: 'paragraph', lines: [parseInlines(line.replace(/^#{1,6}\s+/, ''))] });
      }
    }
  }
  return blocks;
}

/** As HTML for the card renderer; every character of the text is escaped. */
export function markdownToHtml(text: string): string {
  return parseMarkdown(text)
    .map((block) => {
      if (block.kind === 'paragraph') return `<p>${block.lines.map(inlinesToHtml).join('<br>')}</p>`;
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name}>${block.items.map((item) => `<li>${inlinesToHtml(item)}</li>`).join('')}</${name}>`;
    })
    .join('');
}

// Signs behind a backslash are words, whatever they would mean without it.
const pattern =
  /\\(?<escaped>[\\`*_[\]()#<>|~])|\*\*(?<strong>(?:\\.|[^*\\])+)\*\*|(?<![\w*])[*_](?<emphasis>(?:\\.|[^*_\\])+)[*_](?![\w*])|`(?<code>[^`]+)`|\[(?<words>(?:\\.|[^\]\\])+)\]\((?<url>[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)|(?<bare>https?:\/\/(?:\\[_*~#|]|[^\s<>()\\])*(?:\\[_*~#|]|[^\s<>()\\.,;:!?'"]))/g;

function parseInlines(text: string): Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  for (const found of text.matchAll(pattern)) {
    add(inlines, { kind: 'text', text: text.slice(at, found.index) });
    add(inlines, inlineOf(found));
    at = found.index + found[0].length;
  }
  add(inlines, { kind: 'text', text: text.slice(at) });
  return inlines;
}

/** Texts beside each other become one. */
function add(inlines: Inline[], inline: Inline): void {
  const last = inlines.at(-1);
  if (inline.kind !== 'text') inlines.push(inline);
  else if (last?.kind === 'text') last.text += inline.text;
  else if (inline.text !== '') inlines.push(inline);
}

function inlineOf(found: RegExpExecArray): Inline {
  const { escaped, strong, emphasis, code, words, url, bare } = found.groups ?? {};
  if (escaped !== undefined) return { kind: 'text', text: escaped };
  if (strong !== undefined) return { kind: 'strong', inlines: parseInlines(strong) };
  if (emphasis !== undefined) return { kind: 'emphasis', inlines: parseInlines(emphasis) };
  if (code !== undefined) return { kind: 'code', text: code };
  if (bare !== undefined) {
    const address = plain(bare);
    return { kind: 'link', url: address, inlines: [{ kind: 'text', text: address }] };
  }
  if (url === undefined || !isSafe(url)) return { kind: 'text', text: found[0] };
  return { kind: 'link', url, inlines: [{ kind: 'text', text: plain(words ?? url) }] };
}

const plain = (text: string): string => text.replace(/\\(.)/g, '$1');

/** Only what opens a page or a letter; `javascript:` and its like stay text. */
export const isSafe = (url: string): boolean =>
  URL.canParse(url) && ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol);

const inlinesToHtml = (inlines: Inline[]): string => inlines.map(inlineToHtml).join('');

function inlineToHtml(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeHtml(inline.text);
    case 'code':
      return `<code>${escapeHtml(inline.text)}</code>`;
    case 'strong':
      return `<strong>${inlinesToHtml(inline.inlines)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesToHtml(inline.inlines)}</em>`;
    case 'link':
      return `<a href="${escapeHtml(inline.url)}" target="_blank" rel="noreferrer">${inlinesToHtml(inline.inlines)}</a>`;
  }
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? one);
