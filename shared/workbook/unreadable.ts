/** The file cannot be used. The message is one sentence for people: what is wrong and what to do next. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

export const unreadable = (sentence: string, cause?: unknown): UnreadableFile =>
  new UnreadableFile(sentence, cause === undefined ? undefined : { cause });
