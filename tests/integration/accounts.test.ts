import { beforeAll, describe, expect, test } from "vitest";
import { actorOfUsername } from "@/lib/access/session";
import type { Actor, Role } from "@/lib/access/types";
import { operator } from "@/lib/access/who";
import {
  disableAccount,
  enableAccount,
  inviteAccount,
  renameAccount,
  revokeSession,
  revokeSessions,
} from "@/lib/accounts/commands";
import { makeResetLink, setPasswordByLink } from "@/lib/accounts/links/commands";
import { openLink } from "@/lib/accounts/links/queries";
import { changePassword, revokeOwnSession } from "@/lib/accounts/own/commands";
import { ownRolesToCome, ownSessions } from "@/lib/accounts/own/queries";
import { accountDetail, accountSessions, listAccounts } from "@/lib/accounts/queries";
import { endRole, giveRole, secondRole, setSeesSensitive } from "@/lib/accounts/roles/commands";
import { officersOf, selfGivenRoles, waitingRoles } from "@/lib/accounts/roles/queries";
import { signIn } from "@/lib/accounts/sign-in";
import { wallDay } from "@/lib/platform/clock";
import { encodeCursor } from "@/lib/platform/cursor";
import { system } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { addDays, formatDate, plainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import type { Result } from "@/lib/platform/result";
import { closeUnit } from "@/lib/units/tree/commands";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";

const database = await freshDatabase();

const admin = operator("kiểm thử");
const PASSWORD = "một mật khẩu đủ dài";
const FROM = { address: "127.0.0.1", userAgent: "kiểm thử" };
let bloc: TestBloc;
let other: TestBloc;
let staff: Actor;
let secretary: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  other = await makeBloc("khac", 1, 1);
  staff = await makeActor("vanphong", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
  secretary = await makeActor("bithu.khoi", "UPPER_SECRETARY", { orgId: bloc.orgId, unitId: bloc.rootId });
});

const unit = (n: number) => bloc.units[n]?.id ?? "";
const term = { fromDay: "2026-01-01", toDay: null };
const invitation = (username: string, role: Role = "UNIT_SECRETARY", unitId: string | null = unit(0)) => ({
  username,
  name: "Nguyễn Thị Hòa",
  role,
  unitId,
  ...term,
});
const secretOf = ({ url }: { url: string }) => url.split("/").at(-1) ?? "";
const idOf = async (username: string) => (await actorOfUsername(username)).userId ?? "";
const roleOf = async (username: string) => {
  const row = await system("a test looks").roleAssignment.findFirst({
    where: { user: { username } },
    orderBy: { createdAt: "desc" },
  });
  return { roleId: row?.id ?? "", version: row?.version ?? 0 };
};

async function signedIn(username: string): Promise<string> {
  const link = must(await inviteAccount(staff, bloc.orgId, invitation(username)));
  must(await setPasswordByLink(secretOf(link), { password: PASSWORD, again: PASSWORD }, null));
  return must(await signIn({ username, password: PASSWORD }, FROM)).sessionId;
}

test("a deputy holds the secretary's role as deputy", async () => {
  must(await inviteAccount(staff, bloc.orgId, { ...invitation("pho.dv01"), isDeputy: true }));
  expect((await actorOfUsername("pho.dv01")).roles).toMatchObject([
    { role: "UNIT_SECRETARY", isDeputy: true },
  ]);
});

const openSessions = (userId: string) =>
  system("a test looks").session.count({ where: { userId, revokedAt: null } });

