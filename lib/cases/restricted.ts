import { RESTRICTED_PROCEDURES } from "@/lib/access/restricted";
import type { Procedure } from "./types";

export function isRestricted(procedure: Procedure): boolean {
  return RESTRICTED_PROCEDURES.includes(procedure);
}
