import { beforeAll, expect, test } from "vitest";
import {
  everHeld,
  heldOn,
  heldSince,
  inForce,
  notOver,
  ranOutSince,
  roleAgreedTo,
  roleInForce,
  roleNotOver,
} from "@/lib/access/roles-in-force";
import { actorOfUsername } from "@/lib/access/session";
import { findBody } from "@/lib/committees/bodies";
import { partiesOf } from "@/lib/handovers/queries";
import { wallDay } from "@/lib/platform/clock";
import { system } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { addDays } from "@/lib/platform/dates";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";

const database = await freshDatabase();

let bloc: TestBloc;
const day = (days: number) => fromDay(addDays(wallDay(), days));

/** Roles at one unit, each named by what its account is called. */
const TERMS = {
  lasting: {},
  "last-day": { toDay: day(0) },
  "first-day": { fromDay: day(0) },
  agreed: { needsSecond: true, secondedAt: new Date() },
  over: { toDay: day(-1) },
  ended: { endedAt: new Date() },
  coming: { fromDay: day(1) },
  waiting: { needsSecond: true },
  "waited-until-over": { needsSecond: true, toDay: day(-1) },
  "ended-before-it-began": { fromDay: day(1), endedAt: new Date() },
};
const IN_FORCE = ["agreed", "first-day", "last-day", "lasting"];

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 1);
  const at = { orgId: bloc.orgId, unitId: bloc.units[0]?.id ?? "" };
  for (const [username, term] of Object.entries(TERMS)) {
    const { userId } = await makeActor(username, "UNIT_SECRETARY", at);
    await system("a test").roleAssignment.updateMany({ where: { userId: userId ?? "" }, data: term });
  }
});

const named = (names: string[]) => names.toSorted();
const bySql = async (condition: string) =>
  named(
    (
      await sql<{ username: string }>(
        database,
        `SELECT u.username FROM role_assignments r JOIN users u ON u.id = r.user_id WHERE ${condition}`,
      )
    ).map(({ username }) => username),
  );
const byPrisma = async (where: object) =>
  named(
    (await system("a test looks").roleAssignment.findMany({ where, select: { user: true } })).map(
      ({ user }) => user.username,
    ),
  );

test("SQL and Prisma say alike which roles are in force, and which are not over", async () => {
  const lasting = named([...IN_FORCE, "coming", "waiting"]);
  expect(await bySql(inForce)).toEqual(IN_FORCE);
  expect(await byPrisma(roleInForce())).toEqual(IN_FORCE);
  expect(await bySql(notOver)).toEqual(lasting);
  expect(await byPrisma(roleNotOver())).toEqual(lasting);
  expect(await byPrisma({ AND: [roleNotOver(), roleAgreedTo] })).toEqual(named([...IN_FORCE, "coming"]));
  expect(await bySql(everHeld)).toEqual(named([...IN_FORCE, "over", "ended"]));
});

test("SQL looks back at a day as it was", async () => {
  const ago = (days: number) => `'${addDays(wallDay(), -days)}'::date`;
  const lasting = IN_FORCE.filter((name) => name !== "first-day");
  expect(await bySql(heldOn(ago(2)))).toEqual(named([...lasting, "over", "ended"]));
  expect(await bySql(heldOn(ago(0)))).toEqual(named([...IN_FORCE, "ended"]));
  expect(await bySql(heldSince(ago(1)))).toEqual(named([...IN_FORCE, "over", "ended"]));
  expect(await bySql(ranOutSince(ago(1)))).toEqual(["over"]);
  expect(await bySql(ranOutSince(ago(0)))).toEqual([]);
});

test("only what is in force opens anything", async () => {
  const opens = [];
  for (const username of Object.keys(TERMS))
    if ((await actorOfUsername(username)).roles.length > 0) opens.push(username);
  expect(named(opens)).toEqual(IN_FORCE);
});

test("a hand-over is between who holds or held the post and who holds a role today", async () => {
  const staff = await makeActor("vanphong", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
  const body = must(await findBody(staff, { unit: bloc.units[0]?.id ?? "", branch: null }));
  const { givers, receivers } = await partiesOf(body);
  const usernames = (people: { username: string }[]) => people.map(({ username }) => username);
  expect(usernames(givers).slice(0, IN_FORCE.length).toSorted()).toEqual(IN_FORCE);
  expect(usernames(givers).slice(IN_FORCE.length).toSorted()).toEqual(["ended", "over"]);
  expect(usernames(receivers).toSorted()).toEqual(IN_FORCE);
});
