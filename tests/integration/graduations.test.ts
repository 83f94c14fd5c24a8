import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as graduatesFile } from "@/app/api/files/graduations/route";
import { operator } from "@/lib/access/who";
import { bookParts } from "@/lib/dossier/book";
import { dossierBook } from "@/lib/dossier/queries";
import { numberCertificate } from "@/lib/graduations/certificate";
import { takeGraduationBack, takeGraduationStep } from "@/lib/graduations/commands";
import { agedPeople, graduationDetail, recordablePeople } from "@/lib/graduations/queries";
import {
  holdCeremony,
  pasteGraduations,
  recordGraduation,
  recordGraduations,
  recordWishes,
} from "@/lib/graduations/recording";
import { GRADUATION } from "@/lib/graduations/rules";
import { createMember, updateMember } from "@/lib/members/commands";
import { memberPage } from "@/lib/members/pages";
import { activeOn } from "@/lib/members/placed";
import { findMember } from "@/lib/members/queries";
import { setMemberTerms } from "@/lib/members/terms/commands";
import { memberTerms } from "@/lib/members/terms/queries";
import { onDay } from "@/lib/platform/clock";
import { addDays, plainDate } from "@/lib/platform/dates";
import { createUnit } from "@/lib/units/commands";
import { statementsOf } from "@/scripts/database/sent-statements";
import { makeSigner } from "@/tests/helpers/appraisal";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, correctStatus, makeCast, unitOf } from "@/tests/helpers/members";
import { crowd, enrol, makeMembers } from "@/tests/helpers/members-at-once";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { pasteSeen } from "@/tests/helpers/pasted";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";

const database = await freshDatabase();
const onToday = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);
const WORDS = ["Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"];

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
});

const named = (n: number) => `Trần Văn ${[...`${n}`].map((digit) => WORDS[Number(digit)]).join(" ")}`;
const aged = crowd(
  (people) => makeMembers(cast.secretary, unitOf(bloc), people),
  (n) => ({ fullName: named(n), birthDate: "1995-03-02" }),
);
const born = (fullName: string, birthDate: string, more: object = {}) =>
  enrol(cast.secretary, unitOf(bloc), fullName, { birthDate, ...more });
const of = (members: string[], more: object = {}) => ({
  unit: unitOf(bloc).id,
  members,
  day: "2026-11-10",
  ...more,
});
const caseOf = async (member: string) =>
  (
    await sql<{ id: string }>(
      database,
      "SELECT id FROM member_cases WHERE member_id = $1 ORDER BY created_at DESC",
      [member],
    )
  )[0]?.id ?? "";
/** Whoever wishes to graduate, with the case: many told in one list. */
const graduating = crowd(
  async (people) => {
    const members = (await makeMembers(cast.secretary, unitOf(bloc), people)).map(({ id }) => id);
    must(await onToday(() => recordWishes(cast.branchSecretary, of(members, { wish: "graduate" }))));
    const text = "SELECT id, member_id AS member FROM member_cases WHERE member_id = ANY($1)";
    return sql<{ id: string; member: string }>(database, text, [members]);
  },
  (n) => ({ fullName: named(n).replace("Văn", "Thị"), birthDate: "1995-03-02" }),
);
const rowOf = async (id: string) =>
  (await sql(database, "SELECT status, status_since::text AS since FROM members WHERE id = $1", [id]))[0];

const standing = async (id: string) =>
  (
    await sql<{ state: string; version: number }>(
      database,
      "SELECT state, version FROM member_cases WHERE id = $1",
      [id],
    )
  )[0] ?? expect.fail(`no case ${id}`);
const versionOf = async (id: string) => (await standing(id)).version;

async function step(id: string, act: string, more: object = {}) {
  const version = await versionOf(id);
  const given = { act, day: "2026-11-12", version, ...more };
  return onToday(() => takeGraduationStep(cast.branchSecretary, id, given));
}

