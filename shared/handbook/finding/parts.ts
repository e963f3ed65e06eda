const opener =
  /^(?:(?:and|also|or|plus|but|so|then|oh|btw|ok|well|hi|hello|hey|please|second|secondly|first|finally|another question|one more)[\s,:;]+)*(?:(?:i|we)(?:'d| would)? (?:want|need|like|have|was|am|'m)[^,?]{0,24}?(?:know|understand|find out|wondering|ask)[\s,]+(?:if |whether )?|tell me |can you (?:tell me|explain) |do you know |not sure )?(?:who|whom|whose|what|whats|what's|when|where|wheres|which|why|how|hows|can|could|may|do|does|did|is|are|was|should|shall|must|will|would|has|have|need i|am i|any)\b/i;

/** A message to its questions. What is told around a question stays with it. */
export function splitQuestion(message: string): string[] {
  const text = message.replace(/\s+/g, ' ').trim().slice(0, 2000);
  const pieces = text
    .split(/(?<=[?!;])\s+|(?<=[a-z]{2}\.)\s+(?=[A-Z])|\n+/)
    .flatMap(splitAtAnd)
    .map((piece) => piece.replace(/^[\s,;]+|[\s;,]+$/g, ''))
    .filter((piece) => piece !== '');
  const parts: string[] = [];
  let told = '';
  for (const piece of pieces) {
    if (opener.test(piece) || piece.endsWith('?')) {
      parts.push(told ? `${told} ${piece}` : piece);
      told = '';
    } else if (parts.length > 0) parts[parts.length - 1] += ` ${piece}`;
    else told = told ? `${told} ${piece}` : piece;
  }
  if (parts.length === 0) return [text];
  return parts.slice(0, 5);
}

/** “How do I … and who …” are two; “names and addresses” is one thing. */
function splitAtAnd(sentence: string): string[] {
  const found: string[] = [];
  let rest = sentence;
  for (;;) {
    const match =
      /[,\s]\s*(?:and|also|plus|&|then)(?:\s+also|\s+then)?\s+(?=(?:who|what|when|where|which|why|how|can|do|does|is|are|should|must|will|would)\b)|,\s*(?=(?:who|what|where|which|how|why)\b)/i.exec(
        rest,
      );
    if (!match || match.index === 0) break;
    const head = rest.slice(0, match.index);
    const tail = rest.slice(match.index + match[0].length);
    if (!opener.test(head) || head.split(' ').length < 3 || tail.split(' ').length < 2) break;
    found.push(head);
    rest = tail;
  }
  return [...found, rest];
}
