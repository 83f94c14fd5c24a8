import { installationScope } from "@/lib/access/scopes";
import { actorOfUsername, actorsWithRole } from "@/lib/access/session";
import type { Actor, Role } from "@/lib/access/types";
import { operator, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { foundOrganisation } from "@/lib/organisations/commands";
import { reader, systemRows, writer } from "@/lib/platform/database/database";
import { plainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, type Result } from "@/lib/platform/result";
import { openBranches } from "@/lib/units/branches";
import { createUnit } from "@/lib/units/commands";

/** The value of a result that a test needs; a refusal fails the test with its words. */
export function must<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`${result.reason}: ${result.message} ${JSON.stringify(result.fields ?? [])}`);
  return result.value;
}

export type TestUnit = { id: string; code: string; branches: { id: string; code: string }[] };
export type TestBloc = { orgId: string; code: string; rootId: string; units: TestUnit[] };

const FIRST_DAY = plainDate("2018-01-01");

/** An upper organisation with units DV01 … and branches DV01-CD1 …, made by the commands; the branches as a roster opens them. */
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
  for (let n = 1; n <= unitCount; n++) units.push(await makeUnit(org.orgId, org.unitId, n));
  await makeBranches(org.orgId, units, branchCount);
  return { orgId: org.orgId, code, rootId: org.unitId, units };
}

/** More units of a bloc, numbered on, without branches. */
export async function addUnits({ orgId, rootId, units }: TestBloc, count: number): Promise<TestUnit[]> {
  const added: TestUnit[] = [];
  for (let n = 0; n < count; n++) {
    const unit = await makeUnit(orgId, rootId, units.length + 1);
    units.push(unit);
    added.push(unit);
  }
  return added;
}

async function makeUnit(orgId: string, rootId: string, n: number): Promise<TestUnit> {
  const code = `DV${String(n).padStart(2, "0")}`;
  const unit = must(
    await createUnit(operator("kiểm thử"), orgId, {
      parentId: rootId,
      kind: "base_union",
      code,
      name: `Đoàn Sở số ${n}`,
      sector: "agency",
      openedOn: FIRST_DAY,
    }),
  );
  return { id: unit.id, code, branches: [] };
}

/** The branches of all units in one transaction. */
async function makeBranches(orgId: string, units: TestUnit[], count: number): Promise<void> {
  if (units.length === 0 || count === 0) return;
  const scope = installationScope(orgId, "a test's branches");
  const opened = await change(whoIs(operator("kiểm thử")), async (tx, record) => {
    for (const unit of units) {
      const made = Array.from({ length: count }, (_, at) => ({ id: newId(), name: `Chi đoàn ${at + 1}` }));
      await openBranches(writer(scope, tx), record, { ...unit, orgId }, made, FIRST_DAY);
      unit.branches = made.map(({ id }, at) => ({ id, code: `${unit.code}-CD${at + 1}` }));
    }
    return done(null);
  });
  must(opened);
}

const ACCOUNTS = {
  name: "test_accounts",
  text: `WITH given AS (
      SELECT * FROM jsonb_to_recordset($1::jsonb)
        AS g(username text, role "Role", "unitId" uuid, "seesSensitive" boolean)),
    holders AS (
      INSERT INTO users (username, name) SELECT DISTINCT username, 'Người thử ' || username FROM given
      ON CONFLICT (username) DO UPDATE SET username = excluded.username RETURNING id, username)
    INSERT INTO role_assignments (user_id, role, org_id, unit_id, sees_sensitive, from_day)
    SELECT h.id, g.role, $2, g."unitId", COALESCE(g."seesSensitive", false), '2018-01-01'
    FROM given g JOIN holders h USING (username)`,
};

/** An account with one role in force, as an actor; whoever has the name already holds this role too. `unitId` null only for SYSTEM_ADMIN. */
export async function makeActor(
  username: string,
  role: Role,
  at: { orgId: string; unitId: string } | null,
  seesSensitive = false,
): Promise<Actor> {
  const post = { username, role, unitId: at?.unitId ?? null, seesSensitive };
  await systemRows("a test's account", ACCOUNTS, [JSON.stringify([post]), at?.orgId ?? null]);
  return actorOfUsername(username);
}

type TestPost = { username: string; role: Role; unitId: string; seesSensitive?: boolean };

/** As `makeActor` for each post of an organisation, in two statements. Who is named twice holds both. */
export async function makeActors<const Posts extends readonly TestPost[]>(
  orgId: string,
  posts: Posts,
): Promise<{ -readonly [at in keyof Posts]: Actor }> {
  await systemRows("a test's accounts", ACCOUNTS, [JSON.stringify(posts), orgId]);
  const holding = await actorsWithRole(orgId, ...posts.map(({ role }) => role));
  const actorOf = ({ username }: TestPost) => {
    const actor = holding.find((one) => one.username === username);
    if (!actor) throw new Error(`${username} has no role in force`);
    return actor;
  };
  return posts.map(actorOf) as { -readonly [at in keyof Posts]: Actor };
}

/** Everything of an organisation, for assertions. */
export function allOf(orgId: string) {
  return reader(installationScope(orgId, "a test looks at what was written"));
}