describe("inviting", () => {
  test("makes the account, its role and a link that sets the password once", async () => {
    const link = must(await inviteAccount(staff, bloc.orgId, invitation("bithu.dv01")));
    const secret = secretOf(link);
    expect(must(await openLink(secret))).toMatchObject({
      purpose: "invitation",
      user: { username: "bithu.dv01" },
    });
    must(await setPasswordByLink(secret, { password: PASSWORD, again: PASSWORD }, null));
    expect(await setPasswordByLink(secret, { password: PASSWORD, again: PASSWORD }, null)).toMatchObject({
      reason: "not_found",
    });
    must(await signIn({ username: "bithu.dv01", password: PASSWORD }, FROM));
    expect((await actorOfUsername("bithu.dv01")).roles).toMatchObject([
      { role: "UNIT_SECRETARY", unit: { id: unit(0) } },
    ]);
  });

  test("keeps no secret that could be read", async () => {
    const link = must(await inviteAccount(staff, bloc.orgId, invitation("kin")));
    const rows = await system("a test looks").oneTimeLink.findMany();
    const events = await system("a test looks").auditEvent.findMany({ include: { value: true } });
    const everything = JSON.stringify([rows, events], (_, value) =>
      typeof value === "bigint" ? String(value) : value,
    );
    expect(everything).not.toContain(secretOf(link));
  });

  test("a short password and two different ones are refused, the link stays", async () => {
    const secret = secretOf(must(await inviteAccount(staff, bloc.orgId, invitation("ngan"))));
    expect(await setPasswordByLink(secret, { password: "ngắn", again: "ngắn" }, null)).toMatchObject({
      reason: "invalid",
    });
    expect(
      await setPasswordByLink(secret, { password: PASSWORD, again: `${PASSWORD}!` }, null),
    ).toMatchObject({
      fields: [{ path: "again" }],
    });
    must(await openLink(secret));
  });

  test("an expired link opens nothing", async () => {
    const secret = secretOf(must(await inviteAccount(staff, bloc.orgId, invitation("cham"))));
    await system("a test waits a week").oneTimeLink.updateMany({
      where: { user: { username: "cham" } },
      data: { expiresAt: new Date(0) },
    });
    expect(await openLink(secret)).toMatchObject({ reason: "not_found" });
  });

  test("a taken name, a role at the wrong kind of place and impossible days are refused", async () => {
    must(await inviteAccount(staff, bloc.orgId, invitation("trung")));
    expect(await inviteAccount(staff, bloc.orgId, invitation("trung"))).toMatchObject({
      reason: "conflict",
      fields: [{ path: "username" }],
    });
    expect(
      await inviteAccount(staff, bloc.orgId, { ...invitation("x0", "UNIT_COMMITTEE"), isDeputy: true }),
    ).toMatchObject({ reason: "invalid", fields: [{ path: "isDeputy" }] });
    expect(await inviteAccount(staff, bloc.orgId, invitation("x1", "BRANCH_SECRETARY"))).toMatchObject({
      fields: [{ path: "unitId" }],
    });
    expect(
      await inviteAccount(staff, bloc.orgId, { ...invitation("x2"), toDay: "2025-01-01" }),
    ).toMatchObject({ fields: [{ path: "toDay" }] });
    expect(
      await inviteAccount(staff, bloc.orgId, { ...invitation("x3"), fromDay: "2026-02-30" }),
    ).toMatchObject({ reason: "invalid" });
  });

  test("only those who may give the role; strangers and foreign units find nothing", async () => {
    const unitSecretary = await makeActor("bithu.kt", "UNIT_SECRETARY", {
      orgId: bloc.orgId,
      unitId: unit(0),
    });
    expect(await inviteAccount(unitSecretary, bloc.orgId, invitation("y1"))).toMatchObject({
      reason: "forbidden",
    });
    expect(
      await inviteAccount(unitSecretary, bloc.orgId, invitation("y2", "UNIT_SECRETARY", unit(1))),
    ).toMatchObject({ reason: "not_found" });
    expect(await inviteAccount(staff, other.orgId, invitation("y3"))).toMatchObject({ reason: "not_found" });
    expect(
      await inviteAccount(staff, bloc.orgId, invitation("y4", "UNIT_SECRETARY", other.units[0]?.id)),
    ).toMatchObject({ reason: "not_found" });
    expect(await inviteAccount(staff, bloc.orgId, invitation("y5", "SYSTEM_ADMIN", null))).toMatchObject({
      reason: "forbidden",
    });
    expect(
      await inviteAccount(staff, bloc.orgId, invitation("y6", "UPPER_SECRETARY", bloc.rootId)),
    ).toMatchObject({ reason: "forbidden" });
    must(await inviteAccount(admin, null, invitation("y7", "SYSTEM_ADMIN", null)));
  });
});

