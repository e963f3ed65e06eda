/** A handbook's source cannot be used; nothing was changed. `message` says why. */
export class SourceRefused extends Error {
  override name = 'SourceRefused';
}
