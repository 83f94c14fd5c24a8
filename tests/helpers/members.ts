import type { Actor, Role } from "@/lib/access/types";
import type { Procedure } from "@/lib/cases/types";
import { createMember, updateMember } from "@/lib/members/commands";
import type { Member } from "@/lib/members/types";
import { newId } from "@/lib/platform/ids";
import { allOf, makeActors, must, type TestBloc, type TestUnit } from "./bloc";

/** The n-th unit of a bloc. */
export function unitOf(bloc: TestBloc, n = 0): TestUnit {
  const unit = bloc.units[n];
  if (!unit) throw new Error(`the bloc has no unit ${n}`);
  return unit;
}

export function branchOf(unit: TestUnit, n = 0): { id: string; code: string } {
  const branch = unit.branches[n];
  if (!branch) throw new Error(`the unit has no branch ${n}`);
  return branch;
}

/** One actor per role of a bloc, at its first unit and that unit's first branch: all of them in two statements. */
export async function makeCast(bloc: TestBloc) {
  const { orgId, rootId, code } = bloc;
  const [unit, branch] = [unitOf(bloc).id, branchOf(unitOf(bloc)).id];
  const post = (name: string, role: Role, unitId: string, seesSensitive = false) => {
    return { username: `${name}.${code}`, role, unitId, seesSensitive };
  };
  const [secretary, committee, ticked, branchSecretary, observer, staff, upperSecretary, voter] =
    await makeActors(orgId, [
      post("bithu", "UNIT_SECRETARY", unit),
      post("bch", "UNIT_COMMITTEE", unit),
      post("bch2", "UNIT_COMMITTEE", unit, true),
      post("bithu.cd1", "BRANCH_SECRETARY", branch),
      post("quansat", "OBSERVER", unit),
      post("vanphong", "UPPER_STAFF", rootId),
      post("bithu.khoi", "UPPER_SECRETARY", rootId),
      post("btv", "STANDING_COMMITTEE", rootId),
    ]);
  return { secretary, committee, ticked, branchSecretary, observer, staff, upperSecretary, voter };
}

/**
 * A member made by the command, in the unit's first branch unless told otherwise; the form's doubts (a likely double, a name
 * of one word) are answered.
 */
export async function makeMember(
  actor: Actor,
  unit: TestUnit,
  fullName: string,
  more: Record<string, unknown> = {},
): Promise<Member> {
  const input = {
    unit: unit.id,
    branch: branchOf(unit).id,
    fullName,
    birthDate: "2000-02-01",
    gender: "female",
    confirmed: true,
  };
  return must(await createMember(actor, { ...input, ...more }));
}

/** Another status told as the correction of a wrong one, as no procedure gives it. */
export function correctStatus(actor: Actor, id: string, change: object) {
  return updateMember(actor, id, { ...change, statusCorrected: true, statusReason: "Ghi nhầm tình trạng" });
}

/** A unit's word on a year without a case of a procedure, as no command signs it while one stands. */
export async function signOver(
  at: { orgId: string; unitId: string },
  year: number,
  procedure: Procedure,
  by: Actor,
): Promise<string> {
  const id = newId();
  const signed = { signedOn: new Date(`${year}-01-05`), signedBy: by.name, signedById: by.userId ?? "" };
  await allOf(at.orgId).nilReturn.create({ data: { id, ...at, year, procedure, note: "", ...signed } });
  return id;
}
