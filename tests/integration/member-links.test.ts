import { beforeAll, describe, expect, test } from "vitest";
import { type MemberActor, memberAtLink } from "@/lib/access/member-link";
import type { Actor } from "@/lib/access/types";
import { agedPeople } from "@/lib/graduations/queries";
import { makeMemberLinks, markWishesSeen, withdrawMemberLink } from "@/lib/member-links/commands";
import {
  closeMemberLink,
  confirmOwnData,
  openMemberLink,
  saveConsent,
  saveOwnTraining,
  saveWish,
  sendCorrections,
} from "@/lib/member-links/own/commands";
import { ownPage } from "@/lib/member-links/own/view";
import { countWaiting, linkBoard, linkOfMember, waitingAnswers } from "@/lib/member-links/queries";
import { WRITES_AN_HOUR } from "@/lib/member-links/rules";
import { settleCorrections } from "@/lib/member-links/settling";
import type { LinkState } from "@/lib/member-links/types";
import { updateMember } from "@/lib/members/commands";
import { findMember } from "@/lib/members/queries";
import { rosterView } from "@/lib/members/roster/view";
import { timelineOf } from "@/lib/members/timeline";
import type { Member } from "@/lib/members/types";
import { onDay } from "@/lib/platform/clock";
import { dayOf, plainDate, yearOf } from "@/lib/platform/dates";
import { registerTraining } from "@/lib/training/commands";
import { saveTrainingProgram } from "@/lib/training/program";
import { trainingBoard } from "@/lib/training/queries";
import { currentPlace } from "@/lib/units/current";
import { statementsOf } from "@/scripts/database/sent-statements";
import { allOf, makeActor, makeBloc, must, type TestBloc, type TestUnit } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { manyMembers } from "../helpers/many-members";
import { branchOf, correctStatus, makeCast, makeMember, unitOf } from "../helpers/members";
import { crowd, type Made, makeMembers } from "../helpers/members-at-once";

const database = await freshDatabase();
const ID_NUMBER = "079203111222";
const HOME = "10.0.0.1";
const THIS_YEAR = yearOf(dayOf(new Date()));

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let sister: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 3);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id });
});

type Id = Pick<Member, "id">;
const at = (n = 0) => ({ orgId: bloc.orgId, unitId: unit.id, branchId: branchOf(unit, n).id });
const place = (n = 0) => ({ unit: unit.id, branch: branchOf(unit, n).id });
/** What the roster's page says at a place. */
async function waitingAtRoster(there: ReturnType<typeof at>): Promise<number> {
  const own = must(await currentPlace(cast.secretary, {}));
  const count = countWaiting(cast.secretary, there);
  return must(await rosterView(cast.secretary, own, {}, { count })).counted;
}
const make = (members: string[], actor: Actor = cast.secretary) =>
  makeMemberLinks(actor, { ...place(), members, replaces: true });
const person = (name: string, more = {}) => makeMember(cast.secretary, unit, name, more);

const people = (told: readonly { fullName: string }[]) => makeMembers(cast.secretary, unit, told);
const someone = crowd(people, () => ({ fullName: "Lê Thị Nào" }));

type Link = { url: string };
const secretIn = (link: Link | undefined) => link?.url.split("/").at(-1) ?? "";

/** A member's link, of which only the page's address is known. */
async function secretOf(member: Id): Promise<string> {
  const [link] = must(await make([member.id])).links;
  expect(link?.url).toMatch(/\/toi\/[\w-]{22}$/);
  return secretIn(link);
}

const waiting: { member: Made; secret: string }[] = [];
/** Somebody with a link that nobody has opened yet; a dozen are made at once. */
async function linked() {
  if (waiting.length === 0) {
    const made = await people(Array.from({ length: 12 }, () => ({ fullName: "Lê Thị Khách" })));
    const { links } = must(await make(made.map(({ id }) => id)));
    const secrets = new Map(links.map((link) => [link.memberId, secretIn(link)]));
    waiting.push(...made.map((member) => ({ member, secret: secrets.get(member.id) ?? "" })));
  }
  return waiting.shift() ?? expect.fail("nobody has a link");
}

const opened = async (member: Id): Promise<MemberActor> => open(await secretOf(member));
const guest = async (): Promise<MemberActor> => open((await linked()).secret);

/** The member on the device that opened the link. */
async function open(secret: string): Promise<MemberActor> {
  const { device } = must(await openMemberLink(secret, HOME));
  const found = await memberAtLink(secret, device, HOME);
  if (found.state !== "open") throw new Error(found.state);
  return found.member;
}

const eventsOf = (id: string) =>
  sql(database, "SELECT type, actor_name, detail FROM audit_events WHERE subject_id = $1 ORDER BY id", [id]);
