import { installationScope } from "@/lib/access/scopes";
import { actorOfUsername, actorsWithRole } from "@/lib/access/session";
import type { Actor, Role } from "@/lib/access/types";
import { operator } from "@/lib/access/who";
import { foundOrganisation } from "@/lib/organisations/commands";
import { reader, system } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { plainDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import { createUnit } from "@/lib/units/commands";

/** The value of a result that a test needs; a refusal fails the test with its words. */
export function must<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`${result.reason}: ${result.message} ${JSON.stringify(result.fields ?? [])}`);
  return result.value;
}

export type TestUnit = { id: string; code: string; branches: { id: string; code: string }[] };
export type TestBloc = { orgId: string; code: string; rootId: string; units: TestUnit[] };

/** An upper organisation with units DV01 … and branches DV01-CD1 …, made by the commands. */
export async function makeBloc(code = "khoi", unitCount = 2, branchCount = 2): Promise<TestBloc> {
  const admin = operator("kiểm thử");
  const org = must(
    await foundOrganisation(admin, {
      code,
      name: "Đoàn Khối các cơ quan tỉnh",
      shortName: "Đoàn Khối",
      parentName: "Tỉnh đoàn Sông Lam",
      place: "Sông Lam",
      issuerCode: "ĐTN",
      fromDay: "2018-01-01",
    }),
  );
  const units: TestUnit[] = [];
  for (let n = 1; n <= unitCount; n++) units.push(await makeUnit(org.orgId, org.unitId, n, branchCount));
  return { orgId: org.orgId, code, rootId: org.unitId, units };
}

/** More units of a bloc, numbered on, without branches. */
export async function addUnits({ orgId, rootId, units }: TestBloc, count: number): Promise<TestUnit[]> {
  const added: TestUnit[] = [];
  for (let n = 0; n < count; n++) {
    const unit = await makeUnit(orgId, rootId, units.length + 1, 0);
    units.push(unit);
    added.push(unit);
  }
  return added;
}

async function makeUnit(orgId: string, rootId: string, n: number, branchCount: number): Promise<TestUnit> {
  const admin = operator("kiểm thử");
  const code = `DV${String(n).padStart(2, "0")}`;
  const unit = must(
    await createUnit(admin, orgId, {
      parentId: rootId,
      kind: "base_union",
      code,
      name: `Đoàn Sở số ${n}`,
      sector: "agency",
      openedOn: "2018-01-01",
    }),
  );
  const branches: TestUnit["branches"] = [];
  for (let b = 1; b <= branchCount; b++) {
    const branch = {
      parentId: unit.id,
      kind: "branch",
      code: `${code}-CD${b}`,
      name: `Chi đoàn ${b}`,
      openedOn: "2018-01-01",
    };
    branches.push({ ...must(await createUnit(admin, orgId, branch)), code: branch.code });
  }
  return { id: unit.id, code, branches };
}

/** An account with one role in force, as an actor. `unitId` null only for SYSTEM_ADMIN. */
export async function makeActor(
  username: string,
  role: Role,
  at: { orgId: string; unitId: string } | null,
  seesSensitive = false,
): Promise<Actor> {
  const db = system("a test's accounts");
  const user = await db.user.upsert({
    where: { username },
    create: { username, name: `Người thử ${username}` },
    update: {},
  });
  await db.roleAssignment.create({
    data: {
      userId: user.id,
      role,
      orgId: at?.orgId ?? null,
      unitId: at?.unitId ?? null,
      seesSensitive,
      fromDay: fromDay(plainDate("2018-01-01")),
    },
  });
  return actorOfUsername(username);
}

export type TestPost = { username: string; role: Role; unitId: string };

/** As `makeActor` for each post of an organisation, in a few statements. Who is named twice holds both. */
export async function makeActors<const Posts extends readonly TestPost[]>(
  orgId: string,
  posts: Posts,
): Promise<{ -readonly [at in keyof Posts]: Actor }> {
  const db = system("a test's accounts");
  const usernames = posts.map(({ username }) => username);
  const data = usernames.map((username) => ({ username, name: `Người thử ${username}` }));
  await db.user.createMany({ data, skipDuplicates: true });
  const users = await db.user.findMany({
    where: { username: { in: usernames } },
    select: { id: true, username: true },
  });
  const idOf = new Map(users.map(({ id, username }) => [username, id]));
  const fromDay2018 = fromDay(plainDate("2018-01-01"));
  await db.roleAssignment.createMany({
    data: posts.map(({ username, role, unitId }) => {
      return { userId: idOf.get(username) ?? "", role, orgId, unitId, fromDay: fromDay2018 };
    }),
  });
  const holding = await actorsWithRole(orgId, ...posts.map(({ role }) => role));
  const actors: Actor[] = [];
  for (const username of usernames)
    actors.push(holding.find((one) => one.username === username) ?? (await actorOfUsername(username)));
  return actors as { -readonly [at in keyof Posts]: Actor };
}

/** Everything of an organisation, for assertions. */
export function allOf(orgId: string) {
  return reader(installationScope(orgId, "a test looks at what was written"));
}
