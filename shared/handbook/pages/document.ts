import type { Page, Source } from '../section.ts';
import { kramdownSlug, kramdownTypography } from './anchors.ts';
import { frontMatter } from './front-matter.ts';
import { withoutGitbookTags } from './gitbook-tags.ts';
import { withoutKramdown } from './kramdown.ts';
import { withoutLiquid } from './liquid.ts';
import { plainToMarkdown } from './plain-text.ts';

/** Files that are pages by themselves. All but text and Markdown were turned into Markdown when they were fetched. */
export const isDocument = (file: string): boolean => /\.(md|markdown|txt|html?|docx|pdf)$/i.test(file);

/** Pages without a site: Markdown as it is, plain text with its headings found by their looks. */
export function documentPages(files: Map<string, string>, source: Source): Page[] {
  const names = [...files.keys()].filter(isDocument).sort();
  return names.map((file) => {
    const text = files.get(file)!;
    const front = frontMatter(text);
    return {
      file,
      markdown: markdownOf(file, text),
      url: front.url ?? source.url,
      title: front.title,
      aliases: [front.title, front.parent].filter((name) => name !== null),
      slug: /\.(md|markdown)$/i.test(file) ? kramdownSlug : () => '',
      typography: kramdownTypography,
      opens: /\.pdf$/i.test(file) ? isPdf(front.url ?? source.url) : true,
    };
  });
}

function markdownOf(file: string, text: string): string {
  if (/\.txt$/i.test(file)) return plainToMarkdown(text);
  if (/\.(md|markdown)$/i.test(file)) {
    return withoutKramdown(withoutLiquid(withoutGitbookTags(text, () => undefined)));
  }
  return text;
}

/** `#page=3` means something to a PDF alone, not to the page that offers it. */
const isPdf = (url: string): boolean => /\.pdf$/i.test(url.split(/[?#]/)[0]!);