const waitingOf = async (memberId: string) => {
  const { corrections } = must(await waitingAnswers(cast.secretary, at(), undefined));
  const found = corrections.find(({ member }) => member.id === memberId);
  if (!found) throw new Error("nothing waits");
  return found;
};
const settle = async (memberId: string, accept: string[], actor: Actor = cast.secretary) => {
  const { id, version, member } = await waitingOf(memberId);
  return settleCorrections(actor, {
    ...place(),
    items: [{ id, version, memberVersion: member.version, accept }],
  });
};
const now = async (id: string) => must(await findMember(cast.secretary, id)).member;

describe("a link", () => {
  test("is made by those who see sensitive fields anyway", async () => {
    const { id } = await person("Lê Thị Quyền");
    for (const actor of [cast.committee, cast.observer, cast.staff, cast.upperSecretary])
      expect(await make([id], actor)).toMatchObject({ reason: "forbidden" });
    expect(await make([id], sister)).toMatchObject({ reason: "not_found" });
    for (const actor of [cast.secretary, cast.ticked, cast.branchSecretary]) must(await make([id], actor));
    const other = { ...place(1), members: [id] };
    expect(await makeMemberLinks(cast.branchSecretary, other)).toMatchObject({ reason: "not_found" });
    expect(await makeMemberLinks(cast.secretary, other)).toMatchObject({ reason: "conflict" });
    expect(await make([])).toMatchObject({ reason: "invalid", fields: [{ path: "members" }] });
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
      "member.created",
      ...Array(3).fill("member_link.made"),
    ]);
  });

  test("is not spent by looking, opens on one device, and on no second", async () => {
    const member = await person("Lê Thị Một Máy");
    const secret = await secretOf(member);
    for (let n = 0; n < 3; n++)
      expect(await memberAtLink(secret, undefined, HOME)).toMatchObject({
        state: "closed",
        face: { givenName: "Máy", place: "Chi đoàn 1" },
      });
    const { device } = must(await openMemberLink(secret, HOME));
    expect(await memberAtLink(secret, device, HOME)).toMatchObject({
      state: "open",
      member: { memberId: member.id, name: "Lê Thị Một Máy" },
    });
    for (const other of [undefined, "", "A".repeat(22), `${device}x`])
      expect(await memberAtLink(secret, other, HOME)).toMatchObject({ state: "elsewhere" });
    expect(await openMemberLink(secret, HOME)).toMatchObject({ reason: "forbidden" });
    const [row] = await sql(database, "SELECT * FROM member_links WHERE member_id = $1", [member.id]);
    for (const kept of [secret, device]) expect(JSON.stringify(row)).not.toContain(kept);
  });

  test("opens on one of two devices that press at once", async () => {
    const { secret } = await linked();
    const both = await Promise.all([openMemberLink(secret, HOME), openMemberLink(secret, HOME)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test("ends with its days, when it is withdrawn, by a newer one, and when the member leaves", async () => {
    const { member, secret: first } = await linked();
    const second = await secretOf(member);
    expect(await memberAtLink(first, undefined, HOME)).toEqual({ state: "unknown" });
    const { device } = must(await openMemberLink(second, HOME));
    const found = await memberAtLink(second, device, HOME);
    if (found.state !== "open") throw new Error(found.state);
    await sql(database, "UPDATE member_links SET expires_at = now() WHERE id = $1", [found.member.linkId]);
    expect(await memberAtLink(second, device, HOME)).toEqual({ state: "unknown" });
    expect(await confirmOwnData(found.member, { version: 1 })).toMatchObject({ reason: "not_found" });

    const third = await secretOf(member);
    expect(await withdrawMemberLink(sister, { member: member.id })).toMatchObject({ reason: "not_found" });
    expect(await withdrawMemberLink(cast.committee, { member: member.id })).toMatchObject({
      reason: "forbidden",
    });
    must(await withdrawMemberLink(cast.secretary, { member: member.id }));
    expect(await openMemberLink(third, HOME)).toMatchObject({ reason: "not_found" });
    expect(await withdrawMemberLink(cast.secretary, { member: member.id })).toMatchObject({
      reason: "conflict",
    });

    const fourth = await secretOf(member);
    must(await correctStatus(cast.secretary, member.id, { status: "removed", version: member.version }));
    expect(await memberAtLink(fourth, undefined, HOME)).toEqual({ state: "unknown" });
  });

  test("is not found by guessing: after sixty wrong ones an address waits; one that was ever made is no guess", async () => {
    const { member, secret: old } = await linked();
    const secret = await secretOf(member);
    const guesser = "10.0.0.66";
    const guessedBefore = (address: string, count: number) =>
      sql(
        database,
        "INSERT INTO rate_limits (key, count, expires_at) VALUES ($1, $2, now() + interval '15 minutes')",
        [`member-link:address:${address}`, count],
      );
    await guessedBefore(guesser, 56);
    for (let n = 56; n < 60; n++) {
      const guess = n % 2 === 0 ? "không phải" : String(n).padStart(22, "A");
      expect(await memberAtLink(guess, undefined, guesser)).toEqual({ state: "unknown" });
    }
    expect(await memberAtLink("B".repeat(22), undefined, guesser)).toMatchObject({ state: "too_many" });
    expect(await openMemberLink("B".repeat(22), guesser)).toMatchObject({ reason: "too_many" });
    expect(await memberAtLink(old, undefined, guesser)).toEqual({ state: "unknown" });
    must(await openMemberLink(secret, guesser));
    await guessedBefore("10.0.0.67", 59);
    for (let n = 0; n < 3; n++) await memberAtLink(old, undefined, "10.0.0.67");
    expect(await memberAtLink("B".repeat(22), undefined, "10.0.0.67")).toEqual({ state: "unknown" });
    expect(await memberAtLink("B".repeat(22), undefined, "10.0.0.67")).toMatchObject({ state: "too_many" });
  });

  test("with a device of one's own opens nobody else's", async () => {
    const [mine, theirs] = [(await linked()).secret, (await linked()).secret];
    const { device } = must(await openMemberLink(mine, HOME));
    expect(await memberAtLink(theirs, device, HOME)).toMatchObject({ state: "closed" });
    must(await openMemberLink(theirs, HOME));
    expect(await memberAtLink(theirs, device, HOME)).toMatchObject({ state: "elsewhere" });
  });
});

describe("a link opens nothing", () => {
  test("where the member no longer stands", async () => {
    const { member, secret } = await linked();
    const inside = await guest();
    for (const id of [member.id, inside.memberId])
      must(await updateMember(cast.secretary, id, { branch: null, branchCorrected: true, version: 1 }));
    expect(await memberAtLink(secret, undefined, HOME)).toEqual({ state: "unknown" });
    expect(await openMemberLink(secret, HOME)).toMatchObject({ reason: "not_found" });
    expect(await confirmOwnData(inside, { version: 2 })).toMatchObject({ reason: "not_found" });
  });

  test("once its maker lost the right; one that was opened goes on", async () => {
    const place = { orgId: bloc.orgId, unitId: unit.id };
    const endings = [
      "ended_at = now()",
      "sees_sensitive = false",
      "to_day = (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - 1",
    ];
    for (const [n, ending] of endings.entries()) {
      const maker = await makeActor(`bch.thoi.${n}`, "UNIT_COMMITTEE", place, true);
      const [secret, open] = [await someone(), await someone()];
      const links = must(await make([secret.id, open.id], maker)).links;
      const of = (id: string) => secretIn(links.find(({ memberId }) => memberId === id));
      const { device } = must(await openMemberLink(of(open.id), HOME));
      await sql(database, `UPDATE role_assignments SET ${ending} WHERE user_id = $1`, [maker.userId]);
      expect(await memberAtLink(of(secret.id), undefined, HOME)).toEqual({ state: "unknown" });
      expect(await openMemberLink(of(secret.id), HOME)).toMatchObject({ reason: "not_found" });
      expect(await memberAtLink(of(open.id), device, HOME)).toMatchObject({ state: "open" });
    }
  });

  test("after the person closed it", async () => {
    const inside = await guest();
    must(await closeMemberLink(inside));
    expect(await confirmOwnData(inside, { version: 1 })).toMatchObject({ reason: "not_found" });
    const link = await linkOfMember(cast.secretary, must(await findMember(cast.secretary, inside.memberId)));
    expect(link?.state).toBe("expired");
    expect((await eventsOf(inside.memberId)).at(-1)).toMatchObject({ type: "member_link.closed" });
  });
});

test("a link lasts to the end of its last day", async () => {
  const { id } = await someone();
  const { expiresOn } = must(await make([id]));
  const [row] = await sql<{ until: string }>(
    database,
    "SELECT (expires_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::text AS until FROM member_links WHERE member_id = $1",
    [id],
  );
  expect(row?.until).toBe(`${expiresOn} 23:59:59.999`);
});

test("a standing link is replaced after it was asked", async () => {
  const [{ member: one, secret }, two] = [await linked(), await someone()];
  const members = [one.id, two.id];
  const asked = await makeMemberLinks(cast.secretary, { ...place(), members });
  expect(asked).toMatchObject({ reason: "conflict", fields: [{ path: "replaces" }] });
  expect(JSON.stringify(asked)).toContain("1 người đang có đường dẫn");
  expect(await memberAtLink(secret, undefined, HOME)).toMatchObject({ state: "closed" });
  const mails = await makeMemberLinks(cast.secretary, { ...place(), members, replaces: true, mails: true });
  expect(mails).toMatchObject({ reason: "conflict", message: expect.stringContaining("chưa gửi được thư") });
  must(await makeMemberLinks(cast.secretary, { ...place(), members, replaces: true }));
  expect(await memberAtLink(secret, undefined, HOME)).toEqual({ state: "unknown" });
});

test("a link opens beside an account's session when that was asked, and the log names the account", async () => {
  const { member, secret } = await linked();
  const account = cast.branchSecretary;
  expect(await openMemberLink(secret, HOME, { account, isSure: false })).toMatchObject({
    reason: "conflict",
    fields: [{ path: "isSure" }],
  });
  must(await openMemberLink(secret, HOME, { account, isSure: true }));
  expect((await eventsOf(member.id)).at(-1)).toMatchObject({
    type: "member_link.opened",
    actor_name: "Đoàn viên",
    detail: { account: account.username },
  });
});

test("a link saves a hundred times an hour and no more", async () => {
  const member = await guest();
  const key = `member-link:writes:${member.linkId}`;
  await sql(
    database,
    "INSERT INTO rate_limits (key, count, expires_at) VALUES ($1, $2, now() + interval '1 hour')",
    [key, WRITES_AN_HOUR - 1],
  );
  must(await confirmOwnData(member, { version: 1 }));
  expect(await confirmOwnData(member, { version: 1 })).toMatchObject({ reason: "too_many" });
});

describe("the own page", () => {
  test("shows the own data, of the ID number its end", async () => {
    const member = await opened(
      await person("Lê Thị Đọc", {
        religion: "Phật giáo",
        idNumber: ID_NUMBER,
        idIssuedOn: "01/02/2020",
        joinedOn: "26/03/2018",
        code: "ĐV777",
        position: "Phó bí thư chi đoàn",
      }),
    );
    const page = must(await ownPage(member));
    expect(page.data.facts).toContainEqual({ term: "Tôn giáo", value: "Phật giáo" });
    expect(page.data.facts).toContainEqual({ term: "Số CMND/CCCD", value: "••• 222" });
    expect(JSON.stringify(page)).not.toContain(ID_NUMBER);
    expect(page.data.union).toEqual([
      { term: "Đơn vị", value: "Đoàn Sở số 1" },
      { term: "Chi đoàn", value: "Chi đoàn 1" },
      { term: "Ngày vào Đoàn", value: "26/03/2018" },
      { term: "Mã định danh", value: "ĐV777" },
      { term: "Số thẻ đoàn", value: "" },
      { term: "Chức vụ", value: "Phó bí thư chi đoàn" },
    ]);
    expect(page).toMatchObject({ trainings: [], wish: { isAsked: false, said: null }, consents: [] });
  });

  test("confirms, unless corrections wait", async () => {
    const member = await guest();
    expect(await confirmOwnData(member, { version: 7 })).toMatchObject({ reason: "stale" });
    must(await confirmOwnData(member, { version: 1 }));
    expect(must(await ownPage(member)).data.said).toContain("xác nhận thông tin đúng");
    must(await sendCorrections(member, { phone: "0912345678", version: 1 }));
    expect(await confirmOwnData(member, { version: 1 })).toMatchObject({ reason: "conflict" });
  });
});

describe("corrections", () => {
  test("wait, and change nothing before the secretary accepts them field by field", async () => {
    const { id } = await person("Lê Thị Sửa", { phone: "0911111111", religion: "Không" });
    const member = await opened({ id });
    const sent = { phone: "0922 222 222", religion: "Công giáo", birthDate: "03/04/2001", version: 1 };
    expect(must(await sendCorrections(member, sent))).toEqual({ fields: 3 });
    expect(await now(id)).toMatchObject({ phone: "0911111111", version: 1 });
    expect((await waitingOf(id)).corrections).toEqual({
      phone: { before: "0911111111", after: "0922222222" },
      birthDate: { before: "2000-02-01", after: "2001-04-03" },
      religion: { before: "Không", after: "Công giáo" },
    });
    for (const actor of [cast.committee, cast.observer, cast.staff])
      expect(await settle(id, [], actor)).toMatchObject({ reason: "forbidden" });
    expect(await settle(id, [], sister)).toMatchObject({ reason: "not_found" });
    expect(must(await settle(id, ["phone", "religion"]))).toEqual({ people: 1, accepted: 2, refused: 1 });
    expect(await now(id)).toMatchObject({
      phone: "0922222222",
      religion: "Công giáo",
      birthDate: "2000-02-01",
      version: 2,
    });
    expect(must(await ownPage(member)).data.said).toBe(
      "Bí thư đã nhận: điện thoại, tôn giáo. Chưa nhận: ngày sinh. Hỏi bí thư chi đoàn nếu cần.",
    );
    const { entries: timeline } = await timelineOf(
      cast.secretary,
      must(await findMember(cast.secretary, id)),
    );
    expect(timeline.find(({ title }) => title === "Sửa đoàn viên")).toMatchObject({
      by: cast.secretary.name,
      detail: "Điện thoại: 0911111111 → 0922222222; Đã sửa Tôn giáo",
    });
    expect(timeline.map(({ title, by }) => [title, by])).toContainEqual([
      "Đoàn viên gửi chỉnh sửa",
      "Đoàn viên",
    ]);
  });

  test("are read as a sheet's cells are: what is wrong is named, and nothing waits", async () => {
    const member = await guest();
    const { memberId: id } = member;
    expect(await sendCorrections(member, { birthDate: "31/02/2001", version: 1 })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "birthDate" }],
    });
    expect(await sendCorrections(member, { fullName: "", version: 1 })).toMatchObject({ reason: "invalid" });
    for (const field of ["position", "code", "partyJoinedOn", "status"])
      expect(await sendCorrections(member, { [field]: "x", version: 1 })).toMatchObject({
        reason: "invalid",
      });
    expect(await sendCorrections(member, { fullName: member.name, version: 1 })).toMatchObject({
      reason: "conflict",
    });
    expect(await sendCorrections(member, { phone: "0933333333", version: 7 })).toMatchObject({
      reason: "stale",
    });
    await expect(waitingOf(id)).rejects.toThrow("nothing waits");
  });

  test("sent again take the place of those before, and keep an ID number that the form never shows", async () => {
    const member = await guest();
    const { memberId: id } = member;
    must(await sendCorrections(member, { phone: "0944444444", idNumber: ID_NUMBER, version: 1 }));
    const first = await waitingOf(id);
    must(await sendCorrections(member, { phone: "", email: "lai@example.vn", idNumber: "", version: 1 }));
    expect(Object.keys((await waitingOf(id)).corrections).sort()).toEqual(["email", "idNumber"]);
    const late = { id: first.id, version: first.version, memberVersion: 1, accept: ["phone"] };
    expect(await settleCorrections(cast.secretary, { ...place(), items: [late] })).toMatchObject({
      reason: "stale",
    });
    must(await settle(id, ["email", "idNumber"]));
    expect(await now(id)).toMatchObject({ email: "lai@example.vn", idNumber: ID_NUMBER, phone: null });
  });

  test("of a row that somebody has edited since are shown beside it, and accepted only as seen", async () => {
    const { id } = await person("Lê Thị Hai Người", { phone: "0955555555" });
    const member = await opened({ id });
    must(await sendCorrections(member, { phone: "0966666666", version: 1 }));
    const seen = await waitingOf(id);
    must(await updateMember(cast.committee, id, { phone: "0977777777", version: 1 }));
    const items = [{ id: seen.id, version: seen.version, memberVersion: 1, accept: ["phone"] }];
    expect(await settleCorrections(cast.secretary, { ...place(), items })).toMatchObject({ reason: "stale" });
    expect(await now(id)).toMatchObject({ phone: "0977777777" });
    expect((await waitingOf(id)).stale).toEqual(["phone"]);
    must(await settle(id, ["phone"]));
    expect(await now(id)).toMatchObject({ phone: "0966666666" });
    expect(await settleCorrections(cast.secretary, { ...place(), items })).toMatchObject({ reason: "stale" });
  });

  test("settle all or none: one that was settled before stops the others", async () => {
    const [first, second] = [await guest(), await guest()];
    for (const each of [first, second])
      must(await sendCorrections(each, { phone: "0988888888", version: 1 }));
    const [one, two] = [await waitingOf(first.memberId), await waitingOf(second.memberId)];
    const item = (waiting: typeof one) => ({
      id: waiting.id,
      version: waiting.version,
      memberVersion: waiting.member.version,
      accept: ["phone"],
    });
    must(await settleCorrections(cast.secretary, { ...place(), items: [item(one)] }));
    expect(
      await settleCorrections(cast.secretary, { ...place(), items: [item(two), item(one)] }),
    ).toMatchObject({ reason: "stale" });
    expect(await now(two.member.id)).toMatchObject({ phone: null });
  });

  test("leave sensitive values nowhere but sealed and in their own table", async () => {
    const member = await guest();
    const { memberId: id } = member;
    must(await sendCorrections(member, { religion: "Cao Đài", idNumber: "079203999888", version: 1 }));
    await waitingOf(id);
    const plainly = async () => {
      const tables = await sql<{ name: string }>(
        database,
        `SELECT table_name AS name FROM information_schema.tables
          WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'member_sensitive'`,
      );
      const holds = ({ name }: { name: string }) =>
        `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM "${name}" t
          WHERE t::text LIKE '%079203999888%' OR t::text LIKE '%Cao Đài%')`;
      const holding = await sql<{ name: string }>(database, tables.map(holds).join(" UNION ALL "));
      return holding.map(({ name }) => name);
    };
    expect(await plainly()).toEqual([]);
    must(await settle(id, ["religion", "idNumber"]));
    expect(await plainly()).toEqual([]);
    const reads = (await eventsOf(id)).filter(({ type }) => type === "sensitive.read");
    expect(reads[0]).toMatchObject({
      actor_name: cast.secretary.name,
      detail: { fields: ["religion", "idNumber"] },
    });
    const [row] = await sql(database, "SELECT values_sealed FROM member_corrections WHERE member_id = $1", [
      id,
    ]);
    expect(row?.values_sealed).toBeNull();
  });
});

