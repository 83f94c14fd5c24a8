import type { OpenCases } from "./open-cases";

/** How many cases these are. */
export function countOf(of: readonly OpenCases[]): number {
  return of.reduce((sum, { count }) => sum + count, 0);
}

const MOST_NAMES = 3;

/** The first of their names, and how many follow. */
export function namesOf(of: readonly OpenCases[]): string {
  const names = of.flatMap((one) => one.names).slice(0, MOST_NAMES);
  const more = countOf(of) - names.length;
  return more > 0 ? `${names.join(", ")} và ${more} hồ sơ khác` : names.join(", ");
}
