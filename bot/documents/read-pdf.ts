import { extractTextItems, getDocumentProxy, getMeta, type StructuredTextItem } from 'unpdf';
import { z } from 'zod';
import { columnsInOrder } from './pdf-columns.ts';
import { linesOf } from './pdf-lines.ts';
import { type PdfLink, withLinks } from './pdf-links.ts';
import { printToMarkdown } from './pdf-markdown.ts';
import { Unreadable } from './unreadable.ts';

const mostPages = 600;

/**
 * The words of a PDF as Markdown, and the title it gives itself. unpdf refuses a Buffer, as files give it, and keeps
 * the bytes it is given.
 */
export async function readPdf(bytes: Uint8Array): Promise<{ title: string | null; markdown: string }> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(refuse);
  if (document.numPages > mostPages) {
    throw new Unreadable(`has ${document.numPages} pages; up to ${mostPages} are read. Publish it in parts.`);
  }
  const { items } = await extractTextItems(document);
  const pages: StructuredTextItem[][] = [];
  for (const [at, page] of items.entries()) pages.push(withLinks(page, await linksOf(document, at + 1)));
  const markdown = printToMarkdown(columnsInOrder(linesOf(pages)));
  if (markdown.trim() === '') {
    throw new Unreadable('holds no text, only pictures. Scan it with text recognition.');
  }
  const { info } = await getMeta(document);
  const title = z.object({ Title: z.string() }).safeParse(info).data?.Title.trim();
  return {
    title: title && !/\.(docx?|pdf)$|^(microsoft word|untitled)/i.test(title) ? title : null,
    markdown,
  };
}

const link = z.object({
  url: z.string(),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});

/** A page whose links cannot be read still has its words. */
async function linksOf(
  document: Awaited<ReturnType<typeof getDocumentProxy>>,
  number: number,
): Promise<PdfLink[]> {
  const page = await document.getPage(number);
  const all: unknown[] = await page.getAnnotations().catch(() => []);
  return all.flatMap((one) => link.safeParse(one).data ?? []);
}

function refuse(cause: unknown): never {
  if (cause instanceof Error && cause.name === 'PasswordException') {
    throw new Unreadable('is protected with a password. Save it without one.', { cause });
  }
  if (cause instanceof Error && cause.name === 'InvalidPDFException') {
    throw new Unreadable('is damaged or no PDF.', { cause });
  }
  throw cause;
}
