import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { readHtmlPage } from '../../shared/handbook/pages/html-page.ts';
import { openZip } from './open-zip.ts';
import { Unreadable } from './unreadable.ts';

/** What holds words; pictures, macros and embedded files are never unpacked. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:[a-z]+\d*)\.xml|word\/_rels\/[a-z]+\d*\.xml\.rels)$/i;

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='TOC Heading'] => !",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='toc ${level}'] => !`),
];

/** The words of a Word document as Markdown. Its bookmarks open nothing where it is published, so they are left out. */
export async function readDocx(bytes: Uint8Array): Promise<{ title: string | null; markdown: string }> {
  const { files: parts } = await openZip(bytes, (name) => wanted.test(name), 60 * 1024 * 1024);
  if (!parts.has('word/document.xml')) throw new Unreadable('is damaged or no Word document.');
  for (const [name, part] of parts) {
    // Word writes none; entities declared there can grow without end.
    if (/<!DOCTYPE|<!ENTITY/i.test(new TextDecoder('latin1').decode(part))) {
      throw new Unreadable(`declares entities of its own in ${name}, which no Word document does.`);
    }
  }
  const bare = zipSync(Object.fromEntries(parts), { level: 0 });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bare) },
    { styleMap: styles, externalFileAccess: false },
  );
  const { markdown } = readHtmlPage(value, { anchors: false });
  if (markdown.trim() === '') throw new Unreadable('holds no text.');
  return { title: null, markdown };
}