describe("a reset", () => {
  test("ends the sessions, and the older link opens nothing", async () => {
    await signedIn("quen");
    const first = must(await makeResetLink(staff, await idOf("quen")));
    expect(await openSessions(await idOf("quen"))).toBe(0);
    const second = must(await makeResetLink(staff, await idOf("quen")));
    expect(await openLink(secretOf(first))).toMatchObject({ reason: "not_found" });
    must(await openLink(secretOf(second)));
  });

  test("lets somebody in at once who had guessed too often", async () => {
    await signedIn("quen.dv01");
    const again = (password: string) => signIn({ username: "quen.dv01", password }, FROM);
    for (let guess = 0; guess < 8; guess++) await again("không nhớ nữa");
    expect(await again(PASSWORD)).toMatchObject({ ok: false, reason: "too_many" });
    const link = must(await makeResetLink(staff, await idOf("quen.dv01")));
    const password = "một mật khẩu mới đủ dài";
    must(await setPasswordByLink(secretOf(link), { password, again: password }, null));
    expect(await again(password)).toMatchObject({ ok: true });
  });

  test("nobody resets his or her own, which would shut out the last administrator; the password stays", async () => {
    await signedIn("tu.dat.lai");
    const role = { role: "UPPER_STAFF", unitId: bloc.rootId, fromDay: "2026-01-01" };
    must(await giveRole(admin, bloc.orgId, { userId: await idOf("tu.dat.lai"), ...role }));
    const actor = await actorOfUsername("tu.dat.lai");
    expect(await makeResetLink(actor, actor.userId)).toMatchObject({
      reason: "conflict",
      message: "Đổi mật khẩu của mình ở trang tài khoản của bạn.",
    });
    expect(await openSessions(actor.userId ?? "")).toBe(1);
    must(await signIn({ username: "tu.dat.lai", password: PASSWORD }, FROM));
  });

  test("nobody resets an account that can do more than he or she may give", async () => {
    expect(await makeResetLink(staff, secretary.userId)).toMatchObject({ reason: "forbidden" });
    must(await makeResetLink(secretary, staff.userId));
    const foreign = await makeActor("bithu.khac", "UPPER_SECRETARY", {
      orgId: other.orgId,
      unitId: other.rootId,
    });
    expect(await makeResetLink(staff, foreign.userId)).toMatchObject({ reason: "not_found" });
    expect(await makeResetLink(staff, "không phải mã")).toMatchObject({ reason: "not_found" });
  });
});

