import { parse } from 'yaml';
import { z } from 'zod';
import { isInternal } from '../sync/internal-host.ts';

/** What a page says of itself before its text. A broken block counts as absent. */
export interface FrontMatter {
  present: boolean;
  /** Where the page's text begins. */
  textAt: number;
  title: string | null;
  /** What a GitBook page shows under its title, unless its layout hides it. */
  description: string | null;
  permalink: string | null;
  slug: string | null;
  parent: string | null;
  order: number;
  published: boolean;
  url: string | null;
  handbook: string | null;
  source: string | null;
  /** All that is written there, by name. */
  values: Map<string, unknown>;
}

/** `defaults` hold where the page itself says nothing. */
export function frontMatter(text: string, defaults: Map<string, unknown> = new Map()): FrontMatter {
  const match = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]{0,20000}?)\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text);
  const values = new Map([...defaults, ...(match ? readValues(match[1] ?? '') : [])]);
  const word = (name: string) => {
    const value = values.get(name);
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const order = values.get('nav_order');
  return {
    present: match !== null,
    textAt: match?.[0].length ?? 0,
    title: word('title'),
    description: showsDescription(values.get('layout')) ? word('description') : null,
    permalink: word('permalink'),
    slug: word('slug'),
    parent: word('parent'),
    order: typeof order === 'number' ? order : Number.MAX_SAFE_INTEGER,
    published: values.get('published') !== false,
    url: publicAddress(word('url')),
    handbook: word('handbook'),
    source: word('source'),
    values,
  };
}

const hidden = z.object({ description: z.object({ visible: z.literal(false) }) });
const showsDescription = (layout: unknown): boolean => !hidden.safeParse(layout).success;

/** A page may say where it is published, but not lead people into a private network. */
function publicAddress(text: string | null): string | null {
  const url = URL.parse(text ?? '');
  return url && /^https?:$/.test(url.protocol) && !isInternal(url.hostname) ? text : null;
}

function readValues(block: string): Map<string, unknown> {
  try {
    const values: unknown = parse(block, { uniqueKeys: false, maxAliasCount: 0 });
    return values !== null && typeof values === 'object' ? new Map(Object.entries(values)) : new Map();
  } catch {
    return new Map();
  }
}
