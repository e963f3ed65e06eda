/** Counts figures, up to so many different ones, in the order of their first coming. */
export interface FigureCounts {
  add(figure: number): void;
  readonly distinct: number;
  /** True once there were more different ones than are counted. */
  readonly uncounted: boolean;
  each(): Iterable<[figure: number, count: number]>;
}

/** A table with open addressing; a Map takes several times as long over a million figures. */
export function countFigures(most: number): FigureCounts {
  const figures: number[] = [];
  const counts: number[] = [];
  let places = new Int32Array(256).fill(-1);
  let uncounted = false;

  /** Where the number of this figure stands or would stand. */
  function placeOf(figure: number): number {
    const mask = places.length - 1;
    let at = hash(figure) & mask;
    while (places[at]! >= 0 && figures[places[at]!] !== figure) at = (at + 1) & mask;
    return at;
  }

  return {
    add(figure) {
      const at = placeOf(figure);
      const known = places[at]!;
      if (known >= 0) counts[known]!++;
      else if (figures.length === most) uncounted = true;
      else {
        places[at] = figures.push(figure) - 1;
        counts.push(1);
        if (figures.length * 2 <= places.length) return;
        places = new Int32Array(places.length * 4).fill(-1);
        for (let number = 0; number < figures.length; number++) places[placeOf(figures[number]!)] = number;
      }
    },
    get distinct() {
      return figures.length;
    },
    get uncounted() {
      return uncounted;
    },
    *each() {
      for (let at = 0; at < figures.length; at++) yield [figures[at]!, counts[at]!];
    },
  };
}

const bits = new Float64Array(1);
const halves = new Int32Array(bits.buffer);

function hash(figure: number): number {
  // Adding zero makes one figure of 0 and -0.
  bits[0] = figure + 0;
  const mixed = Math.imul(halves[0]! ^ Math.imul(halves[1]!, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
