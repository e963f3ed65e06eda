import { frontMatter } from '../../shared/handbook/pages/front-matter.ts';
import { readHtmlPage } from '../../shared/handbook/pages/html-page.ts';
import { charsetInside, decodeText } from './decode-text.ts';
import { withLiquidApart } from './liquid-apart.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';
import type { Asked } from './reader-process.ts';
import { Unreadable } from './unreadable.ts';

const longestHtml = 2 * 1024 * 1024;

/**
 * A document to the text that is kept of it: Markdown under its own title and address. `url` is where it is
 * published, when that is known. Throws Unreadable.
 */
export async function convertDocument({ name, bytes, url, charset = null }: Asked): Promise<string> {
  if (/\.pdf$/i.test(name)) return kept(await readPdf(bytes), url);
  if (/\.docx$/i.test(name)) return kept(await readDocx(bytes), url);
  const beginning = bytes.subarray(0, longestHtml);
  const html = decodeText(beginning, charset ?? charsetInside(beginning));
  const front = frontMatter(html);
  if (front.present && url === null) return sitePage(html, front.textAt);
  const page = readHtmlPage(html, { anchors: true });
  if (page.markdown.trim() === '')
    throw new Unreadable('holds no text that can be read without its scripts.');
  return kept(page, url ?? webAddress(page.canonical));
}

/** A page of a site, around which the site puts its own frame. Without words of its own it still is one. */
function sitePage(html: string, textAt: number): string {
  const markdown = withLiquidApart(
    html.slice(textAt),
    (body) => readHtmlPage(body, { anchors: true, framed: false }).markdown,
  );
  return `${html.slice(0, textAt).trimEnd()}\n\n${markdown}\n`;
}

function kept({ title, markdown }: { title: string | null; markdown: string }, url: string | null): string {
  const front = [
    ...(title ? [`title: ${JSON.stringify(title)}`] : []),
    ...(url ? [`url: ${JSON.stringify(url)}`] : []),
  ];
  return front.length > 0 ? `---\n${front.join('\n')}\n---\n\n${markdown}\n` : `${markdown}\n`;
}

const webAddress = (text: string | null): string | null => {
  const url = URL.parse(text ?? '');
  return url?.protocol === 'https:' ? url.href : null;
};
