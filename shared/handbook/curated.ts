import { givesOrders } from './abstaining/decline.ts';
import type { Answer, CuratedAnswer } from './answer.ts';
import { type AskedWords, likenessOf, rememberingNearness, wordsAsked } from './answering/likeness.ts';
import type { Pointer } from './sync/sync-pointers.ts';

/** A coordinator's answer with the questions it serves. */
export interface Curated extends Omit<CuratedAnswer, 'likeness' | 'question'> {
  questions: string[];
}

/** Curated answers ready to be held against a question. */
export interface CuratedAnswers {
  best(question: string): CuratedAnswer | null;
}

/**
 * How like a question must be: `alike` where the handbook does not say, `same` where it says something. Both found
 * on pairs of questions that mean the same or only look alike (test/shared/handbook/curated.test.ts); stricter than
 * the handbook's own, since a wrong answer here bears a person's name.
 */
export const likeEnough = { alike: 0.76, same: 0.9 };

/** `rarity` is the handbook's: what every question is about says little of what one is about. */
export function curatedAnswers(all: readonly Curated[], rarity: (term: string) => number): CuratedAnswers {
  const served = all.flatMap((one) =>
    one.questions.map((question) => ({ one, question, words: wordsAsked(question, rarity) })),
  );
  return {
    best(question) {
      if (served.length === 0) return null;
      const asked: AskedWords = wordsAsked(question, rarity);
      let best: { one: Curated; question: string; likeness: number } | null = null;
      const near = rememberingNearness();
      for (const { one, question, words } of served) {
        const likeness = likenessOf(asked, words, near);
        if (likeness > (best?.likeness ?? 0)) best = { one, question, likeness };
      }
      if (!best || best.likeness < likeEnough.alike) return null;
      const { questions: _, ...answer } = best.one;
      return { ...answer, question: best.question, likeness: Math.round(best.likeness * 100) / 100 };
    },
  };
}

/**
 * The handbook's answer with a coordinator's beside it, where one fits. What the handbook says stays as it is, also
 * that it says nothing.
 */
export function withCurated<A extends Answer>(answer: A, question: string, best: CuratedAnswer | null): A {
  if (!best || answer.status === 'other-jurisdiction' || givesOrders(question)) return answer;
  const enough = answer.status === 'not-in-handbook' ? likeEnough.alike : likeEnough.same;
  return best.likeness >= enough ? { ...answer, curated: best } : answer;
}

/** What curated answers point to, so that a sync says which of them to look at again. */
export function curatedPointers(all: readonly Curated[]): Pointer[] {
  return all.flatMap(({ questions: [question = ''], section, author }): Pointer[] => {
    if (!section) return [];
    const { handbook, file, headings, url } = section;
    // An address with an anchor survives the first sync, which the built-in page's name does not.
    const to = url.includes('#') ? { url } : { handbook, page: file, heading: headings.at(-1) ?? '' };
    return [{ kind: 'curated answer', what: `“${question}” (${author})`, to }];
  });
}
