/** A refusal is a value: what was asked for did not happen, and this sentence says why and what to do next. */
export interface Refusal {
  refused: string;
}

export const refused = (value: object): value is Refusal => 'refused' in value;
