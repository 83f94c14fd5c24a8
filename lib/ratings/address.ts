import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { CurrentPlace, SearchParams } from "@/lib/units/current";

/** The branch that a page is about: of its secretary, of the address, or the grassroots branch itself; null = all of them. */
export function branchOfPage(
  { unit, branch }: CurrentPlace,
  { branch: named }: SearchParams,
): Result<{ unit: string; branch: string | null } | null> {
  if (unit.kind === "upper_org") return named === undefined ? done(null) : notFound();
  if (branch) return done({ unit: unit.id, branch: branch.id });
  if (named !== undefined)
    return typeof named === "string" && isId(named) ? done({ unit: unit.id, branch: named }) : notFound();
  return done(unit.kind === "base_branch" ? { unit: unit.id, branch: null } : null);
}
