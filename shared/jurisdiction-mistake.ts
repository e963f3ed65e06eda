/** One thing wrong in a jurisdiction's folder, findable without searching. */
export interface Mistake {
  /** Path inside the folder, such as `metadata.yaml`. */
  file: string;
  /** Counts from 1. */
  line: number;
  /** The way to the field, such as `standards[0].fields[3].label`; empty for the whole file. */
  field: string;
  message: string;
}

export type Report = (mistake: Mistake) => void;

/** A jurisdiction's folder cannot be used. Holds every mistake of every file, so that one look mends them all. */
export class JurisdictionError extends Error {
  override name = 'JurisdictionError';
  readonly folder: string;
  readonly mistakes: Mistake[];
  constructor(folder: string, mistakes: Mistake[]) {
    const count = mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`;
    super(
      [`The jurisdiction “${folder}” has ${count}:`, ...mistakes.map((one) => inWords(folder, one))].join(
        '\n',
      ),
    );
    this.folder = folder;
    this.mistakes = mistakes;
  }
}

const inWords = (folder: string, { file, line, field, message }: Mistake): string =>
  `  ${folder}/${file}:${line} ${field === '' ? '' : `${field}: `}${message}`;
