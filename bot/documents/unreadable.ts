/** A document that cannot be read; `message` goes on after its name and says why. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}
