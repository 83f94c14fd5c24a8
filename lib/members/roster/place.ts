import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor, HeldUnit } from "@/lib/access/types";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { done, forbidden, notFound, type Result } from "@/lib/platform/result";
import { pickOrganisation } from "@/lib/units/queries";

/** The part of an organisation that a roster shows. Within one unit or branch its count is exact. */
export type RosterPlace = {
  scope: Scope;
  unit: HeldUnit | null;
  branch: HeldUnit | null;
  part:
    | { kind: "unit" | "branch"; id: string }
    | { kind: "organisation" }
    | { kind: "reach"; unitIds: readonly string[]; branchIds: readonly string[] };
};

const unitsNamed = {
  name: "units_named",
  text: `SELECT id, code, name, kind, parent_id AS "parentId" FROM units
    WHERE org_id = $1 AND (code = $2 OR id::text = $3)`,
};

/** Finds the unit and branch that an address names, as far as the actor reads their rosters. */
export async function rosterPlace(
  actor: Actor,
  named: { org?: string; unit?: string; branch?: string },
): Promise<Result<RosterPlace>> {
  if (organisationsOf(actor).length === 0)
    return forbidden("Tài khoản quản trị hệ thống không xem dữ liệu đoàn viên.");
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
  { unit: code, branch: id }: { unit?: string; branch?: string },
): Promise<Named | null> {
  const own = actor.roles.flatMap((held) => (held.orgId === scope.orgId ? [held.unit] : []));
  const isCalled = (each: HeldUnit) => each.code === code;
  const isMeant = (each: HeldUnit) => each.id === id;
  const isKnown = (code === undefined || own.some(isCalled)) && (id === undefined || own.some(isMeant));
  const units = isKnown
    ? own
    : await rows<HeldUnit>(scope, unitsNamed, () => [scope.orgId, code ?? null, id ?? null]);
  const unit = units.find(isCalled) ?? null;
  const branch = units.find((each) => isMeant(each) && each.kind === "branch") ?? null;
  if ((code !== undefined && !unit) || (id !== undefined && !branch)) return null;
  return unit?.kind === "branch" ? { unit: null, branch: unit } : { unit, branch };
}

function placeOf(actor: Actor, scope: Scope, { unit, branch }: Named): Result<RosterPlace> {
  if (branch) return branchPlace(actor, scope, unit, branch);
  if (!unit || unit.kind === "upper_org") return done({ scope, unit: null, branch, part: widest(scope) });
  const no = refusal(can.readRoster(actor, { orgId: scope.orgId, unitId: unit.id }));
  if (!no) return done({ scope, unit, branch, part: { kind: "unit", id: unit.id } });
  const [own, second] = ownBranches(actor, scope, unit);
  if (!own) return no;
  if (!second) return done({ scope, unit, branch, part: { kind: "branch", id: own } });
  const branchIds = ownBranches(actor, scope, unit);
  return done({ scope, unit, branch, part: { kind: "reach", unitIds: [], branchIds } });
}

function branchPlace(
  actor: Actor,
  scope: Scope,
  unit: HeldUnit | null,
  branch: HeldUnit,
): Result<RosterPlace> {
  const unitId = branch.parentId ?? branch.id;
  const no = refusal(can.readRoster(actor, { orgId: scope.orgId, unitId, branchId: branch.id }));
  if (no) return no;
  if (unit && unit.kind !== "upper_org" && unit.id !== unitId)
    return notFound("Không tìm thấy chi đoàn này trong đơn vị.");
  return done({ scope, unit, branch, part: { kind: "branch", id: branch.id } });
}

/** Branches of the unit that the actor leads without holding a role at the unit itself. */
function ownBranches(actor: Actor, scope: Scope, unit: HeldUnit): string[] {
  return actor.roles.flatMap((held) =>
    held.orgId === scope.orgId && held.unit.kind === "branch" && held.unit.parentId === unit.id
      ? [held.unit.id]
      : [],
  );
}

function widest({ reach }: Scope): RosterPlace["part"] {
  if (reach === "organisation") return { kind: "organisation" };
  const [unitId, ...units] = new Set(reach.unitIds);
  const [branchId, ...branches] = new Set(reach.branchIds);
  if (unitId && units.length === 0 && !branchId) return { kind: "unit", id: unitId };
  if (branchId && branches.length === 0 && !unitId) return { kind: "branch", id: branchId };
  return { kind: "reach", ...reach };
}
