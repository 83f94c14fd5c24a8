type Phase = { fromYear: number; toYear: number };

/** The set whose phase holds the year; sets come newest first, and the newest serves where none does. */
export function setOfYear<Set extends Phase>(sets: readonly Set[], year: number): Set | undefined {
  return sets.find((set) => set.fromYear <= year && year <= set.toYear) ?? sets[0];
}

/** How an address names a version of a set. */
export function nameOfSet({ code, version }: { code: string; version: number }): string {
  return version === 1 ? code : `${code}.${version}`;
}