describe("locking", () => {
  test("ends the sessions and the sign-in until it is unlocked", async () => {
    await signedIn("khoa");
    const id = await idOf("khoa");
    must(await disableAccount(staff, id));
    expect(await openSessions(id)).toBe(0);
    expect(await signIn({ username: "khoa", password: PASSWORD }, FROM)).toMatchObject({
      reason: "forbidden",
    });
    expect(await makeResetLink(staff, id)).toMatchObject({ reason: "conflict" });
    must(await enableAccount(staff, id));
    must(await signIn({ username: "khoa", password: PASSWORD }, FROM));
    must(await revokeSessions(staff, id));
    expect(await openSessions(id)).toBe(0);
  });

  test("is logged where the account is managed: under the page's organisation, never that of a role that is over", async () => {
    const at = (where: TestBloc) => ({ orgId: where.orgId, unitId: where.units[0]?.id ?? "" });
    await makeActor("hai.noi", "OBSERVER", at(other));
    const { userId } = await makeActor("hai.noi", "OBSERVER", at(bloc));
    const logged = async (type: string) => {
      const events = await system("a test looks").auditEvent.findMany({
        where: { type, subjectId: userId ?? "" },
        orderBy: { id: "asc" },
        select: { orgId: true },
      });
      return events.map(({ orgId }) => orgId);
    };
    for (const page of [bloc, other]) {
      must(await disableAccount(admin, userId, page.orgId));
      must(await enableAccount(admin, userId, page.orgId));
    }
    expect(await logged("account.disabled")).toEqual([bloc.orgId, other.orgId]);
    expect(await logged("account.enabled")).toEqual([bloc.orgId, other.orgId]);
    await system("a test").roleAssignment.updateMany({
      where: { userId: userId ?? "", orgId: other.orgId },
      data: { endedAt: new Date(), fromDay: fromDay(plainDate("2026-01-01")) },
    });
    must(await revokeSessions(staff, userId, other.orgId));
    must(await revokeSessions(admin, userId));
    must(await makeResetLink(admin, userId, other.orgId));
    expect(await logged("session.revoked")).toEqual([bloc.orgId, bloc.orgId]);
    expect(await logged("account.link_made")).toEqual([bloc.orgId]);
    await system("a test").roleAssignment.updateMany({
      where: { userId: userId ?? "", orgId: bloc.orgId },
      data: { endedAt: new Date() },
    });
    must(await revokeSessions(staff, userId, other.orgId));
    expect(await logged("session.revoked")).toEqual([bloc.orgId, bloc.orgId, bloc.orgId]);
  });

  test("ends one session alone, of an account that one manages, and says so in the log", async () => {
    const first = await signedIn("hai.may");
    const second = must(await signIn({ username: "hai.may", password: PASSWORD }, FROM)).sessionId;
    const id = await idOf("hai.may");
    const listed = must(await accountSessions(staff, id));
    expect(listed.map((one) => one.id).sort()).toEqual([first, second].sort());
    expect(listed[0]).toMatchObject({ address: FROM.address, userAgent: FROM.userAgent, current: false });
    expect(listed[0]?.createdAt).toBeInstanceOf(Date);
    const own = await signedIn("mot.may");
    const foreign = await makeActor("nguoi.khac", "UNIT_SECRETARY", {
      orgId: other.orgId,
      unitId: other.units[0]?.id ?? "",
    });
    for (const stranger of [foreign, await actorOfUsername("mot.may")]) {
      expect(await accountSessions(stranger, id)).toMatchObject({ ok: false });
      expect(await revokeSession(stranger, { userId: id, sessionId: first })).toMatchObject({ ok: false });
    }
    expect(await revokeSession(staff, { userId: id, sessionId: own })).toMatchObject({ reason: "not_found" });
    expect(await revokeSession(staff, { userId: id, sessionId: null })).toMatchObject({ reason: "invalid" });
    expect(await openSessions(id)).toBe(2);
    expect(await openSessions(await idOf("mot.may"))).toBe(1);
    must(await revokeSession(staff, { userId: id, sessionId: first }, bloc.orgId));
    expect(must(await accountSessions(staff, id)).map((one) => one.id)).toEqual([second]);
    expect(await revokeSession(staff, { userId: id, sessionId: first })).toMatchObject({
      reason: "not_found",
    });
    const events = await system("a test looks").auditEvent.findMany({
      where: { type: "session.revoked", subjectId: id },
      select: { orgId: true, detail: true },
    });
    expect(events).toEqual([{ orgId: bloc.orgId, detail: { sessions: 1 } }]);
  });

  test("not oneself, not the last administrator", async () => {
    const root = await makeActor("admin1", "SYSTEM_ADMIN", null);
    const second = await makeActor("admin2", "SYSTEM_ADMIN", null);
    expect(await disableAccount(root, root.userId)).toMatchObject({ reason: "conflict" });
    must(await disableAccount(root, second.userId));
    await system("a test").roleAssignment.updateMany({
      where: { role: "SYSTEM_ADMIN", user: { username: { not: "admin1" } } },
      data: { endedAt: new Date() },
    });
    expect(await disableAccount(admin, root.userId)).toMatchObject({ reason: "conflict" });
    expect(await endRole(admin, { ...(await roleOf("admin1")) })).toMatchObject({ reason: "conflict" });
  });

  test("nobody leaves the installation without an administrator after a day", async () => {
    await system("a test").roleAssignment.updateMany({
      where: { role: "SYSTEM_ADMIN" },
      data: { endedAt: new Date() },
    });
    const lasting = await makeActor("admin5", "SYSTEM_ADMIN", null);
    await makeActor("admin6", "SYSTEM_ADMIN", null);
    const [soon, later] = [addDays(wallDay(), 10), addDays(wallDay(), 40)];
    must(await endRole(admin, { ...(await roleOf("admin6")), lastDay: later }));
    const told = {
      reason: "conflict",
      message: expect.stringContaining(`Từ ngày ${formatDate(addDays(later, 1))} sẽ không còn ai`),
    };
    const last = await roleOf("admin5");
    expect(await disableAccount(admin, lasting.userId)).toMatchObject(told);
    expect(await endRole(admin, { ...last })).toMatchObject(told);
    expect(await endRole(admin, { ...last, lastDay: soon })).toMatchObject(told);
    // Whose own day comes first takes nothing away that was to last.
    must(await endRole(admin, { ...(await roleOf("admin6")), version: 2, lastDay: soon }));
    const next = { userId: await idOf("admin6"), role: "SYSTEM_ADMIN", fromDay: addDays(soon, 1) };
    must(await giveRole(admin, null, next));
    must(await endRole(admin, { ...last, lastDay: soon }));
  });

  test("of two administrators who take each other away at the same moment one stays", async () => {
    await system("a test").roleAssignment.updateMany({
      where: { role: "SYSTEM_ADMIN" },
      data: { endedAt: new Date() },
    });
    const one = await makeActor("admin3", "SYSTEM_ADMIN", null);
    const two = await makeActor("admin4", "SYSTEM_ADMIN", null);
    const both = async (work: (actor: Actor, whom: Actor) => Promise<Result<null>>) => {
      const results = await Promise.all([work(one, two), work(two, one)]);
      expect(results.map((each) => (each.ok ? "done" : each.reason)).toSorted()).toEqual([
        "conflict",
        "done",
      ]);
    };
    await both((actor, whom) => disableAccount(actor, whom.userId));
    const enabled = await Promise.all([one, two].map(({ userId }) => enableAccount(admin, userId)));
    expect(enabled.filter(({ ok }) => ok)).toHaveLength(1);
    const roles = new Map([
      [one, await roleOf("admin3")],
      [two, await roleOf("admin4")],
    ]);
    await both((actor, whom) => endRole(actor, { ...roles.get(whom) }));
  });
});

