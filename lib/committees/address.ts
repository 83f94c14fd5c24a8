import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { CurrentPlace, SearchParams } from "@/lib/units/current";

/** The body that a page is about: a branch of the address or of its secretary, else the unit; null = every unit. */
export function bodyOfPage(
  { unit, branch }: CurrentPlace,
  { branch: named }: SearchParams,
): Result<{ unit: string; branch: string | null } | null> {
  if (unit.kind === "upper_org") return named === undefined ? done(null) : notFound();
  if (branch) return done({ unit: unit.id, branch: branch.id });
  if (named === undefined) return done({ unit: unit.id, branch: null });
  return typeof named === "string" && isId(named) ? done({ unit: unit.id, branch: named }) : notFound();
}
