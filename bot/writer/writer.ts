import { grounded } from '../../shared/handbook/answering/grounded.ts';

/** A passage as the writer is given it; sentences cite it by its place in the list, from 1. */
export interface Quoted {
  text: string;
  headings: string[];
}

export interface Sentence {
  text: string;
  cites: number;
}

/** Phrases what was found. Throws when the service behind it fails. */
export interface Writer {
  write(question: string, passages: Quoted[], signal: AbortSignal): Promise<Sentence[]>;
}

const patience = 8000;
const longest = 600;

/**
 * The answer in other words: every sentence that cites a passage and says no more than it does. Null when the
 * service fails, is late, or too little of what it says holds: then the quotation is the answer.
 */
export async function phrased(
  writer: Writer,
  question: string,
  passages: Quoted[],
  failed: (error: unknown) => void,
): Promise<Sentence[] | null> {
  if (passages.length === 0) return null;
  try {
    const sentences = await writer.write(question, passages, AbortSignal.timeout(patience));
    const kept = sentences.filter(({ text, cites }) => {
      const passage = passages[cites - 1];
      return (
        passage !== undefined &&
        text.length <= longest &&
        grounded(text, `${passage.headings.join('. ')}.\n${passage.text}`)
      );
    });
    // What was left of a lie may mislead as much as the lie.
    return kept.length > 0 && kept.length >= sentences.length / 2 ? kept : null;
  } catch (error) {
    failed(error);
    return null;
  }
}
