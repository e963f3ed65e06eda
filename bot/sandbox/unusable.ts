/** What the page sent cannot be used; `message` says why. */
export class Unusable extends Error {
  override name = 'Unusable';
}