describe("step by step", () => {
  test("the list holds who reached 30 by a day, and says who leads", async () => {
    const { id } = await aged();
    const young = await born("Trần Văn Trẻ", "1996-11-21");
    const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id, branchId: null };
    const ids = async (to: string) =>
      must(await agedPeople(cast.observer, at, plainDate(to))).map((each) => each.id);
    expect(await ids("2026-11-20")).toContain(id);
    expect(await ids("2026-11-20")).not.toContain(young.id);
    expect(await ids("2026-11-21")).toContain(young.id);
    const since = async (from: string) =>
      must(await agedPeople(cast.observer, at, plainDate("2026-11-21"), { from: plainDate(from) })).map(
        (each) => each.id,
      );
    expect(await since("2026-11-21")).toEqual([young.id]);
    expect(await since("2026-11-22")).toEqual([]);
    expect(await since("2025-03-02")).toContain(id);
  });

  test("a wish that is taken back leaves the one before it, or none", async () => {
    const { id } = await graduating();
    const wish = async () => must(await graduationDetail(cast.staff, id)).wish;
    const back = async () => {
      const version = await versionOf(id);
      must(await onToday(() => takeGraduationBack(cast.branchSecretary, id, { note: "Nhầm", version })));
    };
    must(await step(id, "wish_stay"));
    expect(await wish()).toBe("stay");
    await back();
    expect(await wish()).toBe("graduate");
    await back();
    expect(await wish()).toBeNull();
  });

  test("a step says once by when the next one is due", async () => {
    const { id } = await graduating();
    const sent = await statementsOf(async () => must(await step(id, "wish_stay")));
    expect(sent.filter((text) => /^UPDATE .*SET "?due_on/.test(text))).toHaveLength(1);
  });

  test("wishes and the ceremony of two at once; numbered certificates; taken back exactly", async () => {
    const members = [(await aged()).id, (await aged()).id];
    expect(await onToday(() => recordWishes(cast.observer, of(members, { wish: "graduate" })))).toMatchObject(
      {
        reason: "forbidden",
      },
    );
    must(await onToday(() => recordWishes(cast.branchSecretary, of(members, { wish: "graduate" }))));
    expect(
      await onToday(() => recordWishes(cast.branchSecretary, of(members, { wish: "stay" }))),
    ).toMatchObject({
      reason: "conflict",
    });
    const held = of(members, { day: "2026-11-15", certificate: "09-GCN/ĐTN", occasion: "15/10" });
    expect(must(await onToday(() => holdCeremony(cast.branchSecretary, held)))).toEqual({ count: 2 });
    for (const id of members) expect(await rowOf(id)).toEqual({ status: "graduated", since: "2026-11-15" });
    const found = await Promise.all(
      members.map(async (id) => must(await graduationDetail(cast.secretary, await caseOf(id)))),
    );
    expect(found.map(({ certificate }) => certificate).sort()).toEqual(["09-GCN/ĐTN", "10-GCN/ĐTN"]);
    const [first] = found;
    const logged = await sql<{ step: string }>(
      database,
      "SELECT detail ->> 'step' AS step FROM audit_events WHERE subject_id = $1 AND type LIKE 'case.%' ORDER BY id",
      [first?.memberId],
    );
    const { wish_graduate, hold } = GRADUATION.moves;
    expect(logged.map(({ step }) => step)).toEqual([wish_graduate.done, hold.done]);
    const back = { note: "Ghi nhầm ngày", version: first?.version };
    must(await onToday(() => takeGraduationBack(cast.branchSecretary, first?.id ?? "", back)));
    expect(await rowOf(first?.memberId ?? "")).toEqual({ status: "active", since: null });
  });

  test("a certificate handed out without its number gets it later, and the day of the ceremony stays", async () => {
    const { id, member } = await graduating();
    const detail = async () => must(await graduationDetail(cast.secretary, id));
    const number = async (actor = cast.branchSecretary, more: object = {}) => {
      const { version } = await detail();
      const told = { certificate: "21-GCN/ĐTN", version, ...more };
      return onToday(() => numberCertificate(actor, id, told));
    };
    expect(await number()).toMatchObject({ reason: "conflict" });
    must(await step(id, "hold"));
    expect(await number(cast.observer)).toMatchObject({ reason: "forbidden" });
    expect(await number(undefined, { certificate: " " })).toMatchObject({
      fields: [{ path: "certificate", message: "Ghi số giấy chứng nhận." }],
    });
    expect(await number(undefined, { version: 1 })).toMatchObject({ reason: "stale" });
    must(await number());
    expect(await detail()).toMatchObject({
      certificate: "21-GCN/ĐTN",
      state: "graduated",
      outcome: "done",
      closedOn: "2026-11-12",
    });
    const { version: numbered } = await detail();
    must(await number());
    expect(await detail()).toMatchObject({ version: numbered });
    const { entries } = must(await memberPage(cast.observer, member)).timeline;
    expect(entries[0]?.detail).toContain("Số giấy chứng nhận: (trống) → 21-GCN/ĐTN");
    const { version } = await detail();
    must(await onToday(() => takeGraduationBack(cast.branchSecretary, id, { note: "Nhầm ngày", version })));
    expect(await detail()).toMatchObject({ certificate: "", state: "graduating" });
  });

  test("a wrong number is put right without taking the ceremony back, whichever way it was told", async () => {
    const correct = async (id: string, certificate: string) => {
      const version = await versionOf(id);
      must(await onToday(() => numberCertificate(cast.branchSecretary, id, { certificate, version })));
      return must(await graduationDetail(cast.secretary, id));
    };
    const { id, member: held } = await graduating();
    const { id: recorded } = await aged();
    const ceremony = of([held], { occasion: "", certificate: "31-GCN", day: "2026-11-15" });
    const told = { unit: unitOf(bloc).id, member: recorded, result: "graduate", docNumber: "31-GCN" };
    must(await onToday(() => holdCeremony(cast.branchSecretary, ceremony)));
    must(await onToday(() => recordGraduation(cast.secretary, { ...told, day: "2026-11-15" })));
    for (const member of [held, recorded]) {
      const id = await caseOf(member);
      const heldAt = must(await graduationDetail(cast.secretary, id)).steps.at(-1)?.at;
      const { steps, ...now } = await correct(id, "13-GCN");
      expect(now).toMatchObject({ certificate: "13-GCN", state: "graduated", closedOn: "2026-11-15" });
      expect(steps.slice(-3).map(({ docNumber, takesBack }) => [docNumber, takesBack !== null])).toEqual([
        ["31-GCN", false],
        ["", true],
        ["13-GCN", false],
      ]);
      // The ceremony's moment stays: by it names are printed, and what went on since is known.
      expect(steps.at(-1)?.at).toEqual(heldAt);
      expect(steps.at(-2)?.at).not.toEqual(heldAt);
      expect(await rowOf(member)).toEqual({ status: "graduated", since: "2026-11-15" });
      const { entries } = must(await memberPage(cast.observer, member)).timeline;
      expect(entries[0]?.detail).toContain("Số giấy chứng nhận: 31-GCN → 13-GCN");
      const book = bookParts(must(await dossierBook(cast.secretary, member)));
      expect(JSON.stringify(book)).toContain("13-GCN");
      expect(JSON.stringify(book)).not.toContain("31-GCN");
    }
    const back = async () => {
      const version = await versionOf(id);
      return onToday(() => takeGraduationBack(cast.branchSecretary, id, { note: "Nhầm ngày", version }));
    };
    must(await back());
    must(await onToday(() => holdCeremony(cast.branchSecretary, { ...ceremony, day: "2026-11-16" })));
    must(await back());
    expect(await rowOf(held)).toEqual({ status: "active", since: null });
  });

  test("who turns 30 later in the year is asked from January on; the ceremony and its term wait for the birthday", async () => {
    const onMarch = <T>(act: () => Promise<T>) => onDay(plainDate("2026-03-01"), act);
    const soon = await born("Trần Văn Sắp", "1996-12-01");
    const wish = (more: object = {}) =>
      onMarch(() =>
        recordWishes(cast.branchSecretary, of([soon.id], { wish: "graduate", day: "2026-03-01", ...more })),
      );
    expect(await wish({ day: "2025-12-31" })).toMatchObject({
      fields: [{ path: "day", message: `Năm 2025 ${soon.fullName} chưa đủ 30 tuổi. Sửa lại ngày.` }],
    });
    must(await wish());
    const young = { fields: [{ path: "day", message: expect.stringContaining("chưa đủ 30 tuổi") }] };
    const held = of([soon.id], { day: "2026-03-01" });
    expect(await onMarch(() => holdCeremony(cast.branchSecretary, held))).toMatchObject(young);
    const id = await caseOf(soon.id);
    const { caseDays } = await memberTerms(cast.staff, bloc.orgId);
    const due = addDays(plainDate("2026-12-01"), caseDays);
    expect(must(await graduationDetail(cast.secretary, id)).dueOn).toBe(due);
    const take = async (day: string, act: string, more: object = {}) => {
      const version = await versionOf(id);
      const given = { act, day, version, ...more };
      return onDay(plainDate(day), () => takeGraduationStep(cast.branchSecretary, id, given));
    };
    must(await take("2026-03-02", "wish_stay"));
    must(await take("2026-03-03", "decline_stay", { note: "Đã nhận việc nơi khác" }));
    expect(must(await graduationDetail(cast.secretary, id)).dueOn).toBe(due);
    expect(await take("2026-11-30", "hold")).toMatchObject(young);
    must(await take("2026-12-01", "hold"));
    const next = await born("Trần Văn Sau", "1997-01-01");
    const early = of([next.id], { wish: "graduate", day: "2026-03-01" });
    expect(await onMarch(() => recordWishes(cast.branchSecretary, early))).toMatchObject({
      reason: "conflict",
    });
  });

  test("the ceremony of many is not held before the wish was told", async () => {
    const { member } = await graduating();
    const held = (day: string) => onToday(() => holdCeremony(cast.branchSecretary, of([member], { day })));
    expect(await held("2026-11-09")).toMatchObject({ reason: "invalid", fields: [{ path: "day" }] });
    must(await held("2026-11-10"));
  });

  test("who wishes to stay needs the branch's decision, not beyond 35; one wrong move from each state", async () => {
    const { id: member } = await aged();
    must(await onToday(() => recordWishes(cast.branchSecretary, of([member], { wish: "stay" }))));
    const id = await caseOf(member);
    expect(await step(id, "hold")).toMatchObject({ reason: "conflict" });
    expect(await onToday(() => holdCeremony(cast.branchSecretary, of([member])))).toMatchObject({
      reason: "conflict",
    });
    const decide = (stayUntil: string | null) => step(id, "decide_stay", { docNumber: "3-NQ", stayUntil });
    expect(await decide(null)).toMatchObject({ fields: [{ path: "stayUntil" }] });
    expect(await decide("2031-03-02")).toMatchObject({ fields: [{ path: "stayUntil" }] });
    must(await decide("2031-03-01"));
    expect(must(await graduationDetail(cast.secretary, id))).toMatchObject({
      state: "stays",
      outcome: "done",
    });
    expect(await rowOf(member)).toMatchObject({ status: "active" });
    expect(await step(id, "withdraw", { note: "x" })).toMatchObject({ reason: "conflict" });
    const { id: other } = await graduating();
    expect(await step(other, "decide_stay", { docNumber: "1", stayUntil: "2028-01-01" })).toMatchObject({
      reason: "conflict",
    });
  });
});

describe("results recorded at once", () => {
  test("one row, and many by paste with every wrong cell", async () => {
    const [one, two] = [await aged(), await aged()];
    const row = {
      unit: unitOf(bloc).id,
      member: one.id,
      result: "graduate",
      day: "2026-03-26",
      docNumber: "4",
    };
    must(await onToday(() => recordGraduation(cast.branchSecretary, row)));
    expect(await rowOf(one.id)).toEqual({ status: "graduated", since: "2026-03-26" });
    const id = await caseOf(one.id);
    const back = (version: number, note = "Nhầm người") =>
      onToday(() => takeGraduationBack(cast.branchSecretary, id, { note, version }));
    expect(await back(1, "")).toMatchObject({ fields: [{ path: "note" }] });
    must(await back(1));
    expect(await rowOf(one.id)).toEqual({ status: "active", since: null });
    expect(await back(2)).toMatchObject({ reason: "conflict" });
    const paste = (table: string) =>
      onToday(() => pasteSeen(pasteGraduations, cast.secretary, { unit: unitOf(bloc).id, table }));
    expect(await paste(`${two.fullName}\t\tở lại\t1/3/2026\t5-NQ\t1/1/2040`)).toMatchObject({
      reason: "invalid",
    });
    expect(await paste(`Không Ai\t\tbay\t1/3/2026\t5\t`)).toMatchObject({ reason: "invalid" });
    const young = await enrol(cast.secretary, unitOf(bloc), "Tạ Trẻ Măng", { birthDate: "2001-04-05" });
    const early = JSON.stringify(await paste(`${young.fullName}\t\ttrưởng thành\t1/3/2026\t5`));
    expect(early).toContain("Tạ Trẻ Măng sinh 05/04/2001, chưa đủ 30 tuổi");
    expect(early).not.toContain("không có “Tạ Trẻ Măng”");
    // Where two of the age bear the name, it is asked which one, and nothing said of a third who is too young.
    const births = ["1990-01-02", "1990-03-04", "2002-05-06"];
    const threefold = births.map((birthDate) => ({ fullName: "Tạ Ba Tên", birthDate }));
    await makeMembers(cast.secretary, unitOf(bloc), threefold);
    const which = JSON.stringify(await paste(`Tạ Ba Tên\t\ttrưởng thành\t1/3/2026\t5`));
    expect(which).toContain("có nhiều người tên “Tạ Ba Tên”. Ghi thêm ngày sinh");
    expect(which).not.toContain("chưa đủ 30 tuổi");
    expect(must(await paste(`${two.fullName}\t\tở lại\t1/3/2026\t5-NQ\t1/1/2028`))).toMatchObject({
      count: 1,
    });
    const stays = must(await graduationDetail(cast.secretary, await caseOf(two.id)));
    expect(stays).toMatchObject({
      state: "stays",
      steps: [{ act: "record", docNumber: "5-NQ", day: "2026-03-01" }],
    });
    const endingsOf = async (member: string) => {
      const parts = bookParts(must(await dossierBook(cast.secretary, member)));
      return parts.find(({ code }) => code === "endings")?.table?.rows;
    };
    const staying = ["01/03/2026", "Ở lại sinh hoạt đến 01/01/2028", "5-NQ, 01/03/2026"];
    expect(await endingsOf(two.id)).toEqual([staying]);
    must(await onToday(() => recordGraduation(cast.branchSecretary, row)));
    expect(await endingsOf(one.id)).toEqual([["26/03/2026", "Trưởng thành Đoàn", "4, 26/03/2026"]]);
  });
});

test("beside a case under way no result is recorded, and none twice, by a form, a table or a row of a list", async () => {
  const [waits, asks] = [
    await born("Trần Văn Chờ", "1995-03-02", { code: "GX1" }),
    await born("Trần Văn Xin", "1995-03-02", { code: "GX2" }),
  ];
  must(await onToday(() => recordWishes(cast.branchSecretary, of([waits.id], { wish: "graduate" }))));
  must(await onToday(() => recordWishes(cast.branchSecretary, of([asks.id], { wish: "stay" }))));
  const unit = unitOf(bloc).id;
  const told = { day: "2026-11-12", docNumber: "21-GCN" };
  const form = (member: string, more: object) =>
    onToday(() => recordGraduation(cast.branchSecretary, { unit, member, ...told, ...more }));
  const paste = (table: string) =>
    onToday(() => pasteSeen(pasteGraduations, cast.secretary, { unit, table }));
  expect(await form(waits.id, { result: "graduate" })).toMatchObject({
    reason: "conflict",
    fields: [{ path: "member", message: expect.stringContaining("Chờ lễ trưởng thành") }],
  });
  const stays = { result: "stay", stayUntil: "2027-11-11" };
  expect(await form(asks.id, stays)).toMatchObject({
    fields: [{ path: "member", message: expect.stringContaining("bỏ hồ sơ đó rồi ghi lại") }],
  });
  expect(await paste("GX1\t\ttrưởng thành\t12/11/2026\t21-GCN\t")).toMatchObject({
    fields: [{ message: expect.stringMatching(/^Dòng 1, cột “Họ và tên hoặc mã”: /) }],
  });
  const rows = [{ member: waits.id, ...told }];
  expect(await onToday(() => recordGraduations(cast.secretary, { unit, rows }))).toMatchObject({
    fields: [{ path: "rows.0.member" }],
  });
  must(await step(await caseOf(waits.id), "hold", { certificate: "21-GCN" }));
  expect(await rowOf(waits.id)).toEqual({ status: "graduated", since: "2026-11-12" });
  expect(await form(waits.id, { result: "graduate", day: "2026-11-15" })).toMatchObject({
    fields: [{ path: "member", message: expect.stringContaining("12/11/2026") }],
  });
  must(await step(await caseOf(asks.id), "withdraw", { note: "Đã làm trên giấy" }));
  must(await form(asks.id, stays));
});

test("whom the last list of a year let go is recorded in a later year, by each way of entry, and none twice", async () => {
  const after = <T>(act: () => Promise<T>) => onDay(plainDate("2027-01-05"), act);
  const unit = unitOf(bloc).id;
  const gone: string[] = [];
  const known = ["Đông", "Tây", "Nam", "Bắc"].map((name, n) => {
    return { fullName: `Lê Vắng ${name}`, code: `GV${n + 1}`, birthDate: "1995-03-02" };
  });
  const people = await makeMembers(cast.secretary, unitOf(bloc), known);
  for (const [n, { id, version }] of people.entries()) {
    // One had stayed for a while before.
    const stay = {
      unit,
      member: id,
      result: "stay",
      day: "2026-03-01",
      docNumber: "5",
      stayUntil: "2026-12-31",
    };
    if (known[n]?.code === "GV4") must(await onToday(() => recordGraduation(cast.secretary, stay)));
    const left = { status: "graduated", statusSince: "2026-12-31", version };
    must(await after(() => correctStatus(cast.secretary, id, left)));
    gone.push(id);
  }
  const at = { orgId: bloc.orgId, unitId: unit, branchId: null };
  const idsOf = async (read: typeof recordablePeople, day: string) =>
    must(await read(cast.secretary, at, plainDate(day))).flatMap(({ id }) => (gone.includes(id) ? [id] : []));
  // The year's own list holds nobody who left in another, whatever is still to be told.
  expect(await idsOf(agedPeople, "2027-01-05")).toEqual([]);
  for (const day of ["2027-01-05", "2030-01-05"])
    expect((await idsOf(recordablePeople, day)).sort()).toEqual([...gone].sort());
  const [one = "", two = "", , four = ""] = gone;
  const told = { day: "2026-12-22", docNumber: "31-GCN" };
  const rows = [{ member: one, ...told }];
  const byRows = () => after(() => recordGraduations(cast.secretary, { unit, rows }));
  const byForm = (member: string) =>
    after(() => recordGraduation(cast.secretary, { unit, member, result: "graduate", ...told }));
  const byTable = () => {
    const table = "GV3\t\ttrưởng thành\t22/12/2026\t33-GCN\t";
    return after(() => pasteSeen(pasteGraduations, cast.secretary, { unit, table }));
  };
  must(await byRows());
  for (const member of [two, four]) must(await byForm(member));
  must(await byTable());
  for (const id of gone) expect(await rowOf(id)).toEqual({ status: "graduated", since: "2026-12-22" });
  const twice = {
    fields: [{ message: expect.stringContaining("đã được ghi lễ trưởng thành ngày 22/12/2026") }],
  };
  for (const again of [byRows, () => byForm(two), byTable]) expect(await again()).toMatchObject(twice);
  expect(await idsOf(recordablePeople, "2028-01-05")).toEqual([]);
});

test("somebody stays up to the age that the organisation sets for the charter, by each way of entry", async () => {
  const setAge = async (stayMostAge: number, stayMostAgeXiii: number) => {
    const { version, ...terms } = await memberTerms(cast.staff, bloc.orgId);
    must(await setMemberTerms(cast.staff, bloc.orgId, { ...terms, stayMostAge, stayMostAgeXiii, version }));
  };
  // The case is begun under charter XIII, the other told of a day of XII.
  await setAge(36, 37);
  const [one, two] = [await aged(), await aged()];
  must(await onToday(() => recordWishes(cast.branchSecretary, of([one.id], { wish: "stay" }))));
  const id = await caseOf(one.id);
  const decide = (stayUntil: string) => step(id, "decide_stay", { docNumber: "3-NQ", stayUntil });
  const row = { unit: unitOf(bloc).id, member: two.id, result: "stay", day: "2026-03-01", docNumber: "5" };
  const record = (stayUntil: string) =>
    onToday(() => recordGraduation(cast.branchSecretary, { ...row, stayUntil }));
  const paste = (until: string) => {
    const table = `${two.fullName}\t\tở lại\t1/3/2026\t5-NQ\t${until}`;
    return onToday(() => pasteSeen(pasteGraduations, cast.secretary, { unit: unitOf(bloc).id, table }));
  };
  const late = { message: expect.stringContaining("quá 36 tuổi") };
  expect(await decide("2033-03-02")).toMatchObject({ message: expect.stringContaining("quá 37 tuổi") });
  expect(await record("2032-03-02")).toMatchObject(late);
  expect(await paste("2/3/2032")).toMatchObject({ fields: [late] });
  must(await decide("2033-03-01"));
  must(await paste("1/3/2032"));
  await setAge(35, 35);
});

test("the year's decision is for those who graduated in it; of a year without any it says what to do", async () => {
  const { id } = await aged();
  const row = { unit: unitOf(bloc).id, member: id, result: "graduate", day: "2026-03-26", docNumber: "7" };
  must(await onToday(() => recordGraduation(cast.branchSecretary, row)));
  const decision = async (year: string, actor = cast.secretary) => {
    const query = new URLSearchParams({ org: "khoi", unit: unitOf(bloc).code, year, format: "docx" });
    return graduatesFile(requestTo(`/x?${query}`, await cookieOfActor(actor)), {
      params: Promise.resolve({}),
    });
  };
  const made = await decision("2026");
  expect(made.status).toBe(200);
  const nameOf = (file: Response) => decodeURIComponent(file.headers.get("content-disposition") ?? "");
  expect(nameOf(made)).toContain(`năm 2026 Đoàn Sở số 1.docx`);
  expect(nameOf(await decision("2026", cast.branchSecretary))).toContain("năm 2026 Chi đoàn 1.docx");
  const wordsOf = async (file: Response) => {
    const { read } = await openDocx(new Uint8Array(await file.arrayBuffer()));
    return lines(await read("word/document.xml")).join("\n");
  };
  expect(await wordsOf(made)).toContain("Chi đoàn 1");
  // Unit and branch by the names of that year's end, whatever they are called since.
  for (const [name, from] of [
    ["Tên năm ấy", "2026-06-01"],
    ["Tên sau này", "2027-01-01"],
  ])
    await sql(
      database,
      "INSERT INTO unit_names (org_id, unit_id, from_day, name) SELECT org_id, id, $2::date, $1 FROM units WHERE id = ANY($3)",
      [name, from, [unitOf(bloc).id, branchOf(unitOf(bloc)).id]],
    );
  const renamed = await wordsOf(await decision("2026"));
  expect(renamed).toContain("BAN CHẤP HÀNH TÊN NĂM ẤY");
  expect(renamed).not.toMatch(/Tên sau này|Chi đoàn 1/);
  await sql(database, "DELETE FROM unit_names WHERE name LIKE 'Tên %'");
  const none = await decision("2024");
  expect(none.status).toBe(409);
  expect(JSON.stringify(await none.json())).toContain("Năm 2024 chưa ghi ai trưởng thành");
});

/** Whether a correction by hand has changed anything. */
async function byHand(id: string, change: object): Promise<boolean> {
  const { version } = must(await findMember(cast.secretary, id)).member;
  const save = "status" in change ? correctStatus : updateMember;
  const saved = await onToday(() => save(cast.secretary, id, { ...change, version }));
  return saved.ok && saved.value.version > version;
}

test("a ceremony that is taken back leaves what was told of earlier years as it was", async () => {
  const { id: member } = await aged();
  await byHand(member, { status: "removed", statusSince: "2024-11-20" });
  await byHand(member, { status: "active", statusSince: "2026-02-10" });
  const days = ["2024-06-01", "2025-06-01", "2026-06-01"];
  const text = `SELECT ${activeOn("d.day")} AS active FROM members m, unnest($2::date[]) d(day) WHERE m.id = $1 ORDER BY d.day`;
  const listed = async () =>
    (await sql<{ active: boolean }>(database, text, [member, days])).map(({ active }) => active);
  expect(await listed()).toEqual([true, false, true]);
  must(await onToday(() => recordWishes(cast.branchSecretary, of([member], { wish: "graduate" }))));
  const id = await caseOf(member);
  must(await step(id, "hold"));
  const version = await versionOf(id);
  const told = { note: "Nhầm người", version };
  must(await onToday(() => takeGraduationBack(cast.branchSecretary, id, told)));
  expect(await listed()).toEqual([true, false, true]);
});

test("whatever is done and taken back in whatever order, a ceremony is undone exactly while nothing rests on it", async () => {
  const hands: Record<string, object> = {
    post: { position: "Bí thư chi đoàn" },
    leave: { status: "removed" },
    return: { status: "active" },
  };
  const act = fc.oneof(
    fc.constantFrom("hold", "back"),
    fc.constantFrom(...Object.keys(GRADUATION.moves), ...Object.keys(hands)),
  );
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 7 }), async (tried) => {
      const { id, member } = await graduating();
      let before = await rowOf(member);
      let isTouched = false;
      for (const act of tried) {
        const { state, version } = await standing(id);
        const row = await rowOf(member);
        const hand = hands[act];
        if (hand) isTouched = (await byHand(member, hand)) || isTouched;
        else if (act === "back") {
          const told = { note: "Ghi nhầm", version };
          const { ok } = await onToday(() => takeGraduationBack(cast.branchSecretary, id, told));
          if (state !== "graduated") continue;
          expect(ok).toBe(!isTouched);
          expect(await rowOf(member)).toEqual(ok ? before : row);
          met.add(ok ? "undone" : "kept");
        } else {
          const { ok } = await step(id, act, { docNumber: "3-NQ", note: "Lời", stayUntil: "2028-03-01" });
          const isHeld = ok && act === "hold";
          if (isHeld) [before, isTouched] = [row, false];
          expect((await rowOf(member))?.status, act).toBe(isHeld ? "graduated" : row?.status);
        }
      }
    }),
    { numRuns: 6, examples: [[["hold", "back", "hold", "post", "back"]]] },
  );
  expect([...met].sort()).toEqual(["kept", "undone"]);
});

