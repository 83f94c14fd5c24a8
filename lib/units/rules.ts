import type { UnitKind } from "@/lib/access/types";

/** Which kind may stand under which (domain.md §3): a base branch has no branches of its own. */
const CHILDREN: Record<UnitKind, readonly UnitKind[]> = {
  upper_org: ["base_union", "base_branch"],
  base_union: ["branch"],
  base_branch: [],
  branch: [],
};

export function mayStandUnder(kind: UnitKind, parent: UnitKind): boolean {
  return CHILDREN[parent].includes(kind);
}
