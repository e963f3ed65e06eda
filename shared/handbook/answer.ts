/** What `desk ask` prints for one question, and what the bot makes its card from. */
export interface Answer {
  id: string | null;
  status: 'answered' | 'not-in-handbook' | 'declined' | 'other-jurisdiction';
  /** Verbatim from the handbook when answered; never null, names the contact when the handbook does not say. */
  answer: string;
  /** Best first, at most five; empty unless answered. */
  citations: Citation[];
  /** Nearest sections, as such, when not answered; others worth reading when answered. */
  suggestions: Citation[];
  /** What a coordinator answered to the same or nearly the same; the rest stays what the handbook says. */
  curated?: CuratedAnswer;
}

/** A coordinator's answer, used when a second one had looked at it; never the handbook's. */
export interface CuratedAnswer {
  id: string;
  /** The question it was written for. */
  question: string;
  answer: string;
  author: string;
  /** When it was worded, in ISO 8601. */
  date: string;
  /** An address the author names. */
  source: string | null;
  section: Citation | null;
  /** How much the question is like the one asked, up to 1. */
  likeness: number;
}

export interface Citation {
  handbook: string;
  /** Path inside the synced folder, with its extension. */
  file: string;
  /** Plain text from the page title down; never empty. */
  headings: string[];
  /** The published address, with the section's anchor. */
  url: string;
}