test("consent is given and withdrawn by purpose, and its history only grows", async () => {
  const member = await guest();
  const { memberId: id } = member;
  const say = (isGiven: boolean, purpose = "public_photo", version = 1) =>
    saveConsent(member, { purpose, version, isGiven });
  expect(await say(true, "public_photo", 2)).toMatchObject({ reason: "stale" });
  must(await say(true));
  expect(await say(true)).toMatchObject({ reason: "conflict" });
  must(await say(false));
  must(await say(true, "contact"));
  expect(await say(true, "anything")).toMatchObject({ reason: "invalid" });
  const seen = must(await findMember(cast.secretary, id));
  const link = await linkOfMember(cast.secretary, seen);
  expect(link?.consents.map(({ purpose, isGiven }) => [purpose, isGiven])).toEqual([
    ["contact", true],
    ["public_photo", false],
  ]);
  expect(await linkOfMember(cast.committee, seen)).toBeNull();
  const history = await sql(
    database,
    "SELECT purpose, is_given, text_version FROM member_consents WHERE member_id = $1 ORDER BY at",
    [id],
  );
  expect(history.map(({ purpose, is_given }) => [purpose, is_given])).toEqual([
    ["public_photo", true],
    ["public_photo", false],
    ["contact", true],
  ]);
  await expect(allOf(bloc.orgId).memberConsent.deleteMany({})).rejects.toThrow(/permission denied/);
});