describe("roles", () => {
  test("a second one is given, not twice for the same days", async () => {
    must(await inviteAccount(staff, bloc.orgId, invitation("hai")));
    const userId = await idOf("hai");
    const more = { userId, role: "OBSERVER", unitId: unit(1), ...term };
    must(await giveRole(staff, bloc.orgId, more));
    expect(await giveRole(staff, bloc.orgId, more)).toMatchObject({ reason: "conflict" });
    expect((await actorOfUsername("hai")).roles).toHaveLength(2);
  });

  test("none is given at a branch that is closed", async () => {
    const [branch] = bloc.units[1]?.branches ?? [];
    const at = { unitId: branch?.id, role: "BRANCH_SECRETARY" as const };
    const closed = { id: branch?.id, version: 1, closedOn: wallDay(), reason: "Không còn đoàn viên" };
    must(await closeUnit(staff, bloc.orgId, closed));
    const told = {
      reason: "invalid",
      fields: [{ path: "unitId", message: expect.stringContaining("đã đóng") }],
    };
    expect(await inviteAccount(staff, bloc.orgId, { ...invitation("dong.cua"), ...at })).toMatchObject(told);
    const userId = await idOf("hai");
    expect(await giveRole(staff, bloc.orgId, { userId, ...at, ...term })).toMatchObject(told);
  });

  test("those of a place end when it is closed, those that wait or begin later too, with the sessions", async () => {
    const [, branch] = bloc.units[0]?.branches ?? [];
    const at = { unitId: branch?.id, role: "BRANCH_SECRETARY" as const };
    const term = { fromDay: addDays(wallDay(), -9), toDay: null };
    const names = ["dong.nay", "dong.mai", "dong.qua"] as const;
    for (const name of names) await signedIn(name);
    const [now, later, past] = await Promise.all(names.map(idOf));
    const give = (userId: string | undefined, more: object) =>
      giveRole(staff, bloc.orgId, { userId, ...at, ...term, ...more });
    must(await give(now, {}));
    must(await give(later, { fromDay: addDays(wallDay(), 9) }));
    const over = must(await give(past, { toDay: addDays(wallDay(), -2) })).roleId;
    const own = must(await give(staff.userId ?? "", {})).roleId;
    const closing = { id: branch?.id, version: 1, closedOn: wallDay(), reason: "Sáp nhập" };
    must(
      await closeUnit(
        await makeActor("dong.boi", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId }),
        bloc.orgId,
        closing,
      ),
    );
    const held = await sql(
      database,
      "SELECT user_id, ended_at IS NOT NULL AS ended, id FROM role_assignments WHERE unit_id = $1",
      [branch?.id],
    );
    expect(held.filter(({ ended }) => !ended)).toMatchObject([{ id: over }]);
    expect(held).toHaveLength(4);
    expect(await openSessions(now ?? "")).toBe(0);
    expect(await openSessions(past ?? "")).toBeGreaterThan(0);
    const logged = await sql(
      database,
      "SELECT subject_id FROM audit_events WHERE type = 'role.ended' AND unit_id = $1",
      [branch?.id],
    );
    expect(logged.map(({ subject_id }) => subject_id).toSorted()).toEqual(
      [now, later, staff.userId].toSorted(),
    );
    await sql(database, "UPDATE role_assignments SET ended_at = NULL WHERE id = $1", [own]);
    expect(await secondRole(admin, own)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("đã đóng"),
    });
    await sql(database, "UPDATE role_assignments SET ended_at = now() WHERE id = $1", [own]);
  });

  test("ended at once it opens nothing and the sessions end; with a last day it runs until then", async () => {
    await signedIn("thoi");
    const userId = await idOf("thoi");
    const wish = await roleOf("thoi");
    expect(await endRole(staff, { ...wish, lastDay: "2020-01-01" })).toMatchObject({
      fields: [{ path: "lastDay" }],
    });
    must(await endRole(staff, { ...wish, lastDay: addDays(wallDay(), 3) }));
    expect((await actorOfUsername("thoi")).roles).toHaveLength(1);
    const lastDay = addDays(wallDay(), 3);
    expect(await endRole(staff, wish)).toMatchObject({
      reason: "stale",
      current: { version: 2, toDay: lastDay },
    });
    must(await endRole(staff, { ...wish, version: 2 }));
    expect(await endRole(staff, { ...wish, version: 2 })).toMatchObject({ reason: "conflict" });
    expect((await actorOfUsername("thoi")).roles).toHaveLength(0);
    expect(await openSessions(userId)).toBe(0);
    must(await giveRole(staff, bloc.orgId, { userId, role: "UNIT_SECRETARY", unitId: unit(0), ...term }));
  });

  test("an end is never a longer term: neither past the last day that stands, nor of a role that is over", async () => {
    const self = await makeActor("keodai", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
    const tomorrow = addDays(wallDay(), 1);
    must(await endRole(self, { ...(await roleOf("keodai")), lastDay: tomorrow }));
    const held = await roleOf("keodai");
    expect(await endRole(self, { ...held, lastDay: addDays(tomorrow, 1) })).toMatchObject({
      fields: [{ path: "lastDay", message: expect.stringContaining("Giao lại vai trò để kéo dài.") }],
    });
    must(await endRole(self, { ...held, lastDay: wallDay() }));
    const gone = { userId: self.userId ?? "", role: "OBSERVER" as const, orgId: bloc.orgId, unitId: unit(0) };
    const days = { fromDay: fromDay(addDays(wallDay(), -9)), toDay: fromDay(addDays(wallDay(), -1)) };
    const over = await system("a role of earlier").roleAssignment.create({ data: { ...gone, ...days } });
    for (const lastDay of [tomorrow, null])
      expect(await endRole(staff, { roleId: over.id, version: over.version, lastDay })).toMatchObject({
        reason: "conflict",
      });
    expect((await actorOfUsername("keodai")).roles.map(({ role }) => role)).toEqual(["UPPER_STAFF"]);
  });

  test("of a later day opens nothing yet, and its person is told of it", async () => {
    const [today, tomorrow] = [wallDay(), addDays(wallDay(), 1)];
    const of = async (username: string) => (await ownRolesToCome(await actorOfUsername(username))).length;
    must(await inviteAccount(staff, bloc.orgId, { ...invitation("mai.dv01"), fromDay: tomorrow }));
    expect((await actorOfUsername("mai.dv01")).roles).toEqual([]);
    expect(await ownRolesToCome(await actorOfUsername("mai.dv01"))).toMatchObject([
      { role: "UNIT_SECRETARY", fromDay: tomorrow, waits: false, unit: { id: unit(0) } },
    ]);
    must(await inviteAccount(staff, bloc.orgId, { ...invitation("nay.dv01"), fromDay: today, toDay: today }));
    expect((await actorOfUsername("nay.dv01")).roles).toHaveLength(1);
    expect(await of("nay.dv01")).toBe(0);
    must(await endRole(staff, { ...(await roleOf("mai.dv01")), lastDay: null }));
    expect(await of("mai.dv01")).toBe(0);
  });

  test("given to oneself it waits for another person, and the upper secretary is told", async () => {
    const self = { userId: staff.userId, role: "UNIT_SECRETARY", unitId: unit(1), ...term };
    const { roleId } = must(
      await giveRole(staff, bloc.orgId, { ...self, userId: staff.userId?.toUpperCase() }),
    );
    expect((await actorOfUsername("vanphong")).roles.map(({ role }) => role)).toEqual(["UPPER_STAFF"]);
    expect(await secondRole(staff, roleId)).toMatchObject({ reason: "forbidden" });
    expect(await selfGivenRoles(secretary)).toMatchObject([
      { id: roleId, secondedBy: null, maySecond: true },
    ]);
    expect(await selfGivenRoles(staff)).toEqual([]);
    expect(await waitingRoles(staff, bloc.orgId)).toMatchObject([{ id: roleId, maySecond: false }]);
    must(await secondRole(secretary, roleId));
    expect(await secondRole(secretary, roleId)).toMatchObject({ reason: "conflict" });
    expect((await actorOfUsername("vanphong")).roles).toHaveLength(2);
    expect(await selfGivenRoles(secretary)).toMatchObject([{ secondedBy: secretary.name, endedOn: null }]);
    expect(await waitingRoles(staff, bloc.orgId)).toEqual([]);
  });

  test("that was agreed to, used and ended, is told all the same, with the day of its end", async () => {
    const head = await makeActor("bithu.hai", "UPPER_SECRETARY", { orgId: bloc.orgId, unitId: bloc.rootId });
    const self = await makeActor("tugiao", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
    const give = { userId: self.userId, role: "UNIT_SECRETARY", unitId: unit(0), ...term };
    const told = async () => (await selfGivenRoles(head)).filter(({ holderId }) => holderId === self.userId);
    const agreed = must(await giveRole(self, bloc.orgId, give));
    must(await secondRole(secretary, agreed.roleId));
    const held = await system("a test").roleAssignment.findFirstOrThrow({ where: { id: agreed.roleId } });
    must(await endRole(staff, { roleId: held.id, version: held.version, lastDay: null }));
    expect(await told()).toMatchObject([{ id: held.id, secondedBy: secretary.name, endedOn: wallDay() }]);
    const dropped = must(await giveRole(self, bloc.orgId, give));
    const waiting = await system("a test").roleAssignment.findFirstOrThrow({ where: { id: dropped.roleId } });
    must(await endRole(staff, { roleId: waiting.id, version: waiting.version, lastDay: null }));
    expect((await told()).map(({ id }) => id)).toEqual([held.id]);
  });

  test("the unit's secretary lets a member of the BCH see sensitive fields; nobody else does", async () => {
    const head = await makeActor("bithu.nhay", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unit(0) });
    const sister = await makeActor("bithu.chi", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unit(1) });
    const member = await makeActor("bch.nhay", "UNIT_COMMITTEE", { orgId: bloc.orgId, unitId: unit(0) });
    const wish = { ...(await roleOf("bch.nhay")), seesSensitive: true };
    expect(await setSeesSensitive(staff, wish)).toMatchObject({ reason: "forbidden" });
    expect(await setSeesSensitive(member, wish)).toMatchObject({ reason: "forbidden" });
    expect(await setSeesSensitive(sister, wish)).toMatchObject({ reason: "not_found" });
    must(await setSeesSensitive(head, wish));
    expect((await actorOfUsername("bch.nhay")).roles).toMatchObject([{ seesSensitive: true }]);
    expect(await setSeesSensitive(head, { ...wish, seesSensitive: false })).toMatchObject({
      reason: "stale",
      current: { version: 2, seesSensitive: true },
    });
    const own = await officersOf(head, bloc.orgId, { id: unit(0) });
    expect(own).toContainEqual(expect.objectContaining({ role: "UNIT_COMMITTEE", seesSensitive: true }));
    expect(await officersOf(sister, bloc.orgId, { id: unit(0) })).toEqual([]);
  });
});

