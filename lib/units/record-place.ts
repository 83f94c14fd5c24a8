import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope, structureScope } from "@/lib/access/scopes";
import type { Actor, Place } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { toDayOrNull } from "@/lib/platform/database/days";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result, refusedAt } from "@/lib/platform/result";
import type { CurrentPlace } from "./current";
import { pickOrganisation } from "./queries";
import type { UnitRef } from "./types";

export type RecordPlace = Place & { branchId: string | null };

const select = { id: true, kind: true, parentId: true } as const;

/**
 * Where a record with these codes and ids lies. A branch's code names the branch; a unit's code given by somebody who
 * keeps only one branch of it names that branch. Says nothing about what the actor may do there.
 */
export async function recordPlace(
  actor: Actor,
  where: { unit: string; org?: string; branch?: string },
): Promise<Result<RecordPlace>> {
  const org = pickOrganisation(actor, where.org);
  if (!org.ok) return org;
  const scope = structureScope(actor, org.value);
  const unit = scope && (await reader(scope).unit.findFirst({ where: { code: where.unit }, select }));
  if (!unit) return notFound();
  if (unit.kind === "branch")
    return done({ orgId: org.value, unitId: unit.parentId ?? unit.id, branchId: unit.id });
  const branchId = where.branch ?? onlyOwnBranch(actor, org.value, unit.id);
  return branchOf(actor, { orgId: org.value, unitId: unit.id, branchId });
}

/** A place given by ids, where the branch really belongs to the unit; of what is done on a day, one that then still stood. */
export async function branchOf(
  actor: Actor,
  place: RecordPlace,
  day?: PlainDate,
): Promise<Result<RecordPlace>> {
  if (place.branchId === null) return done(place);
  const scope = structureScope(actor, place.orgId);
  if (!scope || !isId(place.branchId)) return notFound();
  const where = { id: place.branchId, parentId: place.unitId, kind: "branch" } as const;
  const branch = await reader(scope).unit.findFirst({ where, select: { name: true, closedOn: true } });
  if (!branch) return notFound("Không tìm thấy chi đoàn này trong đơn vị. Mở lại trang rồi chọn lại.");
  const closedOn = toDayOrNull(branch.closedOn);
  if (!day || !closedOn || day < closedOn) return done(place);
  const message = `${branch.name} đã ngừng hoạt động từ ngày ${formatDate(closedOn)}. Xem lại ngày hoặc chọn chi đoàn khác.`;
  return refusedAt("branch", message);
}

/** The unit by its id, in whichever organisation of the actor it lies, and a branch of it, as `branchOf` asks. */
export async function recordPlaceOf(
  actor: Actor,
  unitId: string,
  branchId: string | null,
  day?: PlainDate,
): Promise<Result<RecordPlace>> {
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const where = { id: unitId, kind: { not: "branch" as const } };
    const unit = scope && (await reader(scope).unit.findFirst({ where, select: { id: true } }));
    if (unit) return branchOf(actor, { orgId, unitId, branchId }, day);
  }
  return notFound();
}

function onlyOwnBranch(actor: Actor, orgId: string, unitId: string): string | null {
  const held = actor.roles.filter((each) => each.orgId === orgId);
  const reachesUnit = held.some(({ unit }) => unit?.id === unitId || unit?.kind === "upper_org");
  const branches = new Set(held.flatMap(({ unit }) => (unit?.parentId === unitId ? unit.id : [])));
  const [only] = branches;
  return !reachesUnit && branches.size === 1 && only ? only : null;
}

/** Where a page's records lie: a unit, one branch of it, or (at the upper level) every unit. */
export type RecordsAt = { orgId: string; unitId: string | null; branchId: string | null };

/** The part of the organisation whose records a page shows, for whoever reads there. */
export function recordsAt(actor: Actor, { org, unit, branch }: CurrentPlace): Result<RecordsAt> {
  const place = { orgId: org.id, unitId: unit.id, branchId: branch?.id ?? null };
  const no = refusal(can.readRecords(actor, place));
  if (no) return no;
  return done({ ...place, unitId: unit.kind === "upper_org" ? null : unit.id });
}

/** As `recordsAt` for what is the unit's alone: a branch's secretary does not find it. */
export function unitWorkAt(
  actor: Actor,
  { org, unit }: CurrentPlace,
): Result<{ orgId: string; unitId: string | null }> {
  const no = refusal(can.readUnitWork(actor, { orgId: org.id, unitId: unit.id }));
  return no ?? done({ orgId: org.id, unitId: unit.kind === "upper_org" ? null : unit.id });
}

/** The branches to file or to filter by: those of the unit, or the one whose secretary looks. */
export async function branchChoices(
  actor: Actor,
  { orgId, unitId, branchId }: RecordsAt,
): Promise<UnitRef[]> {
  const scope = structureScope(actor, orgId);
  if (!scope || unitId === null) return [];
  return reader(scope).unit.findMany({
    where: { parentId: unitId, kind: "branch", closedOn: null, ...(branchId ? { id: branchId } : {}) },
    select: { id: true, code: true, name: true },
    orderBy: { name: "asc" },
  });
}
