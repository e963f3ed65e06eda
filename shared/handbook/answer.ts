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
