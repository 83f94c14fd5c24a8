import type { Procedure } from "./types";

/** Procedures whose cases are read by few; of these the log and the lists of others say nothing. */
const RESTRICTED: readonly Procedure[] = ["discipline"];

export function isRestricted(procedure: Procedure): boolean {
  return RESTRICTED.includes(procedure);
}
