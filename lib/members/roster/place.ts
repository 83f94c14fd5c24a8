import { can } from "@/lib/access/can";
import { ADMIN_READS_NO_RECORDS } from "@/lib/access/messages";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor, HeldUnit, Place } from "@/lib/access/types";
import { NO_BRANCH } from "@/lib/members/schema";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { upperFirst } from "@/lib/platform/first-letter";
import { done, forbidden, notFound, type Result } from "@/lib/platform/result";
import { pickOrganisation } from "@/lib/units/queries";

/** The part of an organisation that a roster shows. Within one unit or branch its count is exact. */
export type RosterPlace = {
  scope: Scope;
  unit: HeldUnit | null;
  branch: HeldUnit | null;
  /** The one place that the roster shows; null where it is wider than a unit. */
  at: Place | null;
  part:
    | { kind: "unit" | "branch"; id: string }
    | { kind: "organisation" }
    | { kind: "reach"; unitIds: readonly string[]; branchIds: readonly string[] };
};

type WithName = { name: string } | null;

/** Of whom a list is, as it says itself; empty of all that is read. */
export function placeWords(
  { unit, branch }: { unit: WithName; branch: WithName },
  asked: { branch?: string },
): string {
  const where = branch ?? unit;
  const part = asked.branch === NO_BRANCH ? "chưa xếp chi đoàn" : null;
  return upperFirst([where?.name, part].filter(Boolean).join(", "));
}

const unitsNamed = {
  name: "units_named",
  text: `SELECT id, code, name, kind, parent_id AS "parentId" FROM units
    WHERE org_id = $1 AND (code = $2 OR id::text = $3)`,
};

/** What an address asks for: where, and whether the answer tells something sensitive of whomever it lists. */
type Asked = {
  org?: string;
  unit?: string;
  branch?: string;
  party?: string;
  hardship?: string;
  status?: string;
};

/** Finds the unit and branch that an address names, as far as the actor reads what it asks of their rosters. */
export async function rosterPlace(actor: Actor, asked: Asked): Promise<Result<RosterPlace>> {
  const found = await namedPlace(actor, asked);
  const isSensitive = (asked.party ?? asked.hardship) !== undefined || asked.status === "expelled";
  if (!found.ok || !isSensitive) return found;
  const { at } = found.value;
  const no = at
    ? refusal(can.seeSensitive(actor, at))
    : forbidden("Lọc theo đảng viên, hoàn cảnh khó khăn, khai trừ trong từng đơn vị hoặc chi đoàn của bạn.");
  return no ?? found;
}

async function namedPlace(actor: Actor, named: Asked): Promise<Result<RosterPlace>> {
  if (organisationsOf(actor).length === 0) return forbidden(ADMIN_READS_NO_RECORDS);
  const org = pickOrganisation(actor, named.org);
  if (!org.ok) return org;
  const scope = readScope(actor, org.value);
  if (!scope) return notFound();
  const units = await namedUnits(actor, scope, named);
  if (!units) return notFound("Không tìm thấy đơn vị hoặc chi đoàn này.");
  return placeOf(actor, scope, units);
}

type Named = { unit: HeldUnit | null; branch: HeldUnit | null };

/** The actor's own units are known from the roles; others take one statement. Null where one is not found. */
async function namedUnits(
  actor: Actor,
  scope: Scope,
  { unit: code, branch }: { unit?: string; branch?: string },
): Promise<Named | null> {
  const id = branch === NO_BRANCH ? undefined : branch;
  const own = actor.roles.flatMap((held) => (held.orgId === scope.orgId ? [held.unit] : []));
  const isCalled = (each: HeldUnit) => each.code === code;
  const isMeant = (each: HeldUnit) => each.id === id;
  const isKnown = (code === undefined || own.some(isCalled)) && (id === undefined || own.some(isMeant));
  const units = isKnown
    ? own
    : await rows<HeldUnit>(scope, unitsNamed, () => [scope.orgId, code ?? null, id ?? null]);
  const unit = units.find(isCalled) ?? null;
  const named = units.find((each) => isMeant(each) && each.kind === "branch") ?? null;
  if ((code !== undefined && !unit) || (id !== undefined && !named)) return null;
  return unit?.kind === "branch" ? { unit: null, branch: unit } : { unit, branch: named };
}

function placeOf(actor: Actor, scope: Scope, { unit, branch }: Named): Result<RosterPlace> {
  if (branch) return branchPlace(actor, scope, unit, branch);
  if (!unit || unit.kind === "upper_org") return done(widest(actor, scope));
  const { orgId } = scope;
  const at = { orgId, unitId: unit.id };
  const no = refusal(can.readRoster(actor, at));
  if (!no) return done({ scope, unit, branch, at, part: { kind: "unit", id: unit.id } });
  const branchIds = ownBranches(actor, scope, unit);
  const [own, second] = branchIds;
  if (!own) return no;
  if (second) return done({ scope, unit, branch, at: null, part: { kind: "reach", unitIds: [], branchIds } });
  return done({ scope, unit, branch, at: { ...at, branchId: own }, part: { kind: "branch", id: own } });
}

function branchPlace(
  actor: Actor,
  scope: Scope,
  unit: HeldUnit | null,
  branch: HeldUnit,
): Result<RosterPlace> {
  const at = { orgId: scope.orgId, unitId: branch.parentId ?? branch.id, branchId: branch.id };
  const no = refusal(can.readRoster(actor, at));
  if (no) return no;
  if (unit && unit.kind !== "upper_org" && unit.id !== at.unitId)
    return notFound("Không tìm thấy chi đoàn này trong đơn vị. Mở lại trang rồi chọn lại.");
  return done({ scope, unit, branch, at, part: { kind: "branch", id: branch.id } });
}

/** Branches of the unit that the actor leads without holding a role at the unit itself. */
function ownBranches(actor: Actor, scope: Scope, unit: HeldUnit): string[] {
  return actor.roles.flatMap((held) =>
    held.orgId === scope.orgId && held.unit.kind === "branch" && held.unit.parentId === unit.id
      ? [held.unit.id]
      : [],
  );
}

/** All that the actor reads of the organisation; where that is one unit or branch, its place. */
function widest(actor: Actor, scope: Scope): RosterPlace {
  const { orgId, reach } = scope;
  const wide = { scope, unit: null, branch: null, at: null };
  if (reach === "organisation") return { ...wide, part: { kind: "organisation" } };
  const here = actor.roles.flatMap((held) => (held.orgId === orgId ? [held.unit] : []));
  const [only, second] = new Map(here.map((unit) => [unit.id, unit])).values();
  if (!only || second) return { ...wide, part: { kind: "reach", ...reach } };
  if (only.kind !== "branch")
    return { ...wide, unit: only, at: { orgId, unitId: only.id }, part: { kind: "unit", id: only.id } };
  const at = { orgId, unitId: only.parentId ?? only.id, branchId: only.id };
  return { ...wide, branch: only, at, part: { kind: "branch", id: only.id } };
}
