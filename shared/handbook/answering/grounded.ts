import { meaningsIn } from '../words/lexicon.ts';
import { chatWords, grammarWords } from '../words/noise.ts';
import { type Token, tokens } from '../words/tokens.ts';

/** How much of a sentence's words the passage must hold. */
const share = 0.8;

/**
 * Whether a sentence says no more than the passage it cites: nearly all its words stand there, every figure, address
 * and name does, and it neither denies what the passage says nor makes a duty of what the passage leaves open.
 */
export function grounded(sentence: string, passage: string): boolean {
  const said = tokens(sentence);
  const source = tokens(passage);
  const held = new Set(source.map(({ stem }) => stem));
  const content = said.filter(({ word }) => !grammarWords.has(word) && !chatWords.has(word));
  if (content.length === 0) return false;
  const meant = new Set(meaningsIn(source).map(({ meaning }) => meaning));
  const inPassage = ({ word, stem }: Token): boolean =>
    held.has(stem) || meaningsIn([{ word, stem }]).some(({ meaning }) => meant.has(meaning));
  if (content.filter(inPassage).length < content.length * share) return false;
  if (!exact(sentence).every((one) => passage.toLowerCase().includes(one))) return false;
  const nearest = nearestSentence(said, passage);
  return denies(sentence) === denies(nearest) && demands.test(sentence) <= demands.test(nearest);
}

/** What must stand there letter by letter: figures, addresses, and names within the sentence. */
function exact(sentence: string): string[] {
  const names = [...sentence.matchAll(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}\p{N}]+/gu)].map(([name]) => name);
  const rest = sentence.match(
    /\S+@\S+|https?:\/\/\S+|\d[\d.,:/-]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand)\b/gi,
  );
  return [...names, ...(rest ?? [])].map((one) => one.toLowerCase().replace(/[.,;:)\]]+$/, ''));
}

const denials =
  /\b(not|no|never|none|nobody|nothing|neither|without|avoid|refrain|except|unless|cannot|prohibit\w*|forbid\w*|forbidden)\b|n['’]t\b/gi;
const denies = (text: string): boolean => (text.match(denials)?.length ?? 0) % 2 === 1;
const demands = {
  /** 1 when the sentence makes a duty of something. */
  test: (text: string): number =>
    Number(
      /\b(must|shall|required?|requires|mandatory|obliged?|always|only|have to|has to|need to)\b/i.test(text),
    ),
};

/** The sentence or line of the passage that shares most with what is said. */
function nearestSentence(said: Token[], passage: string): string {
  const wanted = new Set(said.map(({ stem }) => stem));
  let best = { text: passage, score: 0 };
  for (const text of passage.split(/(?<=[.!?])\s+|\n+/)) {
    const words = tokens(text);
    const score = words.filter(({ stem }) => wanted.has(stem)).length / Math.sqrt(words.length + 1);
    if (score > best.score) best = { text, score };
  }
  return best.text;
}
