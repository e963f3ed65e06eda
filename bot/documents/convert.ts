import { readHtmlPage } from '../../shared/handbook/html-page.ts';
import { beginningOf } from '../../shared/workbook/read/encoding.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';
import { Unreadable } from './unreadable.ts';

const longestHtml = 2 * 1024 * 1024;

/**
 * A document to the text that is kept of it: Markdown under its own title and address. `url` is where it is
 * published, when that is known. Throws Unreadable.
 */
export async function convertDocument(name: string, bytes: Uint8Array, url: string | null): Promise<string> {
  if (/\.pdf$/i.test(name)) return kept(await readPdf(bytes), url);
  if (/\.docx$/i.test(name)) return kept(await readDocx(bytes), url);
  const page = readHtmlPage(beginningOf(bytes, longestHtml), { anchors: true });
  if (page.markdown.trim() === '')
    throw new Unreadable('holds no text that can be read without its scripts.');
  return kept(page, url ?? webAddress(page.canonical));
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