test("consent to an earlier wording may be given anew; a refusal comes without consent before it", async () => {
  const member = await guest();
  const { memberId: id } = member;
  await sql(
    database,
    `INSERT INTO member_consents (org_id, member_id, link_id, purpose, text_version, is_given)
      VALUES ($1, $2, $3, 'public_photo', 0, true)`,
    [bloc.orgId, id, member.linkId],
  );
  must(await saveConsent(member, { purpose: "public_photo", version: 1, isGiven: true }));
  must(await saveConsent(member, { purpose: "contact", version: 1, isGiven: false }));
  expect(must(await make([id])).links).toMatchObject([{ refusesContact: true }]);
});

test("consents of a row that was folded away are read and withdrawn by the person", async () => {
  const folded = await guest();
  must(await saveConsent(folded, { purpose: "contact", version: 1, isGiven: true }));
  const kept = await someone();
  await sql(database, "UPDATE members SET status = 'merged', merged_into_id = $2 WHERE id = $1", [
    folded.memberId,
    kept.id,
  ]);
  const member = await opened(kept);
  expect(must(await ownPage(member)).consents).toMatchObject([{ purpose: "contact", isGiven: true }]);
  must(await saveConsent(member, { purpose: "contact", version: 1, isGiven: false }));
});

test("what was sent is emptied when the row leaves the unit that asked", async () => {
  const leaving = [
    ["UPDATE members SET status = 'removed' WHERE id = $1 AND id <> $2", bloc.orgId],
    ["UPDATE members SET unit_id = $2, branch_id = NULL WHERE id = $1", unitOf(bloc, 1).id],
  ] as const;
  for (const [statement, value] of leaving) {
    const member = await guest();
    must(await sendCorrections(member, { phone: "0912345678", version: 1 }));
    must(await saveWish(member, { wish: null, message: "Chỉ gửi bí thư cũ." }));
    await sql(database, statement, [member.memberId, value]);
    const [row] = await sql(
      database,
      `SELECT c.state, c.values_sealed, l.message_sealed FROM member_corrections c
        JOIN member_links l ON l.id = c.link_id WHERE c.member_id = $1`,
      [member.memberId],
    );
    expect(row).toEqual({ state: "replaced", values_sealed: null, message_sealed: null });
    expect(await saveWish(member, { wish: null, message: "Còn gửi được?" })).toMatchObject({
      reason: "not_found",
    });
  }
});

