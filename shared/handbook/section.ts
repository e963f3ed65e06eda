import type { LinkedWords } from './pages/linked-words.ts';

/** Where pages come from: decides how page addresses and anchors are made. */
export interface Source {
  id: string;
  name: string;
  /** Where the pages are published; section addresses start with it. */
  url: string;
  style: 'gitbook' | 'jekyll' | 'document';
}

/**
 * The smallest thing that can be an answer: one paragraph, one list item, one table row. A `title` is a line in
 * bold that heads what follows without being a heading; a `reference` is the system's own link to another page.
 */
export interface Block {
  kind: 'title' | 'paragraph' | 'item' | 'task' | 'row' | 'reference';
  /** Verbatim, plain; an address that people need and that stands only in a link is added in brackets. */
  text: string;
  /** What the block hangs from: the sentence before a list, the list item above, the title of a call-out. */
  lead: string;
  depth: number;
  /** One of the lines of a table's cell, which say something together. */
  inCell?: true;
  /** What an item of an ordered list is printed with: “Step 11” elsewhere means it. */
  number?: number;
  /** What an item is marked with instead: `a.`, `(b)`, `iv.`. */
  label?: string;
}

/** One heading and what stands under it, up to the next heading. */
export interface Section {
  handbook: string;
  /** Path inside the synced folder, with its extension. */
  file: string;
  /** Plain text from the page title down; never empty. */
  headings: string[];
  /** Other names of the page: its title in the table of contents, the page it belongs to. */
  aliases: string[];
  url: string;
  blocks: Block[];
  /** Where its links lead and its pictures lie, to be checked by the sync. */
  links: string[];
  /** Words that lead somewhere, for quotations; neither searched nor counted. */
  linked?: LinkedWords[];
  /** Names inside it that links can lead to, beside the anchor of its address. */
  anchors?: string[];
}

/** A page as the styles hand it on: Markdown without the style's own marks. */
export interface Page {
  file: string;
  markdown: string;
  url: string;
  title: string | null;
  /** A sentence that the site shows under the title. */
  description?: string | null;
  aliases: string[];
  /** The anchor of a heading, made as the site makes it from the words in its source. */
  slug: (heading: string) => string;
  /** What the site makes of running text in a heading before. */
  typography?: (text: string) => string;
  /** The page's title takes no anchor away from a heading of the same words. */
  titleIsPlain?: boolean;
  /** False when the address leads to another page than this one, so that no anchor of it opens there. */
  opens?: boolean;
}
