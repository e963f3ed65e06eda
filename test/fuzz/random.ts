/** Numbers that are the same for the same seed (mulberry32). */
export interface Random {
  /** A whole number from 0 to below `under`. */
  below(under: number): number;
  pick<T>(of: readonly T[]): T;
  chance(share: number): boolean;
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (under: number): number => Math.floor(next() * under);
  return { below, pick: (of) => of[below(of.length)]!, chance: (share) => next() < share };
}