test("what was sent is read by nobody while the row is merged", async () => {
  const member = await guest();
  must(await sendCorrections(member, { phone: "0912345678", version: 1 }));
  const stand = (status: string, into: string | null) =>
    sql(database, `UPDATE members SET status = $2::"MemberStatus", merged_into_id = $3 WHERE id = $1`, [
      member.memberId,
      status,
      into,
    ]);
  await stand("merged", (await someone()).id);
  await expect(waitingOf(member.memberId)).rejects.toThrow("nothing waits");
  expect(await saveWish(member, { wish: null, message: "Còn gửi được?" })).toMatchObject({
    reason: "not_found",
  });
  await stand("active", null);
  expect((await waitingOf(member.memberId)).corrections).toEqual({
    phone: { before: null, after: "0912345678" },
  });
});

describe("own marks", () => {
  const marks = ["20", "19", "18", "17", "10", "6"];
  beforeAll(async () => {
    const groups = [20, 20, 20, 20, 10, 10].map((points, n) => ({ title: `Nhóm ${n + 1}`, points }));
    must(
      await saveTrainingProgram(cast.secretary, {
        unit: unit.id,
        year: THIS_YEAR,
        groups,
        version: null,
      }),
    );
  });

  test("follow the rules of the programme, and stand in the branch's list", async () => {
    const member = await guest();
    const { memberId: id } = member;
    expect(await saveOwnTraining(member, { marks, version: 1, year: THIS_YEAR })).toMatchObject({
      reason: "conflict",
    });
    const year = { ...place(), year: THIS_YEAR };
    must(await registerTraining(cast.secretary, { ...year, members: [id] }));
    const refusedAt = async (given: string[]) => {
      const saved = await saveOwnTraining(member, { marks: given, version: 1, year: THIS_YEAR });
      return saved.ok ? null : saved.fields?.map(({ path }) => path);
    };
    expect(await refusedAt(marks.slice(1))).toEqual(["marks"]);
    expect(await refusedAt([...marks, "6"])).toEqual(["marks"]);
    expect(await refusedAt(["20", "21", "18", "17", "10", "6"])).toEqual(["marks.1"]);
    expect(await refusedAt(["20", "19", "18", "17", "11", "6"])).toEqual(["marks.4"]);
    // A box left empty is no nought.
    expect(await refusedAt(["20", "19", "", "17", "10", "6"])).toEqual(["marks.2"]);
    must(await saveOwnTraining(member, { marks, version: 1, year: THIS_YEAR }));
    expect(await saveOwnTraining(member, { marks, version: 1, year: THIS_YEAR })).toMatchObject({
      reason: "stale",
    });
    const board = must(await trainingBoard(cast.secretary, year));
    expect(board.rows.find(({ memberId }) => memberId === id)?.record).toMatchObject({
      selfMarks: [20, 19, 18, 17, 10, 6],
      branchMarks: [],
      state: "registered",
    });
    expect(must(await ownPage(member)).trainings).toMatchObject([{ year: THIS_YEAR, isLocked: false }]);
  });

  test("are of the year under way as the unit counts it, and of the one before until it is handed on; none ahead", async () => {
    const member = await guest();
    const { memberId: id } = member;
    const register = (year: number) =>
      registerTraining(cast.secretary, { ...place(), year, members: [id] }).then(must);
    const shownOn = async (day: string) =>
      (await onDay(plainDate(day), () => ownPage(member)).then(must)).trainings.map(
        ({ periodLabel }) => periodLabel,
      );
    const next = THIS_YEAR + 1;
    await register(next);
    expect(await shownOn(`${THIS_YEAR}-12-31`)).toEqual([]);
    await register(THIS_YEAR - 1);
    await register(THIS_YEAR);
    const [before, current, ahead] = [THIS_YEAR - 1, THIS_YEAR, next].map((year) => `năm ${year}`);
    expect(await shownOn(`${THIS_YEAR}-12-31`)).toEqual([before, current]);
    expect(await shownOn(`${next}-01-01`)).toEqual([current, ahead]);
    const saved = (day: string, version = 1) =>
      onDay(plainDate(day), () => saveOwnTraining(member, { marks, version, year: THIS_YEAR }));
    must(await saved(`${THIS_YEAR}-12-31`));
    must(await saved(`${next}-01-01`, 2));
    await sql(
      database,
      `UPDATE training_records SET state = 'forwarded', branch_marks = self_marks, total = 90, result = 'excellent',
      evaluated_on = $3, forwarded_on = $3 WHERE member_id = $1 AND year = $2`,
      [id, THIS_YEAR, `${next}-01-02`],
    );
    expect(await shownOn(`${next}-01-02`)).toEqual([ahead]);
    expect(await saved(`${next}-01-02`, 3)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("đã chuyển kết quả lên đơn vị"),
    });
    const past = { marks, version: 1, year: THIS_YEAR - 1 };
    expect(await onDay(plainDate(`${next}-01-02`), () => saveOwnTraining(member, past))).toMatchObject({
      reason: "stale",
      message: `Nay chấm cho ${ahead}. Tải lại trang rồi chấm lại.`,
    });
    const counts = (kind: string) =>
      sql(database, `UPDATE units SET period_kind = $2::"PeriodKind" WHERE id = $1`, [unit.id, kind]);
    await counts("school_year");
    expect((await shownOn(`${THIS_YEAR}-08-31`)).at(-1)).toBe(`năm học ${THIS_YEAR - 1} – ${THIS_YEAR}`);
    expect((await shownOn(`${THIS_YEAR}-09-01`)).at(-1)).toBe(`năm học ${THIS_YEAR} – ${next}`);
    await counts("calendar_year");
  });
});

