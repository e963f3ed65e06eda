/** What a page's Liquid can name. Without a site, nothing. */
export interface LiquidValues {
  site?: Record<string, unknown>;
  page?: Record<string, unknown>;
  /** Where the site is published, for `relative_url` and `absolute_url`. */
  base?: string;
  /** The address of a file, for `{% link %}`. */
  addressOf?: (file: string) => string | undefined;
}

/**
 * Liquid in a page as the published site shows it: comments vanish, `raw` stays as it is, variables of the site and
 * the page are filled in, with their addresses. Of all other tags the words between them stay, the tags go.
 */
export function withoutLiquid(text: string, values: LiquidValues = {}): string {
  const parts: string[] = [];
  const unclosed = new Set<string>();
  const marks = /\{%|\{\{|%\}|\}\}/g;
  let at = 0;
  let open = { sign: '', at: 0 };
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    const sign = found[0];
    if (sign.startsWith('{')) {
      open = { sign, at: found.index };
      continue;
    }
    if (closedBy[open.sign] !== sign) continue;
    const inside = text
      .slice(open.at + 2, found.index)
      .replace(/^-|-$/g, '')
      .trim();
    parts.push(text.slice(at, open.at));
    at = marks.lastIndex;
    const [name = '', ...rest] = inside.split(/\s+/);
    if (open.sign === '{{') parts.push(written(inside, values));
    else if (name === 'link') parts.push(values.addressOf?.(rest.join(' ').replace(/^\//, '')) ?? '');
    else if ((name === 'comment' || name === 'raw') && !unclosed.has(name)) {
      const end = new RegExp(`\\{%-?\\s{0,9}end${name}\\s{0,9}-?%\\}`, 'g');
      end.lastIndex = at;
      const close = end.exec(text);
      if (!close) unclosed.add(name);
      else {
        if (name === 'raw') parts.push(text.slice(at, close.index));
        at = marks.lastIndex = end.lastIndex;
      }
    }
    open = { sign: '', at: 0 };
  }
  parts.push(text.slice(at));
  return parts.join('');
}

const closedBy: Record<string, string> = { '{%': '%}', '{{': '}}' };

/** A variable or a text in quotation marks, with its filters; a filter nobody knows here leaves nothing. */
function written(expression: string, values: LiquidValues): string {
  const [first = '', ...filters] = expression.split('|').map((part) => part.trim());
  const quoted = /^(?:"([^"]*)"|'([^']*)')$/.exec(first);
  let value = quoted ? (quoted[1] ?? quoted[2]!) : named(first, values);
  for (const filter of filters) {
    if (filter === 'relative_url') value = pathOf(values.base) + absolute(value);
    else if (filter === 'absolute_url') value = (values.base ?? '') + absolute(value);
    else if (!/^(strip|escape|xml_escape|strip_newlines)$/.test(filter)) return '';
  }
  return value;
}

function named(path: string, { site = {}, page = {}, base }: LiquidValues): string {
  if (path === 'site.baseurl') return pathOf(base);
  if (path === 'site.url') return URL.parse(base ?? '')?.origin ?? '';
  let value: unknown = { site, page };
  for (const name of path.split('.', 8)) {
    if (typeof value !== 'object' || value === null) return '';
    value = Object.entries(value).find(([key]) => key === name)?.[1];
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const pathOf = (base = ''): string => (URL.parse(base)?.pathname ?? '').replace(/\/+$/, '');
const absolute = (path: string): string => (path.startsWith('/') ? path : `/${path}`);
