import { z } from 'zod';
import type { jurisdictionFile } from './jurisdiction.ts';
import type { Report } from './jurisdiction-mistake.ts';
import { readYaml } from './jurisdiction-yaml.ts';

/** What heads a page of the built-in handbook: the published page it stands for. */
export const digestFrontMatter = z.strictObject({
  title: z.string().trim().min(1),
  url: z.url(),
  /** Id of the handbook it belongs to. */
  handbook: z.string(),
  /** The page's file in the handbook's own source, which `questions.yaml` is keyed by. */
  source: z.string().optional(),
});

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;
const heading = /^#{1,6}\s+(.*)$/;
const anchored = /\{#([^\s{}]+)\}\s*$/;

/** Path inside `handbook/` to text; each page's head, address and anchors are looked at. */
export function readDigest(
  files: Record<string, string>,
  pages: string[],
  handbooks: z.infer<typeof jurisdictionFile>['handbooks'] | null,
  report: Report,
): Record<string, string> {
  const digest: Record<string, string> = {};
  for (const file of pages) {
    const text = files[file] ?? '';
    lookAt(file, text, handbooks, report);
    digest[file.slice('handbook/'.length)] = text;
  }
  return digest;
}

function lookAt(
  file: string,
  text: string,
  handbooks: z.infer<typeof jurisdictionFile>['handbooks'] | null,
  report: Report,
): void {
  const head = frontMatter.exec(text);
  if (!head) {
    const message = 'the page must begin with its title, url and handbook between two lines of ---';
    report({ file, line: 1, field: '', message });
    return;
  }
  const page = readYaml(file, head[1] ?? '', digestFrontMatter, report, 1);
  const handbook = handbooks?.find((one) => one.id === page?.data.handbook);
  if (page && handbooks) {
    if (!handbook) page.report(['handbook'], `no handbook “${page.data.handbook}” in jurisdiction.yaml`);
    else if (!page.data.url.startsWith(handbook.url)) {
      page.report(['url'], `the address does not begin with ${handbook.url}`);
    }
  }
  // A document has no anchors to point to.
  if (handbook?.style === 'document') return;
  const anchors = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const title = heading.exec(line)?.[1];
    const anchor = title === undefined ? undefined : anchored.exec(title)?.[1];
    if (title === undefined || (anchor === undefined && line.startsWith('# '))) continue;
    const tell = (message: string) => report({ file, line: index + 1, field: title, message });
    if (anchor === undefined)
      tell('the heading needs the anchor of the published page, as in {#date-variables}');
    else if (anchors.has(anchor)) tell(`the anchor #${anchor} is there twice`);
    else anchors.add(anchor);
  }
}
