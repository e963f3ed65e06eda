const opener =
  /^(?:(?:and|also|or|plus|but|so|then|oh|btw|ok|well|hi|hello|hey|please|second|secondly|first|finally|another question|one more)[\s,:;]+)*(?:(?:i|we)(?:'d| would)? (?:want|need|like|have|was|am|'m)[^,?]{0,24}?(?:know|understand|find out|wondering|ask)[\s,]+(?:if |whether )?|tell me |can you (?:tell me|explain) |do you know |not sure )?(?:who|whom|whose|what|whats|what's|when|where|wheres|which|why|how|hows|can|could|may|do|does|did|is|are|was|should|shall|must|will|would|has|have|need i|am i|any)\b/i;

/** One question of a message. */
export interface AskedPart {
  question: string;
  /** The same with what is told around it: “We have wells in three counties.” */
  whole: string;
}

/** A message to its questions, each with what is told around it. */
export function splitQuestion(message: string): AskedPart[] {
  const text = message.replace(/\s+/g, ' ').trim();
  const pieces = text
    .split(
      /(?<=[?!;])\s+|(?<=[a-z\d]{2}\.)\s+(?=[A-Z]|(?:who|what|when|where|which|why|how|can|could|may|do|does|is|are|should|must|will) )/,
    )
    .flatMap(splitAtAnd)
    .map((piece) => piece.replace(/^[\s,;]+|[\s;,]+$/g, ''))
    .filter((piece) => piece !== '');
  const parts: AskedPart[] = [];
  let told = '';
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (opener.test(piece) || askedDirectly.test(piece) || piece.endsWith('?')) {
      parts.push({ question: piece, whole: told + piece });
      told = '';
    } else if (last) {
      last.whole += ` ${piece}`;
      // “OMB or our own” belongs to the question.
      if (piece.split(' ').length < 6) last.question += ` ${piece}`;
    } else told += `${piece} `;
  }
  if (parts.length === 0) return [{ question: text, whole: text }];
  return parts;
}

/** “How do I … and who …” are two; “names and addresses” is one thing, and so is “when I publish, do I …”. */
function splitAtAnd(sentence: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const match of sentence.matchAll(nextQuestion)) {
    const head = sentence.slice(from, match.index);
    const next = match.index + match[0].length;
    if (!asks(head) || head.split(' ').length < 3 || !sentence.slice(next).includes(' ')) continue;
    found.push(head);
    from = next;
  }
  return [...found, sentence.slice(from)];
}

const subject = '(?:i|we|you|they|it|there|the|my|our)';
const nextQuestion = new RegExp(
  `[,\\s]\\s*(?:and|also|plus|&|then)(?:\\s+also|\\s+then)?\\s+(?=(?:who|what|when|where|which|why|how|can|do|does|is|are|should|must|will|would)\\b)|,\\s*(?=(?:who|what|where|which|how|why)\\b|(?:can|could|do|does|is|are|should|must|will|would|may) ${subject}\\b)`,
  'gi',
);
/** “When I publish” asks nothing. */
const condition =
  /^(?:when|if|once|after|before|while|where|since|because|as soon as) (?:i|we|you|they|it|he|she|the|a|an|my|our|somebody|someone|people)\b/i;
/** Behind something told; “the form, which is new” asks nothing. */
const askedDirectly = new RegExp(
  `,\\s*(?:(?:who|what|where|which|how|why)(?: [\\w-]+){0,3} )?(?:do|does|did|is|are|can|could|should|must|will|would|may) ${subject}\\b`,
  'i',
);

const asks = (text: string): boolean =>
  (opener.test(text) && !condition.test(text)) || askedDirectly.test(text);
