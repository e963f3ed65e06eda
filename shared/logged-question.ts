import type { Answer, Citation } from './handbook/answer.ts';

/** What was asked, in words without persons, and how it was answered; for the handbook's editors. */
export interface LoggedQuestion {
  /** Id of the answer, which votes name. */
  answer: string;
  jurisdiction: string;
  /** `2026-01-31`; no time of day, which could tell who asked. */
  day: string;
  question: string;
  status: Answer['status'];
  /** What was quoted, or the nearest when nothing was. */
  sections: Citation[];
  message: string | null;
}

/** The same with what people said about the answer. */
export interface QuestionHeard extends Omit<LoggedQuestion, 'message'> {
  up: number;
  down: number;
  words: string[];
}
