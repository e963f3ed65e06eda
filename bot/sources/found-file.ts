/** A file of a source before it is read. */
export interface FoundFile {
  /** Path inside the source, with forward slashes. */
  name: string;
  size: number;
  /** The encoding of its text, where somebody says it. */
  charset?: string | null;
  bytes(): Promise<Uint8Array>;
}
