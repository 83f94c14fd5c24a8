/** Numbers that look random and are the same on every machine for the same seed. */
export type Random = {
  /** At least 0, less than 1. */
  next(): number;
  /** Whole, both ends included. */
  integer(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(all: readonly T[]): T[];
};

/** The seed is any text: what is made for one unit does not move when another unit changes. */
export function randomOf(seed: string): Random {
  const next = mulberry32(hash(seed));
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[integer(0, from.length - 1)];
    if (picked === undefined) throw new Error("nothing to pick from");
    return picked;
  };
  const shuffled = <T>(all: readonly T[]): T[] =>
    all
      .map((one) => ({ one, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  return { next, integer, chance: (share) => next() < share, pick, shuffled };
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
