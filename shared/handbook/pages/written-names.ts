import { attribute } from './html.ts';

interface Part {
  type?: string;
  value?: string;
  children?: unknown[];
}

/** The names that a piece of a page writes out for links to lead to: any `id`, and the `name` of `<a>`. */
export function writtenNames(node: Part): string[] {
  const names: string[] = [];
  const parts = [node];
  for (let part = parts.pop(); part; part = parts.pop()) {
    // The last is taken first.
    for (const child of (part.children ?? []).toReversed()) parts.push(child as Part);
    if (part.type !== 'html') continue;
    for (const [, name, attributes] of (part.value ?? '').matchAll(/<([a-z][a-z0-9-]*)(\s[^<>]*)>/gi)) {
      const own =
        attribute(attributes!, 'id') ?? (/^a$/i.test(name!) ? attribute(attributes!, 'name') : null);
      if (own) names.push(own);
    }
  }
  return names;
}
