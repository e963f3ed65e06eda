import { frontMatter } from '../../shared/handbook/pages/front-matter.ts';
import { looksLikeText } from '../../shared/workbook/read/encoding.ts';
import { decodeText } from '../documents/decode-text.ts';
import { openDocumentReader } from '../documents/read-document.ts';
import { Unreadable } from '../documents/unreadable.ts';
import { SourceRefused } from '../source-refused.ts';
import type { FoundFile } from './found-file.ts';

const mostFiles = 5000;
const mostBytes = 64 * 1024 * 1024;
const longest = 24 * 1024 * 1024;

export interface Pages {
  /** Path to text; documents were turned into Markdown and keep their names. */
  files: Record<string, string>;
  warnings: string[];
}

/** Pages, and where they were read from. */
export interface Fetched extends Pages {
  /**
   * All files there, of whatever kind; a folder that was not looked into ends with a slash. Null for a document that
   * came without what lies beside it.
   */
  names: string[] | null;
}

const isPage = /\.(md|markdown|txt|html?|docx|pdf)$|(^|\/)_config\.ya?ml$|(^|\/)\.gitbook\.yaml$/i;
const isConverted = /\.(html?|docx|pdf)$/i;
const skipped = /(^|\/)(\.git|node_modules|_site|_layouts|_includes|_sass|vendor)\//;

/** The pages among the files of a source, as text. `url` is where the one document was fetched from. */
export async function readFound(found: FoundFile[], url: string | null = null): Promise<Pages> {
  const folders = (mark: RegExp) =>
    found.map(({ name }) => mark.exec(name)).flatMap((site) => (site ? [site[1] ?? ''] : []));
  const sites = folders(/^(.*\/)?(?:SUMMARY\.md|_config\.ya?ml)$/);
  const jekylls = folders(/^(.*\/)?_config\.ya?ml$/);
  const isUnder = (roots: string[], name: string) => roots.some((root) => name.startsWith(root));
  // The HTML of a site is its frame; to Jekyll, what has front matter is a page.
  const ofSite = ({ name }: FoundFile) => /\.html?$/i.test(name) && isUnder(sites, name);
  const mayBePage = ({ name }: FoundFile) => /\.html$/i.test(name) && isUnder(jekylls, name);
  const pages = found
    .filter((one) => isPage.test(one.name) && !skipped.test(one.name) && (!ofSite(one) || mayBePage(one)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const texts: [string, string][] = [];
  const warnings: string[] = [];
  const reader = openDocumentReader();
  let bytes = 0;
  try {
    for (const page of pages) {
      if (ofSite(page) && !(await hasFrontMatter(page))) continue;
      if (page.size > longest) {
        warnings.push(`“${page.name}” is larger than ${longest / 1024 / 1024} MB and was left out.`);
        continue;
      }
      bytes += page.size;
      if (bytes > mostBytes || texts.length >= mostFiles) {
        throw new SourceRefused(
          `There is more than a handbook holds (over ${mostBytes / 1024 / 1024} MB or ${mostFiles} pages). Give the folder of the pages alone. Nothing was changed.`,
        );
      }
      const content = await page.bytes();
      const charset = page.charset ?? null;
      if (!isConverted.test(page.name)) {
        if (!looksLikeText(content)) {
          warnings.push(`“${page.name}” holds no text, but bytes of another kind. It was left out.`);
          continue;
        }
        texts.push([page.name, decodeText(content, charset)]);
        continue;
      }
      try {
        texts.push([page.name, await reader.read({ name: page.name, bytes: content, url, charset })]);
      } catch (cause) {
        if (!(cause instanceof Unreadable)) throw cause;
        warnings.push(`“${page.name}” ${cause.message} It was left out.`);
      }
    }
  } finally {
    reader.close();
  }
  return { files: Object.fromEntries(texts), warnings };
}

async function hasFrontMatter({ size, bytes }: FoundFile): Promise<boolean> {
  return size <= longest && frontMatter(decodeText((await bytes()).subarray(0, 30_000), null)).present;
}
