import type { Claim } from "../types";

/** What the unit said of an item a year before. */
export type LastClaim = { code: string; year: number; claim: Claim | null; explanation: string };
