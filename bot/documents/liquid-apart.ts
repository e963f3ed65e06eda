const tag = /\{\{(?:(?!\{\{|\{%)[\s\S]){0,2000}?\}\}|\{%(?:(?!\{\{|\{%)[\s\S]){0,2000}?%\}/g;
/** Letters that no text holds. */
const [open, close] = ['\uE000', '\uE001'];

/** Reads HTML with the Liquid in it handed through as it is: what it stands for is known when the whole site is. */
export function withLiquidApart(html: string, read: (html: string) => string): string {
  const tags: string[] = [];
  const apart = html
    .replace(/[\uE000\uE001]/g, '')
    .replace(tag, (whole) => `${open}${tags.push(whole) - 1}${close}`);
  return read(apart).replace(/\uE000(\d+)\uE001/g, (_, at: string) => tags[Number(at)] ?? '');
}
