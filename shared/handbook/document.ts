import { kramdownSlug } from './anchors.ts';
import { frontMatter } from './front-matter.ts';
import { withoutGitbookTags } from './gitbook-tags.ts';
import { withoutKramdown } from './jekyll.ts';
import type { Page, Source } from './section.ts';

/** Pages without a site: Markdown as it is, plain text with its headings found by their looks. */
export function documentPages(files: Map<string, string>, source: Source): Page[] {
  return [...files.keys()]
    .filter((file) => /\.(md|markdown|txt)$/i.test(file))
    .sort()
    .map((file) => {
      const text = files.get(file)!;
      const front = frontMatter(text);
      return {
        file,
        markdown: /\.txt$/i.test(file)
          ? plainToMarkdown(text)
          : withoutKramdown(withoutGitbookTags(text, () => undefined)),
        url: front.url ?? source.url,
        title: front.title,
        aliases: [front.title, front.parent].filter((name) => name !== null),
        slug: /\.txt$/i.test(file) ? () => '' : kramdownSlug,
      };
    });
}

/**
 * Text from a printed document. A heading is a short line standing alone, written like a title, with running
 * text after it; words of buttons and menus stand alone, too, but have none.
 */
export function plainToMarkdown(text: string): string {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .replace(/\f/g, '\n\n')
    .split(/\n[ \t\u00a0]*\n/)
    .map((one) => one.replace(/^[ \t\u00a0]*\n|^[ \u00a0](?=\S)/g, '').trimEnd())
    .filter((one) => one.trim() !== '');
  const merged: string[] = [];
  for (const one of paragraphs) {
    const last = merged.at(-1);
    // A page break can tear a sentence apart.
    if (last !== undefined && /[a-z,]$/.test(last) && last.length > 90 && !looksLikeHeading(one)) {
      if (/^[a-z]/.test(one) || !/[.:;?!”"]$/.test(last)) {
        merged[merged.length - 1] = `${last} ${one}`;
        continue;
      }
    }
    merged.push(one.replace(/^\s*•\s*/gm, '- '));
  }
  return merged
    .map((one, at) => {
      if (at === 0 && looksLikeHeading(one)) return `# ${one.trim()}`;
      const next = merged[at + 1];
      const before = merged[at - 1];
      const menu =
        before !== undefined && before.length < 40 && /\w$/.test(before) && !/\s/.test(before.trim());
      return looksLikeHeading(one) && !menu && next !== undefined && isRunning(next)
        ? `## ${one.trim()}`
        : one;
    })
    .join('\n\n');
}

const small = new Set(
  'a an and as at by for from in of on or the to with vs via your our is are be'.split(' '),
);

function looksLikeHeading(paragraph: string): boolean {
  const line = paragraph.trim();
  if (line.includes('\n') || line.length > 80 || /^[-*\d¹²³#>“"]/.test(line) || /[.,;:]$/.test(line))
    return false;
  if (/^(step|part|chapter|section|appendix)\s+[\divx]+\b/i.test(line)) return true;
  const names = line.split(/\s+/);
  if (names.length > 10) return false;
  return names.every((word) => small.has(word.toLowerCase()) || /^[("“]?[A-Z0-9&]/.test(word));
}

function isRunning(paragraph: string): boolean {
  return paragraph.length > 90 || /[.:;?]$/.test(paragraph.trim()) || /^[-*]\s|^\d+[.)]\s/.test(paragraph);
}