describe("the own account", () => {
  test("a new password needs the old one and ends the sessions", async () => {
    await signedIn("minh");
    const actor = await actorOfUsername("minh");
    const next = { password: "mật khẩu mới thật dài", again: "mật khẩu mới thật dài" };
    expect(await changePassword(actor, { current: "sai bét", ...next })).toMatchObject({
      fields: [{ path: "current" }],
    });
    must(await changePassword(actor, { current: PASSWORD, ...next }));
    expect(await openSessions(actor.userId ?? "")).toBe(0);
    must(await signIn({ username: "minh", password: next.password }, FROM));
  });

  test("one ends one's own sessions, nobody else's", async () => {
    const sessionId = await signedIn("phien");
    const actor = await actorOfUsername("phien");
    expect(await ownSessions({ ...actor, sessionId })).toMatchObject([{ id: sessionId, current: true }]);
    expect(await revokeOwnSession(staff, sessionId)).toMatchObject({ reason: "not_found" });
    must(await revokeOwnSession(actor, sessionId));
    expect(await ownSessions(actor)).toEqual([]);
  });
});

describe("the list", () => {
  test("finds without diacritics, by unit, page by page, and knows no other organisation's people", async () => {
    await makeActor("an.khac", "UNIT_SECRETARY", { orgId: other.orgId, unitId: other.units[0]?.id ?? "" });
    const found = must(await listAccounts(staff, bloc.orgId, { q: "NGUYEN thi hoa" }));
    expect(found.items.length).toBeGreaterThan(3);
    expect(found.items.every(({ name }) => name === "Nguyễn Thị Hòa")).toBe(true);
    const names = must(await listAccounts(staff, bloc.orgId, {})).items.map(({ username }) => username);
    expect(names).not.toContain("an.khac");
    const there = must(await listAccounts(staff, bloc.orgId, { unitId: unit(1) }));
    expect(there.items.length).toBeGreaterThan(0);
    expect(there.items.every(({ roles }) => roles.some((role) => role.unit?.id === unit(1)))).toBe(true);
    expect(must(await listAccounts(staff, bloc.orgId, { q: "%" })).items).toEqual([]);
  });

  test("finds by what `fold` leaves of name and username, also once the name is another", async () => {
    const typed = { ...invitation("dan.dv01"), name: "Đỗ  Thị\u00a0Đan" };
    must(await inviteAccount(staff, bloc.orgId, typed));
    const found = async (q: string) =>
      must(await listAccounts(staff, bloc.orgId, { q })).items.map(({ username }) => username);
    expect(await found("ĐỖ THỊ ĐAN")).toEqual(["dan.dv01"]);
    expect(await found("dan.dv01")).toEqual(["dan.dv01"]);
    must(await renameAccount(staff, { userId: await idOf("dan.dv01"), name: "Đỗ Thị Đào", version: 1 }));
    expect(await found("do thi dao")).toEqual(["dan.dv01"]);
    expect(await found("do thi dan")).toEqual([]);
  });

  test("begins anew at a cursor that no page has handed out", async () => {
    const all = must(await listAccounts(staff, bloc.orgId, {})).items;
    for (const key of [
      ["a", "b"],
      ["a\u0000", newId()],
    ])
      expect(must(await listAccounts(staff, bloc.orgId, { cursor: encodeCursor(key) })).items).toEqual(all);
  });

  test("a unit's secretary is refused, a stranger finds nothing", async () => {
    const head = await actorOfUsername("bithu.nhay");
    expect(await listAccounts(head, bloc.orgId, {})).toMatchObject({ reason: "forbidden" });
    expect(await listAccounts(head, other.orgId, {})).toMatchObject({ reason: "not_found" });
  });

  test("an account's name is corrected once per version", async () => {
    must(await inviteAccount(staff, bloc.orgId, invitation("ten")));
    const userId = await idOf("ten");
    const row = must(await accountDetail(staff, bloc.orgId, userId));
    const wish = { userId, name: "Trần Văn Bình", version: row?.version ?? 0 };
    must(await renameAccount(staff, wish));
    expect(await renameAccount(staff, wish)).toMatchObject({
      reason: "stale",
      current: { name: wish.name, version: wish.version + 1 },
    });
    const version = wish.version + 1;
    const names = ["Lê Thị Mai", "Phạm Văn Sơn"];
    const both = await Promise.all(names.map((name) => renameAccount(staff, { userId, name, version })));
    const faster = names.find((_, at) => both[at]?.ok);
    const slower = { reason: "stale", current: { name: faster, version: version + 1 } };
    expect(both.filter(({ ok }) => !ok)).toMatchObject([slower]);
    expect(must(await accountDetail(staff, bloc.orgId, userId))).toMatchObject({
      name: faster,
      hasPassword: false,
    });
  });
});
