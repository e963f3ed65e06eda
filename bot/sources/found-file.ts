/** A file of a source before it is read. */
export interface FoundFile {
  /** Path inside the source, with forward slashes. */
  name: string;
  size: number;
  bytes(): Promise<Uint8Array>;
}
