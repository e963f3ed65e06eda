import type { Confidence } from './abstaining/confidence.ts';
import type { Answer, Citation, CuratedAnswer } from './answer.ts';
import type { LinkedWords } from './pages/linked-words.ts';

/** One question of the message, with the handbook's words for it. `passage` is null when it does not say. */
export interface Part {
  question: string;
  passage: string | null;
  citation: Citation | null;
  /** Words of the passage that lead somewhere. */
  links?: LinkedWords[] | undefined;
  /** What another source of the state says to the same, nearly as close: both are shown, neither decides. */
  other: Quotation | null;
  confidence: Confidence;
  /** Where a sentence for it may be missing; only where the handbook does not say. */
  nearest?: Citation;
  /** What a coordinator answered to the same, where the handbook does not say. */
  curated?: CuratedAnswer;
}

export interface Quotation {
  passage: string;
  citation: Citation;
  /** Its words that lead somewhere. */
  links?: LinkedWords[] | undefined;
}

export interface Elsewhere {
  id: string;
  name: string;
  question: string;
  /** What was asked before it, oldest first. */
  context: string[];
  /** It names this state, too. */
  both: boolean;
}

export interface Answered {
  answer: Answer;
  /** Those of an answer; of several questions also when the handbook says nothing to any. */
  parts: Part[];
  /** The state whose subject it is, or a part of it, when that is another one; and what to ask its handbook. */
  elsewhere: Elsewhere | null;
  /** What heads it, where its status says too little. */
  title?: string;
  /** Questions that were not looked up, since there are too many. */
  left?: string[];
}
