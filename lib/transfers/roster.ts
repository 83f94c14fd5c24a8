import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import type { RosterPerson } from "./types";

/** The largest unit that a page lists as a choice. */
const MOST = 3000;

/** Who is in the roster of a unit or of one branch of it: to choose from, and to find by name. */
export async function rosterPeople(
  actor: Actor,
  { orgId, unitId, branchId }: { orgId: string; unitId: string; branchId: string | null },
): Promise<RosterPerson[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const ref = { select: { id: true, code: true, name: true } } as const;
  return reader(scope).member.findMany({
    where: { unitId, status: "active", ...(branchId ? { branchId } : {}) },
    select: {
      ...{ id: true, fullName: true, birthDate: true, gender: true, code: true, cardNumber: true },
      ...{ joinedOn: true, branch: ref },
    },
    orderBy: [{ givenName: "asc" }, { fullName: "asc" }, { id: "asc" }],
    take: MOST,
  });
}
