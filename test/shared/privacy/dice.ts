import { firstNames, lastNames } from '../../../shared/privacy/frequent-names.ts';

/** Values that fall the same way for the same seed; names are put together, not taken from anybody. */
export interface Dice {
  between(least: number, most: number): number;
  two(least: number, most: number): string;
  of<T>(...some: T[]): T;
  first(): string;
  last(): string;
}

/** Names that stand on no list are as frequent as those that do. */
const rareFirst = ['Zelmira', 'Thadrick', 'Oriel', 'Quenby', 'Brisela', 'Kaldor', 'Ysolde', 'Marvella'];
const rareLast = ['Abernock', 'Trevanion', 'Quillfeather', 'Zubrowska', 'Okonjo', 'Delacroix', 'Vanterpool'];

export function diceFrom(seed: string): Dice {
  let state = 2_166_136_261;
  for (const one of seed) state = Math.imul(state ^ one.charCodeAt(0), 16_777_619);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const of = <T>(...some: T[]): T => some[between(0, some.length - 1)]!;
  const title = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
  const [firsts, lasts] = [[...firstNames], [...lastNames].filter((name) => name.length > 2)];
  return {
    between,
    of,
    two: (least, most) => String(between(least, most)).padStart(2, '0'),
    first: () => (next() < 0.3 ? of(...rareFirst) : title(of(...firsts))),
    last: () => (next() < 0.5 ? of(...rareLast) : title(of(...lasts))),
  };
}
