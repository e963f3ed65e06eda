/** The file cannot be used. The message is one sentence for people: what is wrong and what to do next. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

export const unreadable = (sentence: string, cause?: unknown): UnreadableFile =>
  new UnreadableFile(sentence, cause === undefined ? undefined : { cause });

/** The bytes are not what a program wrote; `what` says how that shows. */
export const broken = (cause?: unknown, what = ' or was not transferred completely'): UnreadableFile =>
  unreadable(`The file is damaged${what}; save it again in Excel and try once more.`, cause);