test("a wish is asked in the year of turning 30, read by the secretary and put away", async () => {
  const { id } = await person("Lê Thị Ba Mươi", { birthDate: `${THIS_YEAR - 30}` });
  const member = await opened({ id });
  const young = await guest();
  expect(await saveWish(young, { wish: "stay", message: "" })).toMatchObject({ reason: "conflict" });
  expect(await saveWish(young, { wish: null, message: " " })).toMatchObject({ reason: "invalid" });
  expect(await saveWish(young, { wish: null, message: "a".repeat(1001) })).toMatchObject({
    reason: "invalid",
    fields: [{ path: "message" }],
  });
  must(await saveWish(member, { wish: "stay", message: "Em muốn ở lại thêm hai năm." }));
  const { wishes } = must(await waitingAnswers(cast.branchSecretary, at(), undefined));
  expect(wishes).toMatchObject([{ memberId: id, wish: "stay", message: "Em muốn ở lại thêm hai năm." }]);
  const unread = await waitingAtRoster(at());
  expect((await eventsOf(id)).at(-1)?.detail).toEqual({ hasMessage: true });
  const aged = must(await agedPeople(cast.secretary, at(), plainDate(`${THIS_YEAR}-12-31`)));
  expect(aged.find((each) => each.id === id)).toMatchObject({ ownWish: "stay" });
  const links = wishes.map(({ linkId, wishedAt }) => ({ id: linkId, wishedAt: wishedAt.getTime() }));
  expect(await markWishesSeen(cast.committee, { ...place(), links })).toMatchObject({ reason: "forbidden" });
  expect(await markWishesSeen(cast.secretary, { ...place(1), links })).toMatchObject({ reason: "conflict" });
  must(await saveWish(member, { wish: "graduate", message: "Em đổi ý." }));
  expect(await markWishesSeen(cast.secretary, { ...place(), links })).toMatchObject({ reason: "conflict" });
  const said = must(await waitingAnswers(cast.secretary, at(), undefined)).wishes;
  expect(said).toMatchObject([{ wish: "graduate", message: "Em đổi ý." }]);
  const read = said.map(({ linkId, wishedAt }) => ({ id: linkId, wishedAt: wishedAt.getTime() }));
  must(await markWishesSeen(cast.secretary, { ...place(), links: read }));
  expect(must(await waitingAnswers(cast.secretary, at(), undefined)).wishes).toEqual([]);
  expect(must(await ownPage(member)).wish.said).toContain("bí thư đã xem");
  expect(await waitingAtRoster(at())).toBe(unread - 1);
  expect(countWaiting(cast.committee, at())).toBe(null);
  const kept = await sql(database, "SELECT 1 FROM audit_values WHERE after::text LIKE '%hai năm%'");
  expect(kept).toEqual([]);
});

