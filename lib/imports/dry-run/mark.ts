import type { Actor } from "@/lib/access/types";
import { COMPARED_WITH, type RosterMember } from "@/lib/imports/comparing/roster-member";
import { type ImportPlace, seesBranchOnly } from "@/lib/imports/place";
import type { RosterMark, Surroundings } from "@/lib/imports/types";
import { rows } from "@/lib/platform/database/database";

type Branches = Surroundings["branches"];

export function markOf(existing: readonly RosterMember[], branches: Branches): RosterMark {
  const versions = existing.reduce((sum, { version }) => sum + version, 0);
  return { people: existing.length, versions, branches: namesOf(branches) };
}

const rosterMark = {
  name: "import_roster_mark",
  text: `SELECT count(*)::int AS people, COALESCE(sum(m.version), 0)::int AS versions ${COMPARED_WITH}`,
};

/** The mark as of now. */
export async function markNow(actor: Actor, place: ImportPlace, branches: Branches): Promise<RosterMark> {
  const only = seesBranchOnly(actor, place) ? place.branchId : null;
  const at = [place.orgId, place.unitId, only];
  const [row] = await rows<Omit<RosterMark, "branches">>(place.scope, rosterMark, () => at);
  return { people: 0, versions: 0, ...row, branches: namesOf(branches) };
}

function namesOf(branches: Branches): string[] {
  return branches.map(({ id, name }) => `${id} ${name}`);
}
