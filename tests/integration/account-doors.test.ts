import { encode } from "next-auth/jwt";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { actorOfToken, actorOfUsername } from "@/lib/access/session";
import type { Actor } from "@/lib/access/types";
import { operator, whoIs } from "@/lib/access/who";
import { disableAccount, enableAccount, inviteAccount } from "@/lib/accounts/commands";
import { makeLink, makeResetLink, setPasswordByLink } from "@/lib/accounts/links/commands";
import { openLink } from "@/lib/accounts/links/queries";
import { changePassword } from "@/lib/accounts/own/commands";
import { ownSessions } from "@/lib/accounts/own/queries";
import { accountDetail } from "@/lib/accounts/queries";
import { giveRole } from "@/lib/accounts/roles/commands";
import { restoreRoleWithin } from "@/lib/accounts/roles/restore";
import { signIn } from "@/lib/accounts/sign-in";
import { change } from "@/lib/audit/change";
import { wallDay } from "@/lib/platform/clock";
import { system } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { addDays, type PlainDate } from "@/lib/platform/dates";
import { env } from "@/lib/platform/env";
import { done } from "@/lib/platform/result";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { besideChange } from "@/tests/helpers/waiting";

const database = await freshDatabase();

const admin = operator("kiểm thử");
const PASSWORD = "một mật khẩu đủ dài";
const OTHER = "một mật khẩu khác đủ dài";
const twice = (password: string) => ({ password, again: password });
let bloc: TestBloc;
let staff: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 1);
  staff = await makeActor("vanphong", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
});

const secretOf = ({ url }: { url: string }) => url.split("/").at(-1) ?? "";
const enter = (username: string, password = PASSWORD) =>
  signIn({ username, password }, { address: null, userAgent: null });
const openSessions = (userId: string) =>
  system("a test looks").session.count({ where: { userId, revokedAt: null } });
const CLOSED = { ok: false, reason: "not_found" };
const SHUT = { ok: false, reason: "forbidden" };

/** An account whose password is set. */
async function made(username: string): Promise<Actor & { userId: string }> {
  const role = { role: "UNIT_SECRETARY", unitId: bloc.units[0]?.id, fromDay: "2026-01-01", toDay: null };
  const link = must(await inviteAccount(staff, bloc.orgId, { username, name: "Nguyễn Thị Hòa", ...role }));
  must(await setPasswordByLink(secretOf(link), twice(PASSWORD), null));
  const actor = await actorOfUsername(username);
  return { ...actor, userId: actor.userId ?? "" };
}

/** What `work` comes to where it meets a change of the account that is not yet written. */
const beside = <T>(change: string, userId: string, work: () => Promise<T>) =>
  besideChange(database.adminUrl, { text: change, values: [userId] }, work);

describe("an old password opens nothing", () => {
  test.each([
    ["changed", "update users set password_hash = 'khác' where id = $1"],
    ["taken away", "update users set password_hash = null where id = $1"],
    ["locked", "update users set disabled_at = now() where id = $1"],
  ])("once it is %s, not even to who showed it a moment before", async (how, statement) => {
    const { userId, username } = await made(`cung.luc.${how.replace(" ", "")}`);
    expect(await beside(statement, userId, () => enter(username))).toMatchObject(SHUT);
    expect(await openSessions(userId)).toBe(0);
  });

  test("and changes none that was set meanwhile", async () => {
    const actor = await made("doi.cham");
    const wish = { current: PASSWORD, ...twice(OTHER) };
    const sql = "update users set password_hash = null where id = $1";
    expect(await beside(sql, actor.userId, () => changePassword(actor, wish))).toMatchObject({
      fields: [{ path: "current" }],
    });
    expect(await enter(actor.username, OTHER)).toMatchObject(SHUT);
  });

  test("after a reset, though nobody has used its link yet", async () => {
    const { userId, username } = await made("bi.lay.cap");
    const link = must(await makeResetLink(staff, userId));
    expect(await enter(username)).toMatchObject(SHUT);
    must(await setPasswordByLink(secretOf(link), twice(OTHER), null));
    must(await enter(username, OTHER));
  });
});

