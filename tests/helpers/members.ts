import { actorsWithRole } from "@/lib/access/session";
import type { Actor, Role } from "@/lib/access/types";
import type { Procedure } from "@/lib/cases/types";
import { createMember, updateMember } from "@/lib/members/commands";
import type { Member } from "@/lib/members/types";
import { system } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { plainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { allOf, must, type TestBloc, type TestUnit } from "./bloc";

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

/** One actor per role of a bloc, at its first unit and that unit's first branch: all of them in a few statements. */
export async function makeCast(bloc: TestBloc) {
  const { orgId, rootId, code } = bloc;
  const [unit, branch] = [unitOf(bloc).id, branchOf(unitOf(bloc)).id];
  const seats = {
    secretary: seat("bithu", "UNIT_SECRETARY", unit),
    committee: seat("bch", "UNIT_COMMITTEE", unit),
    ticked: { ...seat("bch2", "UNIT_COMMITTEE", unit), seesSensitive: true },
    branchSecretary: seat("bithu.cd1", "BRANCH_SECRETARY", branch),
    observer: seat("quansat", "OBSERVER", unit),
    staff: seat("vanphong", "UPPER_STAFF", rootId),
    upperSecretary: seat("bithu.khoi", "UPPER_SECRETARY", rootId),
    voter: seat("btv", "STANDING_COMMITTEE", rootId),
  };
  const db = system("a test's accounts");
  const all = Object.values(seats).map(({ name, ...role }) => ({ ...role, username: `${name}.${code}` }));
  const usernames = all.map(({ username }) => username);
  const accounts = usernames.map((username) => ({ username, name: `Người thử ${username}` }));
  await db.user.createMany({ data: accounts, skipDuplicates: true });
  const select = { id: true, username: true };
  const users = await db.user.findMany({ where: { username: { in: usernames } }, select });
  const idOf = new Map(users.map(({ id, username }) => [username, id]));
  const fromFirstDay = { orgId, fromDay: fromDay(plainDate("2018-01-01")) };
  await db.roleAssignment.createMany({
    data: all.map(({ username, ...role }) => ({
      ...fromFirstDay,
      ...role,
      userId: idOf.get(username) ?? "",
    })),
  });
  const actors = await actorsWithRole(orgId, ...all.map(({ role }) => role));
  const actorOf = ({ name }: { name: string }): Actor => {
    const actor = actors.find(({ username }) => username === `${name}.${code}`);
    if (!actor) throw new Error(`${name} has no role in force`);
    return actor;
  };
  return mapped(seats, actorOf);
}

const seat = (name: string, role: Role, unitId: string) => ({ name, role, unitId, seesSensitive: false });

function mapped<Key extends string, From, To>(of: Record<Key, From>, to: (one: From) => To): Record<Key, To> {
  return Object.fromEntries(Object.entries<From>(of).map(([key, one]) => [key, to(one)])) as Record<Key, To>;
}

/** A member made by the command, in the unit's first branch unless told otherwise. */
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
