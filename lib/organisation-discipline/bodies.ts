import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { CurrentPlace } from "@/lib/units/current";
import { branchChoices, type RecordsAt } from "@/lib/units/record-place";
import type { UnitRef } from "@/lib/units/types";

/** The organisations of a page's place against which somebody may open a case: the unit itself, its branches. */
export async function bodiesToDiscipline(
  actor: Actor,
  { unit, branch }: CurrentPlace,
  at: RecordsAt,
): Promise<UnitRef[]> {
  const { orgId, unitId } = at;
  if (unitId === null) return [];
  const may = (branchId: string | null) =>
    can.openOrganisationDiscipline(actor, { orgId, unitId, branchId }).allowed;
  const branches = branch ? [branch] : await branchChoices(actor, at);
  return [...(!branch && may(null) ? [unit] : []), ...branches.filter(({ id }) => may(id))];
}

/** The same for a page that opens one: it ends where there is none. */
export async function bodiesOrRefusal(
  actor: Actor,
  place: CurrentPlace,
  at: RecordsAt,
): Promise<Result<{ unitId: string; bodies: UnitRef[] }>> {
  const { unitId } = at;
  if (unitId === null) return notFound();
  const bodies = await bodiesToDiscipline(actor, place, at);
  if (bodies.length > 0) return done({ unitId, bodies });
  return refusal(can.openOrganisationDiscipline(actor, { ...at, unitId })) ?? notFound();
}

/** The organisations of a unit that have had a case, to filter by: also those that are closed since. */
export async function disciplinedBodies(
  actor: Actor,
  { orgId, unitId, branchId }: RecordsAt,
): Promise<UnitRef[]> {
  const scope = structureScope(actor, orgId);
  if (!scope || unitId === null || branchId !== null) return [];
  if (!can.readOrganisationDiscipline(actor, { orgId, unitId, branchId }).allowed) return [];
  const own = { id: unitId, organisationDiscipline: { some: { branchId: null } } };
  return reader(scope).unit.findMany({
    where: { OR: [own, { parentId: unitId, branchDiscipline: { some: {} } }] },
    select: { id: true, code: true, name: true },
    orderBy: { name: "asc" },
  });
}
