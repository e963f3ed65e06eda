/** A handbook's terms to their places in its lists. */
export interface Places {
  /** -1 for a term it does not hold. */
  of(term: string): number;
}

/**
 * Every term of any handbook, numbered. Fifty states share most of their words, so that a question's are looked up by
 * their letters once for all, and a state's own lists hold numbers alone.
 */
const numbers = new Map<string, number>();

function numberOf(term: string): number {
  let number = numbers.get(term);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(term, number);
  }
  return number;
}

/** The first of the terms has place 0. A table with open addressing, at most half full: a number and its place side by side. */
export function placesOf(terms: Iterable<string>): Places {
  const own = Array.from(terms, numberOf);
  const bits = 33 - Math.clz32(own.length);
  const table = new Int32Array(2 << bits).fill(-1);
  const last = (1 << bits) - 1;
  own.forEach((number, place) => {
    const at = slotFor(number);
    table[at] = number;
    table[at + 1] = place;
  });
  return {
    of(term) {
      const number = numbers.get(term);
      return number === undefined ? -1 : table[slotFor(number) + 1]!;
    },
  };

  /** Where a number stands or would stand; numbers in a row are scattered by the golden ratio (Knuth 6.4). */
  function slotFor(number: number): number {
    let at = Math.imul(number, 0x9e3779b1) >>> (32 - bits);
    while (table[2 * at] !== number && table[2 * at] !== -1) at = (at + 1) & last;
    return 2 * at;
  }
}