test("of a grassroots branch the level above decides, signed as its settings say", async () => {
  const unit = must(
    await createUnit(operator("kiểm thử"), bloc.orgId, {
      parentId: bloc.rootId,
      kind: "base_branch",
      code: "CDCS",
      name: "Chi đoàn Báo",
      openedOn: "2018-01-01",
    }),
  );
  const secretary = await makeActor("bithu.cdcs", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unit.id });
  const person = { unit: unit.id, birthDate: "1995-03-02", gender: "female", fullName: "Trần Thị Báo" };
  const { id: member } = must(await onToday(() => createMember(secretary, person)));
  const row = { unit: unit.id, member, result: "graduate", day: "2026-03-26", docNumber: "7" };
  must(await onToday(() => recordGraduation(secretary, row)));
  await makeSigner(bloc.orgId);
  const query = new URLSearchParams({ org: "khoi", unit: "CDCS", year: "2026", format: "docx" });
  const request = requestTo(`/x?${query}`, await cookieOfActor(secretary));
  const file = await graduatesFile(request, { params: Promise.resolve({}) });
  const { read } = await openDocx(new Uint8Array(await file.arrayBuffer()));
  const said = lines(await read("word/document.xml")).join("\n");
  expect(said).toMatch(/^TỈNH ĐOÀN SÔNG LAM\nBCH ĐOÀN KHỐI\nCÁC CƠ QUAN TỈNH/);
  for (const words of [
    "BAN THƯỜNG VỤ ĐOÀN KHỐI",
    "TM. BAN THƯỜNG VỤ",
    "Lê Minh Khôi",
    "ý kiến của Chi đoàn Báo,",
  ])
    expect(said).toContain(words);
});