describe("a link opens nothing any more", () => {
  test("once its account is locked, and not after it is unlocked either", async () => {
    const { userId } = await made("khoa.mo");
    const secret = secretOf(must(await makeResetLink(staff, userId)));
    must(await disableAccount(staff, userId));
    must(await enableAccount(staff, userId));
    expect(await openLink(secret)).toMatchObject(CLOSED);
  });

  test("once the account is locked while its password is being set", async () => {
    const { userId } = await made("khoa.luc.dat");
    const secret = secretOf(must(await makeResetLink(staff, userId)));
    const sql = "update users set disabled_at = now() where id = $1";
    expect(await beside(sql, userId, () => setPasswordByLink(secret, twice(OTHER), null))).toMatchObject(
      CLOSED,
    );
  });

  test("once the person has set a new password", async () => {
    const actor = await made("tu.doi");
    const user = { id: actor.userId, username: actor.username, name: actor.name };
    const about = { purpose: "invitation", user, madeById: staff.userId, orgId: bloc.orgId } as const;
    const link = must(
      await change(whoIs(staff), async (tx, record) => done(await makeLink(tx, record, about))),
    );
    must(await openLink(secretOf(link)));
    must(await changePassword(actor, { current: PASSWORD, ...twice(OTHER) }));
    expect(await openLink(secretOf(link))).toMatchObject(CLOSED);
  });

  test("once the account holds a role that its maker may not give, or the maker may make none", async () => {
    const { userId } = await made("len.chuc");
    const secret = secretOf(must(await makeResetLink(staff, userId)));
    must(await openLink(secret));
    const more = { userId, role: "UPPER_SECRETARY", unitId: bloc.rootId, fromDay: "2026-01-01" };
    must(await giveRole(admin, bloc.orgId, more));
    expect(await openLink(secret)).toMatchObject(CLOSED);
    expect(await setPasswordByLink(secret, twice(OTHER), null)).toMatchObject(CLOSED);

    const leaving = await makeActor("sap.nghi", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
    const kept = [];
    for (const username of ["cho.mot", "cho.hai"])
      kept.push(secretOf(must(await makeResetLink(leaving, (await made(username)).userId))));
    await system("a test").roleAssignment.updateMany({
      where: { userId: leaving.userId ?? "" },
      data: { endedAt: new Date() },
    });
    expect(await openLink(kept[0] ?? "")).toMatchObject(CLOSED);
    await system("a test").roleAssignment.updateMany({
      where: { userId: leaving.userId ?? "" },
      data: { endedAt: null },
    });
    must(await openLink(kept[1] ?? ""));
    must(await disableAccount(admin, leaving.userId));
    expect(await openLink(kept[1] ?? "")).toMatchObject(CLOSED);
  });

  test("once another was made, be it at the same moment", async () => {
    const { userId } = await made("hai.duong.dan");
    const both = await beside("update users set version = version where id = $1", userId, () =>
      Promise.all([makeResetLink(staff, userId), makeResetLink(admin, userId)]),
    );
    const opened = await Promise.all(both.map((link) => openLink(secretOf(must(link)))));
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("a session", () => {
  const days = (count: number) => addDays(wallDay(), count);
  const begun = (sessionId: string, day: PlainDate) =>
    system("a test").session.update({
      where: { id: sessionId },
      data: { createdAt: new Date(`${day}T10:00:00+07:00`) },
    });
  const lasts = (userId: string, lastDay: PlainDate, more: object = {}) =>
    system("a test").roleAssignment.updateMany({
      where: { userId },
      data: { toDay: fromDay(lastDay), ...more },
    });
  const opens = async (actor: Actor & { userId: string }, sessionId: string) => {
    const token = await encode({ token: { sid: sessionId }, secret: env().authSecret });
    const listed = await ownSessions(actor);
    const managed = must(await accountDetail(staff, bloc.orgId, actor.userId));
    const found = [await actorOfToken(token, null), listed.length > 0, managed.sessions > 0].map(Boolean);
    expect(new Set(found).size).toBe(1);
    return found[0];
  };

  test("ends with the last day of a role that opened anything in it", async () => {
    const actor = await made("het.nhiem.ky");
    const { sessionId } = must(await enter(actor.username));
    await begun(sessionId, days(-1));
    expect(await opens(actor, sessionId)).toBe(true);
    await lasts(actor.userId, days(0));
    expect(await opens(actor, sessionId)).toBe(true);
    await lasts(actor.userId, days(-1));
    expect(await opens(actor, sessionId)).toBe(false);
  });

  test("goes on where the role was over before it began, or never opened anything", async () => {
    const actor = await made("vao.sau");
    const { sessionId } = must(await enter(actor.username));
    await lasts(actor.userId, days(-1));
    expect(await opens(actor, sessionId)).toBe(true);
    await begun(sessionId, days(-1));
    await lasts(actor.userId, days(-1), { needsSecond: true });
    expect(await opens(actor, sessionId)).toBe(true);
  });
});

describe("no role is held anew at a place", () => {
  const closing = "update units set closed_on = '2026-11-01' where id = $1";
  const opening = "update units set closed_on = null where id = $1";
  const branchId = () => bloc.units[0]?.branches[0]?.id ?? "";
  const roleAt = (userId: string) => ({
    userId,
    role: "BRANCH_SECRETARY",
    unitId: branchId(),
    fromDay: "2026-01-01",
    toDay: null,
  });

  afterEach(async () => {
    await sql(database, opening, [branchId()]);
  });

  test("that is being closed at this moment", async () => {
    const { userId } = await made("giao.luc.dong");
    const given = await beside(closing, branchId(), () => giveRole(staff, bloc.orgId, roleAt(userId)));
    expect(given).toMatchObject({
      reason: "invalid",
      fields: [{ path: "unitId", message: expect.stringContaining("đã đóng từ 01/11/2026") }],
    });
  });

  test("that was closed since the role ended", async () => {
    const user = await made("mo.lai.vai.tro");
    must(await giveRole(staff, bloc.orgId, roleAt(user.userId)));
    const found = { userId: user.userId, role: "BRANCH_SECRETARY" } as const;
    const roles = system("a test ends and looks").roleAssignment;
    await roles.updateMany({ where: found, data: { endedAt: new Date() } });
    const { id, orgId, unitId, version } = await roles.findFirstOrThrow({ where: found });
    const role = {
      id,
      orgId,
      unitId,
      version,
      role: found.role,
      user: { id: user.userId, name: "" },
    };
    const restore = () =>
      change(whoIs(staff), async (tx, record) => {
        const restored = await restoreRoleWithin(tx, record, role);
        return typeof restored === "boolean" ? done(restored) : restored;
      });
    await sql(database, closing, [branchId()]);
    expect(await restore()).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("đã đóng từ 01/11/2026"),
    });
    await sql(database, opening, [branchId()]);
    expect(must(await restore())).toBe(true);
  });
});

test("what is locked is not locked once more, nor unlocked twice: the first day and the log stand", async () => {
  const { userId } = await made("khoa.hai.lan");
  const disabledAt = async () =>
    (await system("a test looks").user.findUniqueOrThrow({ where: { id: userId } })).disabledAt;
  must(await disableAccount(staff, userId));
  const first = await disabledAt();
  expect(await disableAccount(staff, userId)).toMatchObject({ reason: "conflict" });
  expect(await disabledAt()).toEqual(first);
  must(await enableAccount(staff, userId));
  expect(await enableAccount(staff, userId)).toMatchObject({ reason: "conflict" });
  const events = await system("a test looks").auditEvent.findMany({
    where: { subjectId: userId, type: { in: ["account.disabled", "account.enabled"] } },
    orderBy: { id: "asc" },
    select: { type: true },
  });
  expect(events.map(({ type }) => type)).toEqual(["account.disabled", "account.enabled"]);
});
