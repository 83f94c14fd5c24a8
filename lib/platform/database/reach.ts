import type { Scope } from "./scope";

/** The units that a statement of our own may touch; null = every unit of the organisation. */
export function unitIdsOf(scope: Scope): string[] | null {
  return scope.reach === "organisation" ? null : [...scope.reach.unitIds];
}

/** The branches beyond those units; null = every branch of the organisation. */
export function branchIdsOf(scope: Scope): string[] | null {
  return scope.reach === "organisation" ? null : [...scope.reach.branchIds];
}
