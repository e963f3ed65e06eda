/** The steps cannot be done in this file. The message is one sentence for people: why, and what to do instead. */
export class UnmendableFile extends Error {
  override name = 'UnmendableFile';
}

export const unmendable = (sentence: string): UnmendableFile => new UnmendableFile(sentence);
