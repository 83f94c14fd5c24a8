import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import type { RosterPerson } from "./types";

/**
 * Who is in the roster of a unit or of one branch of it: to choose from, and to find by name. `left`: of these also who is
 * marked as moved away, since a list said so before the transfer was recorded.
 */
export async function rosterPeople(
  actor: Actor,
  { orgId, unitId, branchId }: { orgId: string; unitId: string; branchId: string | null },
  left: readonly string[] = [],
): Promise<RosterPerson[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const ref = { select: { id: true, code: true, name: true } } as const;
  return reader(scope).member.findMany({
    where: {
      unitId,
      ...(branchId ? { branchId } : {}),
      OR: [{ status: "active" }, { id: { in: [...left] }, status: "moved" }],
    },
    select: {
      id: true,
      fullName: true,
      birthDate: true,
      gender: true,
      code: true,
      cardNumber: true,
      joinedOn: true,
      branch: ref,
      status: true,
      position: true,
    },
    orderBy: [{ givenName: "asc" }, { fullName: "asc" }, { id: "asc" }],
  });
}