describe("forty-five members in one evening", () => {
  const MANY = 45;

  async function evening(n: number, members: string[]) {
    let made: string[] = [];
    const making = await statementsOf(async () => {
      const { links } = must(await makeMemberLinks(cast.secretary, { ...place(n), members }));
      made = links.map(({ url }) => url.split("/").at(-1) ?? "");
    });
    for (const secret of made) {
      const { device } = must(await openMemberLink(secret, HOME));
      const found = await memberAtLink(secret, device, HOME);
      if (found.state !== "open") throw new Error(found.state);
      must(await sendCorrections(found.member, { phone: "0912345678", religion: "Không", version: 1 }));
    }
    const there = at(n);
    const listing = await statementsOf(() => linkBoard(cast.secretary, there, undefined));
    let items: object[] = [];
    const reading = await statementsOf(async () => {
      const { corrections } = must(await waitingAnswers(cast.secretary, there, undefined));
      items = corrections.map(({ id, version, member }) => ({
        id,
        version,
        memberVersion: member.version,
        accept: ["phone", "religion"],
      }));
    });
    expect(await waitingAtRoster(there)).toBe(members.length);
    const settling = await statementsOf(async () =>
      expect(must(await settleCorrections(cast.secretary, { ...place(n), items }))).toEqual({
        people: members.length,
        accepted: 2 * members.length,
        refused: 0,
      }),
    );
    const counts = { making, settling, listing, reading };
    return {
      secrets: made,
      counts: Object.fromEntries(Object.entries(counts).map(([name, { length }]) => [name, length])),
    };
  }

  test("are as many statements as one", async () => {
    const ids = async (n: number) =>
      (
        await sql<{ id: string }>(database, "SELECT id FROM members WHERE branch_id = $1", [
          branchOf(unit, n).id,
        ])
      ).map(({ id }) => id);
    await manyMembers(database, at(2), 1);
    const one = await evening(2, await ids(2));
    await manyMembers(database, at(1), MANY);
    const many = await evening(1, await ids(1));
    expect(many.counts).toEqual(one.counts);
    expect(new Set(many.secrets).size).toBe(MANY);
    const rows = await sql(database, "SELECT phone, version FROM members WHERE branch_id = $1", [
      branchOf(unit, 1).id,
    ]);
    expect(rows).toEqual(Array(MANY).fill({ phone: "0912345678", version: 2 }));
    const board = must(await linkBoard(cast.branchSecretary, at(0), undefined));
    expect(board.at.branchId).toBe(branchOf(unit).id);
    const states = must(await linkBoard(cast.secretary, at(1), undefined)).members.map(({ state }) => state);
    expect(new Set<LinkState>(states)).toEqual(new Set(["answered"]));
  });
});
