import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { createHardship } from "@/lib/care/hardship/commands";
import { signNil } from "@/lib/cases/nil/commands";
import { casesOfYear } from "@/lib/cases/queries";
import { MOST_OF_PLACE } from "@/lib/cases/types";
import { measure } from "@/lib/criteria/checks";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import { blocDashboard } from "@/lib/dashboard/bloc-queries";
import { branchDashboard, unitDashboard } from "@/lib/dashboard/queries";
import { memberRegister } from "@/lib/dossier/register/queries";
import { saveFees } from "@/lib/fees/commands";
import { memberFees } from "@/lib/fees/member/queries";
import { feeBoard } from "@/lib/fees/queries";
import { updateMember } from "@/lib/members/commands";
import { listIn } from "@/lib/members/placed";
import { findMember } from "@/lib/members/queries";
import { rosterView } from "@/lib/members/roster/view";
import { confirmQuarter } from "@/lib/members/snapshots/commands";
import { timelineOf } from "@/lib/members/timeline";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { pastBulkChanges } from "@/lib/pasted-tables/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import type { Effect, Tried } from "@/lib/platform/seen-effect";
import { markTyped } from "@/lib/software-lists/commands";
import { receiveNewcomer, recordIntroduction, requestTransfer } from "@/lib/transfers/commands";
import { correctTransfer, dropRecorded } from "@/lib/transfers/correcting";
import { answerIntro } from "@/lib/transfers/files";
import { guestsAside } from "@/lib/transfers/guests";
import { letGoTo } from "@/lib/transfers/let-go";
import { moveInside } from "@/lib/transfers/moving-inside";
import {
  everyToType,
  everyTransfer,
  registeredTransfers,
  transferDetail,
  waitsFor,
} from "@/lib/transfers/queries";
import { pasteTransfers, recordTransfer, recordTransfers } from "@/lib/transfers/recording";
import { takeTransferBack, takeTransferStep } from "@/lib/transfers/steps";
import { currentPlace } from "@/lib/units/current";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, correctStatus, makeCast, unitOf } from "@/tests/helpers/members";
import { crowd, enrol, makeMembers } from "@/tests/helpers/members-at-once";
import { pasteSeen } from "@/tests/helpers/pasted";

const database = await freshDatabase();
const TODAY = plainDate("2026-11-20");
const onToday = <T>(act: () => Promise<T>) => onDay(TODAY, act);

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let receiver: Actor;
let stranger: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  receiver = await makeActor("bithu.dv02", "UNIT_SECRETARY", {
    orgId: bloc.orgId,
    unitId: unitOf(bloc, 1).id,
  });
  const away = await makeBloc("khac", 1, 1);
  stranger = await makeActor("bithu.xa", "UNIT_SECRETARY", { orgId: away.orgId, unitId: unitOf(away).id });
});

const letters = (n: number) =>
  [...`${n}`].map(
    (digit) => ["Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"][Number(digit)],
  );
const newMember = crowd(
  (people) => makeMembers(cast.secretary, unitOf(bloc), people),
  (n) => ({ fullName: `Nguyễn ${letters(n).join(" ")}` }),
);

const asked = (member: string, more: object = {}) => ({
  member,
  direction: "within",
  day: "2026-11-01",
  toUnit: unitOf(bloc, 1).id,
  reason: "Đổi nơi làm việc",
  ...more,
});

/** Where a case stands, without what its page reads besides. */
type Standing = { id: string; state: string; version: number };
async function standing(id: string): Promise<Standing> {
  const text = "SELECT id, state, version FROM member_cases WHERE id = $1";
  const [row] = await sql<Standing>(database, text, [id]);
  return row ?? expect.fail(`no case ${id}`);
}
const stateOf = async (id: string) => (await standing(id)).state;

async function step(actor: Actor, id: string, act: string, more: object = {}) {
  const { version } = await standing(id);
  return onToday(() => takeTransferStep(actor, id, { act, day: "2026-11-10", version, ...more }));
}
async function back(actor: Actor, id: string, note = "Ghi nhầm") {
  const { version } = await standing(id);
  return onToday(() => takeTransferBack(actor, id, { note, version }));
}

const COMMENT = { note: "Sinh hoạt đều", feePaidUntil: "11/2026" };

async function opened(more: object = {}) {
  const member = await newMember();
  const { id } = must(await onToday(() => requestTransfer(cast.branchSecretary, asked(member.id, more))));
  return { id, member };
}

/** Step by step. */
async function led(more: object = {}) {
  const made = await opened(more);
  must(await step(cast.branchSecretary, made.id, "comment", COMMENT));
  must(await step(cast.secretary, made.id, "introduce", { docNumber: "12-GGT/ĐTN" }));
  return made;
}

/** Told at once: where the steps lead to as well ("an introduction to a unit beside, told afterwards"). */
async function introduced({ day = "2026-11-10", ...more }: { day?: string } & Record<string, unknown> = {}) {
  const member = await newMember();
  const { note: comment, feePaidUntil } = COMMENT;
  const told = { toUnit: unitOf(bloc, 1).id, introNumber: "12-GGT/ĐTN", comment, feePaidUntil };
  const input = { member: member.id, day, ...told, ...more };
  const here = day > TODAY ? plainDate(day) : TODAY;
  return { member, ...must(await onDay(here, () => recordIntroduction(cast.secretary, input))) };
}

const rowOf = async (id: string) =>
  (
    await sql(
      database,
      `SELECT unit_id AS unit, branch_id AS branch, status, status_since::text AS since FROM members WHERE id = $1`,
      [id],
    )
  )[0];
const hold = (id: string, position: string) =>
  sql(database, "UPDATE members SET position = $2 WHERE id = $1", [id, position]);
const postOf = async (id: string) =>
  (await sql<{ position: string }>(database, "SELECT position FROM members WHERE id = $1", [id]))[0]
    ?.position;
const eventsOf = async (id: string) =>
  (await sql(database, "SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY id", [id])).map(
    ({ type }) => type,
  );
/** The guests that a search in a unit's roster finds, of whom none is in it. */
async function foundBy(actor: Actor, q: string) {
  const place = must(await currentPlace(actor, {}));
  const guests = guestsAside(place.org.id, place.unit.id, place.branch?.id ?? null);
  const { members, ...view } = must(await rosterView(actor, place, { q }, { guests }));
  for (const { caseId, fullName } of view.guests)
    expect(
      members.map((one) => one.fullName),
      caseId,
    ).not.toContain(fullName);
  return view.guests;
}

const firstPage = async (actor: Actor, at = 0, day = TODAY) =>
  must(
    await onDay(day, () =>
      unitDashboard(actor, { orgId: bloc.orgId, unitId: unitOf(bloc, at).id, year: 2026 }),
    ),
  );
/** What procedures ask of a person, on the unit's page or the own branch's. */
const asks = ({ duties }: { duties: readonly { id: string }[] }) =>
  duties.filter(({ id }) => id.startsWith("case-"));

describe("the first pages", () => {
  test("tell each who is to act of what waits, of what is late and of whom nobody took, and no one else", async () => {
    const { id, member } = await opened();
    const own = {
      orgId: bloc.orgId,
      unitId: unitOf(bloc).id,
      branchId: branchOf(unitOf(bloc)).id,
      year: 2026,
    };
    const branchPage = async (day = TODAY) =>
      must(await onDay(day, () => branchDashboard(cast.branchSecretary, own)));
    expect([asks(await firstPage(cast.secretary)), asks(await branchPage())]).toEqual([[], []]);
    must(await step(cast.branchSecretary, id, "comment", COMMENT));
    expect(asks(await firstPage(cast.secretary))).toMatchObject([
      { title: "1 người xin chuyển sinh hoạt, chờ giới thiệu hoặc quyết định", detail: member.fullName },
    ]);
    expect(asks(await firstPage(cast.committee))).toEqual([]);
    must(await step(cast.secretary, id, "introduce", { docNumber: "12-GGT/ĐTN" }));
    expect(asks(await firstPage(cast.secretary))).toEqual([]);
    expect(asks(await firstPage(receiver, 1))).toMatchObject([
      {
        title: "1 người được giới thiệu đến, chờ tiếp nhận",
        due: "2026-12-10",
        mend: { path: "/members/transfers", query: { view: "waiting" } },
      },
    ]);
    expect(asks(await firstPage(cast.staff, 1))).toEqual([]);
    expect(asks(must(await onToday(() => blocDashboard(cast.staff, bloc.orgId, 2026))))).toEqual([]);
    const late = plainDate("2026-12-11");
    const { notices } = await firstPage(receiver, 1, late);
    expect(notices).toMatchObject([{ kind: "case", stage: "late", due: "2026-12-10" }]);
    for (const page of [await firstPage(cast.committee, 0, late), await branchPage(late)])
      expect(asks(page)).toMatchObject([{ id: "case-late", title: "1 thủ tục quá hạn", due: "2026-12-10" }]);
    expect(asks(await firstPage(cast.observer, 0, late))).toEqual([]);
    must(await step(receiver, id, "refuse", { note: "Chưa có chi đoàn phù hợp" }));
    expect(asks(await firstPage(receiver, 1))).toEqual([]);
    const stays = async () => must(await transferDetail(cast.secretary, id)).staysRefused;
    expect(await stays()).toBe(true);
    for (const page of [await firstPage(cast.secretary), await branchPage()])
      expect(asks(page)).toMatchObject([
        {
          title: "1 người nơi đến không tiếp nhận",
          detail: expect.stringContaining("Nhắc đến hết ngày 10/12/2026"),
          mend: { path: `/members/transfers/${id}` },
        },
      ]);
    const anew = asked(member.id, { day: "2026-11-12" });
    const { id: next } = must(await onToday(() => requestTransfer(cast.branchSecretary, anew)));
    expect(asks(await firstPage(cast.secretary))).toEqual([]);
    expect([await stays(), must(await transferDetail(cast.secretary, next)).staysRefused]).toEqual([
      false,
      false,
    ]);
    // Of several the list of the year in which they were closed has them, also after its end.
    for (const day of ["2026-12-20", "2026-12-28"]) {
      const sent = (await introduced()).id;
      const { version } = await standing(sent);
      const refuse = { act: "refuse", day, note: "Chưa có chi đoàn phù hợp", version };
      must(await onDay(plainDate(day), () => takeTransferStep(receiver, sent, refuse)));
    }
    const january = await firstPage(cast.secretary, 0, plainDate("2027-01-05"));
    expect(asks(january).filter(({ id }) => id !== "case-late")).toMatchObject([
      {
        title: "2 người nơi đến không tiếp nhận",
        detail: expect.stringContaining("Nhắc đến hết ngày 27/01/2027"),
        mend: { path: "/members/cases", query: { procedure: "transfer", open: "0", of: 2026 } },
      },
    ]);
  });
});

describe("from unit to unit", () => {
  test("introduced and accepted: the member stands in the new roster and nowhere else", async () => {
    const { id, member } = await introduced();
    const before = must(await transferDetail(receiver, id));
    expect(before).toMatchObject({ state: "introduced", introNumber: "12-GGT/ĐTN", feePaidUntil: "2026-11" });
    expect(before.dueOn).toBe("2026-12-10");
    expect(before).not.toHaveProperty("ethnicity");
    expect(waitsFor(receiver, { ...before, orgId: bloc.orgId })).toBe(true);
    expect(waitsFor(cast.secretary, { ...before, orgId: bloc.orgId })).toBe(false);
    expect(await findMember(receiver, member.id)).toMatchObject({ reason: "not_found" });
    const to = branchOf(unitOf(bloc, 1));
    must(await step(receiver, id, "accept", { branch: to.id }));
    expect(await rowOf(member.id)).toMatchObject({
      unit: unitOf(bloc, 1).id,
      branch: to.id,
      status: "active",
    });
    expect(await findMember(cast.secretary, member.id)).toMatchObject({ reason: "not_found" });
    expect((await findMember(receiver, member.id)).ok).toBe(true);
    expect(await stateOf(id)).toBe("settled");
    expect(await eventsOf(member.id)).toEqual([
      "member.created",
      "case.opened",
      "case.moved",
      "case.moved",
      "member.moved",
      "case.moved",
    ]);
    for (const actor of [cast.secretary, receiver]) {
      const at = { orgId: bloc.orgId, unitId: null, branchId: null, year: 2026 };
      expect(
        must(await casesOfYear(actor, at, { procedure: "transfer" })).items.map((each) => each.id),
      ).toContain(id);
    }
  });

  test("the acceptance is taken back exactly, unless the row was changed since; a post of the unit that is left ends with it each time", async () => {
    const branch = branchOf(unitOf(bloc, 1)).id;
    const { id, member } = await introduced();
    const was = await rowOf(member.id);
    const accept = () => step(receiver, id, "accept", { branch });
    for (const position of ["Bí thư Đoàn cơ sở", "Ủy viên BCH chi đoàn"]) {
      await hold(member.id, position);
      must(await accept());
      expect(await postOf(member.id)).toBeNull();
      must(await back(receiver, id));
      expect(await postOf(member.id)).toBe(position);
      expect(await rowOf(member.id)).toEqual(was);
    }
    await hold(member.id, "Ủy viên BCH Đoàn khối");
    must(await accept());
    expect(await postOf(member.id)).toBe("Ủy viên BCH Đoàn khối");
    await sql(database, "UPDATE members SET version = version + 1 WHERE id = $1", [member.id]);
    expect(await back(receiver, id)).toMatchObject({ reason: "conflict" });
    expect(await stateOf(id)).toBe("settled");
  });

  test("refused with its reason the member stays; withdrawn before the acceptance too", async () => {
    const first = await introduced();
    expect(await step(receiver, first.id, "refuse")).toMatchObject({ fields: [{ path: "note" }] });
    must(await step(receiver, first.id, "refuse", { note: "Chưa có chi đoàn phù hợp" }));
    expect(must(await transferDetail(cast.secretary, first.id))).toMatchObject({
      outcome: "refused",
      refusedFor: "Chưa có chi đoàn phù hợp",
      dueOn: null,
    });
    expect((await rowOf(first.member.id))?.unit).toBe(unitOf(bloc).id);
    const intro = (id: string) =>
      answerIntro({ actor: cast.secretary, url: new URL("http://o/?format=docx") }, id);
    expect(await intro(first.id)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("bị từ chối"),
    });
    const second = await introduced();
    expect(await intro(second.id)).toBeInstanceOf(Response);
    must(await step(cast.branchSecretary, second.id, "withdraw", { note: "Không đi nữa" }));
    expect(await stateOf(second.id)).toBe("withdrawn");
    expect(await intro(second.id)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("đã rút"),
    });
    const branch = branchOf(unitOf(bloc, 1)).id;
    expect(await step(receiver, second.id, "accept", { branch })).toMatchObject({ reason: "conflict" });
  });

  test("step by step each is its own people's and of its own state: another's, a stranger's, a stale one changes nothing; the member's page tells each in words", async () => {
    const { id, member } = await opened();
    const branch = branchOf(unitOf(bloc, 1)).id;
    const take = (actor: Actor, act: string, more: object = {}) => step(actor, id, act, more);
    const forbidden = { reason: "forbidden" };
    const conflict = { reason: "conflict" };

    for (const actor of [cast.observer, receiver])
      expect(await take(actor, "comment", COMMENT)).toMatchObject(forbidden);
    expect(await transferDetail(stranger, id)).toMatchObject({ reason: "not_found" });
    expect(await take(cast.secretary, "introduce", { docNumber: "1" })).toMatchObject(conflict);
    expect(await take(cast.branchSecretary, "comment", { note: "Tốt" })).toMatchObject({
      fields: [{ path: "feePaidUntil" }],
    });
    // Whoever is on the way opens no second transfer.
    expect(await onToday(() => requestTransfer(cast.secretary, asked(member.id)))).toMatchObject(conflict);
    must(await take(cast.branchSecretary, "comment", COMMENT));

    expect(await take(cast.branchSecretary, "introduce", { docNumber: "1" })).toMatchObject(forbidden);
    expect(await take(receiver, "accept", { branch })).toMatchObject(conflict);
    must(await take(cast.secretary, "introduce", { docNumber: "12-GGT/ĐTN" }));
    const found = must(await findMember(cast.secretary, member.id));
    const told = (await timelineOf(cast.secretary, found)).entries.map((one) => [one.procedure, one.detail]);
    expect(told.slice(0, 3)).toEqual([
      ["transfer", "Đã cấp giấy giới thiệu; số 12-GGT/ĐTN; ngày 10/11/2026"],
      [
        "transfer",
        "Chi đoàn nhận xét, thu đoàn phí; ngày 10/11/2026; Nội dung, lý do: (trống) → Sinh hoạt đều",
      ],
      ["transfer", ""],
    ]);

    expect(await take(cast.branchSecretary, "comment", COMMENT)).toMatchObject(conflict);
    expect(await take(cast.secretary, "accept", { branch })).toMatchObject(forbidden);
    expect(await take(receiver, "accept")).toMatchObject({ fields: [{ path: "branch" }] });
    expect(await take(receiver, "accept", { branch: branchOf(unitOf(bloc)).id })).toMatchObject({
      ok: false,
    });
    const stale = { act: "accept", day: "2026-11-10", version: 1, branch };
    expect(await onToday(() => takeTransferStep(receiver, id, stale))).toMatchObject({ reason: "stale" });
    must(await take(receiver, "accept", { branch }));

    expect(await onToday(() => takeTransferBack(receiver, id, { note: "Lầm", version: 1 }))).toMatchObject({
      reason: "stale",
    });
    expect(await take(receiver, "refuse", { note: "Muộn" })).toMatchObject(conflict);
    expect(await take(cast.branchSecretary, "withdraw", { note: "Muộn" })).toMatchObject({ ok: false });
    expect(await stateOf(id)).toBe("settled");
    expect(await eventsOf(member.id)).toEqual([
      "member.created",
      "case.opened",
      "case.moved",
      "case.moved",
      "member.moved",
      "case.moved",
    ]);
  });

  test("a temporary one leaves the member in the home roster until the return", async () => {
    const { id, member } = await introduced({ kind: "temporary", until: "2026-12-31" });
    const was = await rowOf(member.id);
    const host = branchOf(unitOf(bloc, 1));
    const { fullName } = member;
    expect(await foundBy(receiver, fullName)).toEqual([]);
    must(await step(receiver, id, "accept", { branch: host.id }));
    expect(must(await transferDetail(receiver, id))).toMatchObject({ state: "hosted", dueOn: "2026-12-31" });
    expect(await rowOf(member.id)).toEqual(was);
    // The host's search finds the guest, from where and until when, and counts nobody more.
    const home = "Chi đoàn 1, Đoàn Sở số 1";
    const guest = { caseId: id, fullName, home, branch: "Chi đoàn 1", until: "2026-12-31" };
    expect(await foundBy(receiver, fullName.toLowerCase())).toMatchObject([guest]);
    expect(await foundBy(cast.secretary, fullName)).toEqual([]);
    expect(await foundBy(receiver, "Không ai cả")).toEqual([]);
    expect(await step(receiver, id, "refuse", { note: "x" })).toMatchObject({ reason: "conflict" });
    must(await step(cast.branchSecretary, id, "return"));
    expect(await stateOf(id)).toBe("returned");
    expect(await foundBy(receiver, fullName)).toEqual([]);
  });

  test("a stay is extended by who let the person go, as often as it is, and its due day with it", async () => {
    const { id } = await introduced({ kind: "temporary", until: "2026-11-15" });
    must(await step(receiver, id, "accept", { branch: branchOf(unitOf(bloc, 1)).id, day: "2026-11-10" }));
    const at = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id, branchId: null };
    const toType = async () => must(await everyToType(receiver, at)).find((line) => line.id === id);
    const ends = async () => {
      const { until, dueOn, introducedUntil, state } = must(await transferDetail(receiver, id));
      expect([introducedUntil, state]).toEqual(["2026-11-15", "hosted"]);
      expect(dueOn).toBe(until);
      return until;
    };
    const mark = () => onToday(() => markTyped(receiver, { unit: at.unitId, cases: [id], isTyped: true }));
    must(await mark());
    const extend = (until: string | null, actor = cast.branchSecretary) =>
      step(actor, id, "extend", { until, day: "2026-11-14" });
    expect(await extend(null)).toMatchObject({ fields: [{ path: "until" }] });
    expect(await extend("2026-11-15")).toMatchObject({ fields: [{ path: "until" }] });
    expect(await extend("2026-12-15", receiver)).toMatchObject({ reason: "forbidden" });
    const line = must(await transferDetail(cast.branchSecretary, id));
    expect(waitsFor(cast.branchSecretary, line)).toBe(false);
    expect(await toType()).toBeUndefined();
    must(await extend("2026-12-15"));
    expect(await ends()).toBe("2026-12-15");
    expect(await toType()).toMatchObject({ isTakenBack: false, until: "2026-12-15" });
    const extended = must(await transferDetail(receiver, id)).steps.at(-1);
    expect(extended).toMatchObject({ act: "extend", note: "Đến hết ngày 15/12/2026." });
    must(await extend("2027-01-31"));
    expect(await ends()).toBe("2027-01-31");
    const arrived = must(
      await registeredTransfers(receiver, at, {
        from: plainDate("2026-11-11"),
        to: plainDate("2026-11-30"),
      }),
    );
    expect(arrived.map((line) => line.id)).not.toContain(id);
    must(await back(cast.branchSecretary, id));
    expect(await ends()).toBe("2026-12-15");
    must(await back(cast.branchSecretary, id));
    expect(await ends()).toBe("2026-11-15");
    must(await extend("2026-12-31"));
    must(await step(cast.branchSecretary, id, "return", { day: "2026-11-18" }));
    must(await back(cast.branchSecretary, id));
    expect(await ends()).toBe("2026-12-31");
  });
});

describe("inside, out and in", () => {
  test("inside one unit its secretary decides and introduces straight to the new branch", async () => {
    const to = branchOf(unitOf(bloc), 1).id;
    const { id, member } = await opened({ direction: "inside", toUnit: null, toBranch: to });
    must(await step(cast.branchSecretary, id, "comment", COMMENT));
    expect(await step(cast.branchSecretary, id, "decide")).toMatchObject({ reason: "forbidden" });
    expect(await step(cast.secretary, id, "decide")).toMatchObject({ fields: [{ path: "docNumber" }] });
    must(await step(cast.secretary, id, "decide", { docNumber: "12-GGT/ĐTN" }));
    expect(await rowOf(member.id)).toMatchObject({ unit: unitOf(bloc).id, branch: to });
    const intro = async () => {
      const { introNumber, introducedOn } = must(await transferDetail(cast.secretary, id));
      return [introNumber, introducedOn];
    };
    expect(await intro()).toEqual(["12-GGT/ĐTN", "2026-11-10"]);
    must(await back(cast.secretary, id));
    expect(await intro()).toEqual(["", null]);
    expect(await rowOf(member.id)).toMatchObject({ branch: branchOf(unitOf(bloc)).id });
  });

  test.each([
    { direction: "inside", toUnit: null },
    { direction: "within" },
    { direction: "out", toUnit: null, outsideName: "Đoàn phường Ninh Xá" },
  ])("the unit may not agree, with a reason: $direction", async (to) => {
    const toBranch = to.direction === "inside" ? branchOf(unitOf(bloc), 1).id : null;
    const { id, member } = await opened({ ...to, toBranch });
    must(await step(cast.branchSecretary, id, "comment", COMMENT));
    const decline = (actor: Actor, note: string) => step(actor, id, "decline", { note });
    expect(await decline(cast.branchSecretary, "Đang cần người")).toMatchObject({ reason: "forbidden" });
    expect(await decline(cast.secretary, "")).toMatchObject({ fields: [{ path: "note" }] });
    must(await decline(cast.secretary, "Đang cần người"));
    expect(must(await transferDetail(cast.secretary, id))).toMatchObject({
      state: "refused",
      outcome: "refused",
    });
    expect(await rowOf(member.id)).toMatchObject({ status: "active", branch: branchOf(unitOf(bloc)).id });
    must(await back(cast.secretary, id));
  });

  test("out: the receipt came back, the member has left since that day", async () => {
    const outside = { direction: "out", toUnit: null, outsideName: "Đoàn phường Ninh Xá" };
    const { id, member } = await led(outside);
    must(await step(cast.secretary, id, "confirm"));
    expect(await rowOf(member.id)).toMatchObject({ status: "moved", since: "2026-11-10" });
    must(await back(cast.secretary, id));
    expect(await rowOf(member.id)).toMatchObject({ status: "active", since: null });
  });

  test("in: received, then assigned to a branch; taken back, nobody is left over", async () => {
    const given = {
      unit: unitOf(bloc).id,
      fullName: "Lê Thị Tới",
      birthDate: "2/3/2001",
      gender: "female",
      outsideName: "Đoàn xã An Hòa",
      introNumber: "7",
      day: "2026-11-02",
    };
    expect(await onToday(() => receiveNewcomer(cast.branchSecretary, given))).toMatchObject({ ok: false });
    const { id } = must(await onToday(() => receiveNewcomer(cast.secretary, given)));
    expect(await step(cast.committee, id, "assign", { branch: branchOf(unitOf(bloc)).id })).toMatchObject({
      reason: "forbidden",
    });
    must(await step(cast.secretary, id, "assign", { branch: branchOf(unitOf(bloc)).id }));
    const { memberId } = must(await transferDetail(cast.secretary, id));
    expect(must(await findMember(cast.branchSecretary, memberId ?? "")).member).toMatchObject({
      fullName: "Lê Thị Tới",
      birthDate: "2001-03-02",
    });
    expect(await onToday(() => receiveNewcomer(cast.secretary, given))).toMatchObject({ ok: false });
    const tickFee = (amount: number, version: number | null) =>
      onToday(() =>
        saveFees(cast.branchSecretary, {
          unit: unitOf(bloc).id,
          branch: branchOf(unitOf(bloc)).id,
          year: 2026,
          cells: [{ member: memberId, month: "2026-12", amount, version }],
        }),
      );
    must(await tickFee(2000, null));
    expect(await back(cast.secretary, id)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Đoàn phí đã đóng. Bỏ ghi chép ấy rồi làm lại"),
    });
    must(await tickFee(0, 1));
    must(await back(cast.secretary, id));
    expect(await rowOf(memberId ?? "")).toBeUndefined();
    expect(must(await transferDetail(cast.secretary, id))).toMatchObject({
      state: "received",
      memberId: null,
    });
  });

  test("what a transfer must name is asked for field by field", async () => {
    const { id: member } = await newMember();
    const paths = async (more: object) => {
      const result = await onToday(() => requestTransfer(cast.branchSecretary, asked(member, more)));
      return result.ok ? [] : (result.fields ?? []).map(({ path }) => path);
    };
    expect(await paths({ toUnit: null })).toEqual(["toUnit"]);
    expect(await paths({ toUnit: unitOf(bloc).id })).toEqual(["toUnit"]);
    expect(await paths({ direction: "inside" })).toEqual(["toBranch"]);
    expect(await paths({ direction: "out" })).toEqual(["outsideName"]);
    const long = { outsideName: "a".repeat(MOST_OF_PLACE + 1), outsidePlace: "b".repeat(MOST_OF_PLACE + 1) };
    expect(await paths({ direction: "out", toUnit: null, ...long })).toEqual(Object.keys(long));
    expect(await paths({ kind: "temporary" })).toEqual(["until"]);
    expect(await paths({ until: "2026-12-01" })).toEqual(["until"]);
    expect(await paths({ day: "2026-11-21" })).toEqual(["day"]);
  });
});

describe("a post", () => {
  const holding = async (position: string) => {
    const member = await newMember();
    await hold(member.id, position);
    return member;
  };
  const away = () => ({
    unit: unitOf(bloc).id,
    toBranch: branchOf(unitOf(bloc), 1).id,
    day: "2026-11-01",
  });

  test("of the branch that is left ends with the move inside; that of the unit and of what is above stays", async () => {
    const [first, second, third] = [
      await holding("Bí thư chi đoàn"),
      await holding("Ủy viên BCH Đoàn cơ sở"),
      await holding("Ủy viên BCH Liên chi đoàn"),
    ];
    const members = [first, second, third].map(({ id }) => id);
    must(await onToday(() => pasteSeen(moveInside, cast.secretary, { ...away(), members })));
    expect(await Promise.all(members.map(postOf))).toEqual([
      null,
      "Ủy viên BCH Đoàn cơ sở",
      "Ủy viên BCH Liên chi đoàn",
    ]);
    const { entries } = await timelineOf(cast.secretary, must(await findMember(cast.secretary, first.id)));
    expect(entries.map(({ detail }) => detail).join()).toContain("Chức vụ: Bí thư chi đoàn → (trống)");
  });

  test("is given back by whoever takes the record back, and survives its correction", async () => {
    const member = await holding("Phó bí thư chi đoàn");
    const row = { ...away(), direction: "inside", member: member.id };
    must(await onToday(() => recordTransfer(cast.secretary, row)));
    const [{ id } = { id: "" }] = await sql<{ id: string }>(
      database,
      "SELECT id FROM member_cases WHERE member_id = $1",
      [member.id],
    );
    must(await onToday(() => correctTransfer(cast.secretary, id, { day: "2026-10-30", version: 1 })));
    expect(await postOf(member.id)).toBeNull();
    must(await onToday(() => dropRecorded(cast.secretary, id, { note: "Ghi nhầm", version: 2 })));
    expect(await postOf(member.id)).toBe("Phó bí thư chi đoàn");
  });
});

test("a quarter's list that is drawn up afterwards has each member where he or she was on its last day", async () => {
  const { id, member } = await introduced();
  must(await step(receiver, id, "accept", { branch: branchOf(unitOf(bloc, 1)).id }));
  const inside = await newMember();
  const other = branchOf(unitOf(bloc), 1);
  const row = { unit: unitOf(bloc).id, day: "2026-10-01" };
  const moved = { ...row, direction: "inside", member: inside.id, toBranch: other.id };
  must(await onToday(() => recordTransfer(cast.secretary, moved)));
  const came = {
    ...row,
    direction: "in",
    fullName: "Lý Thị Đến Sau",
    birthDate: "2000-02-03",
    gender: "female",
    outsideName: "Đoàn xã Hạ",
    toBranch: other.id,
    joinedOn: "26/03/2016",
  };
  must(await onToday(() => recordTransfer(cast.secretary, came)));
  await enrol(receiver, unitOf(bloc, 1), "Lý Thị Ở Đó");
  const listOf = async (actor: Actor, n: number) => {
    const asked = { unit: unitOf(bloc, n).id, year: 2026, quarter: 2 };
    const frozen = must(await onToday(() => confirmQuarter(actor, asked)));
    return sql<{ name: string; branch: string }>(
      database,
      "SELECT full_name AS name, branch_id AS branch FROM roster_snapshot_members WHERE snapshot_id = $1",
      [frozen.id],
    );
  };
  const home = branchOf(unitOf(bloc)).id;
  const own = await listOf(cast.secretary, 0);
  for (const { fullName: name } of [member, inside]) expect(own).toContainEqual({ name, branch: home });
  expect(own.map(({ name }) => name)).not.toContain("Lý Thị Đến Sau");
  expect((await listOf(receiver, 1)).map(({ name }) => name)).not.toContain(member.fullName);
});

describe("the register of introductions and receptions", () => {
  const QUARTERS = ["2027-01-01", "2027-04-01", "2027-07-01", "2027-10-01"];
  const on = <T>(day: string, act: () => Promise<T>) => onDay(plainDate(day), act);
  const take = async (actor: Actor, id: string, act: string, day: string, more: object = {}) => {
    const { version } = await standing(id);
    must(await on(day, () => takeTransferStep(actor, id, { act, day, version, ...more })));
  };
  const request = async (day: string, more: object = {}) => {
    const member = (await newMember()).id;
    const { id } = must(
      await on(day, () => requestTransfer(cast.branchSecretary, asked(member, { day, ...more }))),
    );
    return id;
  };
  /** The same, introduced at once on that day. */
  const introducedOn = async (day: string, more: object = {}) => (await introduced({ day, ...more })).id;
  const comment = (id: string, day: string) => take(cast.branchSecretary, id, "comment", day, COMMENT);
  const introduce = async (id: string, day: string) => {
    await comment(id, day);
    await take(cast.secretary, id, "introduce", day, { docNumber: "12-GGT/ĐTN" });
  };
  /** In which part a register of the year, and of each of its quarters, has a case; both must say the same. */
  const standsIn = async (id: string, year: number, n = 0, branch: number | null = null) => {
    const at = { orgId: bloc.orgId, unitId: unitOf(bloc, n).id };
    const branchId = branch === null ? null : branchOf(unitOf(bloc, n), branch).id;
    const actor = n === 0 ? cast.secretary : receiver;
    const inPeriod = async (from: string, to: string) => {
      const period = { from: plainDate(from), to: plainDate(to) };
      const lines = must(await registeredTransfers(actor, { ...at, branchId }, period));
      return lines.filter((line) => line.id === id).map(({ leaves }) => (leaves ? "I" : "II"));
    };
    const firsts = QUARTERS.map((day) => `${year}${day.slice(4)}`);
    const lasts = ["-03-31", "-06-30", "-09-30", "-12-31"].map((day) => `${year}${day}`);
    const quarters = await Promise.all(firsts.map((first, at) => inPeriod(first, lasts[at] ?? "")));
    const whole = await inPeriod(`${year}-01-01`, `${year}-12-31`);
    expect(quarters.flat()).toEqual(whole);
    return whole.join();
  };

  test("has an introduction in the year of its paper and a reception in that of the acceptance, nothing before", async () => {
    const id = await request("2026-12-15");
    expect([await standsIn(id, 2026), await standsIn(id, 2026, 1)]).toEqual(["", ""]);
    await introduce(id, "2026-12-22");
    expect([await standsIn(id, 2026), await standsIn(id, 2026, 1)]).toEqual(["I", ""]);
    await take(receiver, id, "accept", "2027-01-10", { branch: branchOf(unitOf(bloc, 1)).id });
    expect([await standsIn(id, 2026), await standsIn(id, 2026, 1)]).toEqual(["I", ""]);
    expect([await standsIn(id, 2027), await standsIn(id, 2027, 1)]).toEqual(["", "II"]);
  });

  test("has a refused one with whom it introduced alone", async () => {
    const id = await introducedOn("2026-12-22");
    await take(receiver, id, "refuse", "2027-01-10", { note: "Đã đủ người" });
    expect([await standsIn(id, 2026), await standsIn(id, 2027)]).toEqual(["I", ""]);
    expect([await standsIn(id, 2026, 1), await standsIn(id, 2027, 1)]).toEqual(["", ""]);
  });

  test("has a move inside by the day of its decision, in the other branch as a reception", async () => {
    const toBranch = branchOf(unitOf(bloc), 1).id;
    const id = await request("2026-12-15", { direction: "inside", toUnit: null, toBranch });
    await comment(id, "2026-12-20");
    await take(cast.secretary, id, "decide", "2027-01-05", { docNumber: "3-QĐ/ĐTN" });
    expect([await standsIn(id, 2026), await standsIn(id, 2027)]).toEqual(["", "I"]);
    expect([await standsIn(id, 2027, 0, 0), await standsIn(id, 2027, 0, 1)]).toEqual(["I", "II"]);
  });

  test("has a stay once, however long it lasts", async () => {
    const id = await introducedOn("2026-12-22", { kind: "temporary", until: "2027-12-31" });
    await take(receiver, id, "accept", "2027-01-10", { branch: branchOf(unitOf(bloc, 1)).id });
    expect([await standsIn(id, 2026), await standsIn(id, 2027)]).toEqual(["I", ""]);
    expect([await standsIn(id, 2026, 1), await standsIn(id, 2027, 1)]).toEqual(["", "II"]);
  });
});

describe("results that are recorded at once", () => {
  test("one row moves the member; it is corrected and dropped while nothing rests on it", async () => {
    const member = await newMember();
    const row = {
      unit: unitOf(bloc).id,
      direction: "out",
      member: member.id,
      day: "2026-10-01",
      outsideName: "Đoàn phường",
      introNumber: "3",
    };
    expect(await onToday(() => recordTransfer(cast.observer, row))).toMatchObject({ reason: "forbidden" });
    must(await onToday(() => recordTransfer(cast.branchSecretary, row)));
    expect(await rowOf(member.id)).toMatchObject({ status: "moved", since: "2026-10-01" });
    const [found] = await sql<{ id: string }>(database, "SELECT id FROM member_cases WHERE member_id = $1", [
      member.id,
    ]);
    const id = found?.id ?? "";
    const said = { comment: "Nhiệt tình", feePaidUntil: "9/2026" };
    const next = { day: "2026-10-05", outsideName: "Đoàn phường Đông", ...said, version: 1 };
    must(await onToday(() => correctTransfer(cast.branchSecretary, id, next)));
    expect(must(await transferDetail(cast.secretary, id))).toMatchObject({
      ...said,
      feePaidUntil: "2026-09",
    });
    const { entries } = await timelineOf(cast.secretary, must(await findMember(cast.secretary, member.id)));
    expect(entries[0]?.detail).toContain("Đoàn phí đã thu đến tháng: (trống) → 9/2026");
    expect(await rowOf(member.id)).toMatchObject({ status: "moved", since: "2026-10-05" });
    expect(await onToday(() => correctTransfer(cast.branchSecretary, id, next))).toMatchObject({
      reason: "stale",
    });
    must(await onToday(() => dropRecorded(cast.branchSecretary, id, { note: "Nhầm người", version: 2 })));
    expect(await rowOf(member.id)).toMatchObject({ status: "active", since: null });
  });

  test("what holds whom an arrival brought is named, a hardship only to whom it is told", async () => {
    const row = {
      ...{ unit: unitOf(bloc).id, direction: "in", toBranch: branchOf(unitOf(bloc)).id, day: "2026-10-01" },
      ...{ fullName: "Hồ Thị Khó", birthDate: "7/8/2001", gender: "female", outsideName: "Đoàn xã" },
    };
    must(await onToday(() => recordTransfer(cast.secretary, row)));
    const [came] = await sql<{ id: string; member: string }>(
      database,
      "SELECT id, member_id AS member FROM member_cases WHERE person_name = $1",
      [row.fullName],
    );
    const { id = "", member = "" } = came ?? {};
    const hardship = { member, reason: "illness", words: "Bệnh dài ngày", plan: "Thăm hỏi" };
    must(await onToday(() => createHardship(cast.secretary, { ...hardship, openedOn: "2026-11-01" })));
    const drop = async (actor: Actor) => {
      const dropped = await onToday(() => dropRecorded(actor, id, { note: "Nhầm", version: 1 }));
      return dropped.ok ? "" : dropped.message;
    };
    expect(await drop(cast.committee)).toContain("từ khi chuyển đến: ghi chép khác (nhờ Bí thư mở). Bỏ");
    for (const actor of [cast.secretary, cast.ticked])
      expect(await drop(actor)).toContain("từ khi chuyển đến: Theo dõi hoàn cảnh khó khăn. Bỏ");
  });

  test("moves in a row are taken back one after another, as many as there are, unless the row was changed between", async () => {
    const there = (at: number) => branchOf(unitOf(bloc), at % 2).id;
    const moved = async (times: number, between: (member: string, at: number) => Promise<void>) => {
      const member = await newMember();
      const ids: string[] = [];
      for (let at = 1; at <= times; at += 1) {
        await between(member.id, at);
        const row = { unit: unitOf(bloc).id, member: member.id, direction: "inside", toBranch: there(at) };
        must(await onToday(() => recordTransfer(cast.secretary, { ...row, day: `2026-11-0${at}` })));
        const known = await allOf(bloc.orgId).memberCase.findFirstOrThrow({
          where: { memberId: member.id, id: { notIn: ids } },
        });
        ids.push(known.id);
      }
      return { member, ids: ids.toReversed() };
    };
    const drop = (id: string) => dropRecorded(cast.secretary, id, { note: "Ghi nhầm", version: 1 });
    const four = await moved(4, async () => undefined);
    for (const id of four.ids) must(await onToday(() => drop(id)));
    expect(await rowOf(four.member.id)).toMatchObject({ branch: there(0) });
    const edited = await moved(3, async (member, at) => {
      if (at === 2) await sql(database, "UPDATE members SET version = version + 1 WHERE id = $1", [member]);
    });
    const [last = "", middle = "", first = ""] = edited.ids;
    for (const id of [last, middle]) must(await onToday(() => drop(id)));
    expect(await onToday(() => drop(first))).toMatchObject({ reason: "conflict" });
    expect(await rowOf(edited.member.id)).toMatchObject({ branch: there(1) });
  });

  test("a temporary stay is recorded with its end: the member stays in the roster of home until the return", async () => {
    const member = await newMember();
    const row = {
      unit: unitOf(bloc).id,
      direction: "out",
      member: member.id,
      day: "2026-10-01",
      kind: "temporary",
      outsideName: "Đoàn phường",
      introNumber: "3",
    };
    const record = (more: object) => onToday(() => recordTransfer(cast.branchSecretary, { ...row, ...more }));
    expect(await record({})).toMatchObject({ fields: [{ path: "until" }] });
    expect(await record({ until: "2026-10-01" })).toMatchObject({ fields: [{ path: "until" }] });
    must(await record({ until: "2027-03-31" }));
    const caseOf = async (column: string, value: string) =>
      (
        await sql<{ id: string }>(
          database,
          `SELECT id FROM member_cases WHERE ${column} = $1 ORDER BY created_at`,
          [value],
        )
      ).at(-1)?.id ?? "";
    const id = await caseOf("member_id", member.id);
    const home = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id, status: "active", since: null };
    expect(await rowOf(member.id)).toEqual(home);
    expect(must(await transferDetail(cast.staff, id))).toMatchObject({
      state: "hosted",
      kind: "temporary",
      until: "2027-03-31",
      dueOn: "2027-03-31",
      closedOn: null,
    });
    const mend = { outsideName: "Đoàn phường Đông", version: 1 };
    expect(
      await onToday(() => correctTransfer(cast.branchSecretary, id, { ...mend, day: "2027-04-01" })),
    ).toMatchObject({ reason: "invalid" });
    must(await onToday(() => correctTransfer(cast.branchSecretary, id, { ...mend, day: "2026-10-05" })));
    const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id, branchId: null };
    const toType = async () => must(await everyToType(cast.secretary, at)).some((line) => line.id === id);
    const mark = (isTyped: boolean) =>
      onToday(() => markTyped(cast.secretary, { unit: at.unitId, cases: [id], isTyped }));
    expect(await toType()).toBe(false);
    expect(await mark(true)).toMatchObject({ reason: "stale" });
    must(await step(cast.branchSecretary, id, "extend", { until: "2027-06-30", note: "Còn đi học" }));
    const longer = must(await transferDetail(cast.staff, id));
    expect(longer.steps.at(-1)?.note).toBe("Đến hết ngày 30/06/2027. Còn đi học");
    expect(await toType()).toBe(true);
    must(await mark(true));
    expect(await toType()).toBe(false);
    must(await mark(false));
    const beneath = { reason: "conflict", message: expect.stringContaining("Lùi bước gia hạn trước") };
    const { version: extended } = longer;
    expect(
      await onToday(() =>
        correctTransfer(cast.branchSecretary, id, { ...mend, day: "2026-10-06", version: extended }),
      ),
    ).toMatchObject(beneath);
    expect(
      await onToday(() => dropRecorded(cast.branchSecretary, id, { note: "Nhầm người", version: extended })),
    ).toMatchObject(beneath);
    must(await back(cast.branchSecretary, id));
    must(await step(cast.branchSecretary, id, "return", { day: "2026-11-10" }));
    expect(must(await transferDetail(cast.staff, id))).toMatchObject({
      state: "returned",
      closedOn: "2026-11-10",
    });
    expect(await rowOf(member.id)).toEqual(home);
    must(await back(cast.branchSecretary, id));
    const { version } = await standing(id);
    must(await onToday(() => dropRecorded(cast.branchSecretary, id, { note: "Nhầm người", version })));
    expect(await rowOf(member.id)).toEqual(home);

    const guest = ["Lý Thị Khách", "1/1/2000", "Nữ", "đến", "Đoàn xã Hạ", "Chi đoàn 1", "1/10/2026", "9"];
    const paste = (until: string) =>
      onToday(() =>
        pasteSeen(pasteTransfers, cast.secretary, {
          unit: unitOf(bloc).id,
          table: [...guest, until].join("\t"),
        }),
      );
    expect(await paste("30/9/2026")).toMatchObject({
      fields: [{ message: expect.stringContaining("Tạm thời đến ngày") }],
    });
    must(await paste("31/3/2027"));
    const came = await caseOf("person_name", "Lý Thị Khách");
    expect(must(await transferDetail(cast.staff, came))).toMatchObject({ state: "hosted", memberId: null });
    expect(await foundBy(cast.secretary, "ly khach")).toMatchObject([{ caseId: came, until: "2027-03-31" }]);
    expect(await sql(database, "SELECT id FROM members WHERE full_name = 'Lý Thị Khách'", [])).toEqual([]);
  });

  test("whom a list had marked as moved away is that again once the record is dropped", async () => {
    const member = await newMember();
    const left = { status: "moved", statusSince: "2026-09-30", version: member.version };
    must(await onToday(() => correctStatus(cast.secretary, member.id, left)));
    const row = { member: member.id, direction: "out", outsideName: "Đoàn phường", day: "2026-08-01" };
    must(await onToday(() => recordTransfers(cast.secretary, { unit: unitOf(bloc).id, rows: [row] })));
    const [found] = await sql<{ id: string }>(database, "SELECT id FROM member_cases WHERE member_id = $1", [
      member.id,
    ]);
    const id = found?.id ?? "";
    const next = { day: "2026-08-05", outsideName: "Đoàn phường Đông", version: 1 };
    must(await onToday(() => correctTransfer(cast.secretary, id, next)));
    expect(await rowOf(member.id)).toMatchObject({ status: "moved", since: "2026-08-05" });
    // It may turn out to be a unit beside, which finds the person by its own name: no case between both can be opened.
    const sister = { day: next.day, outsideName: "ĐTN Sở số 2", version: 2 };
    const correct = (more: object) =>
      onToday(() => correctTransfer(cast.secretary, id, { ...sister, ...more }));
    expect(await correct({ outsidePlace: "tỉnh Hồng Lĩnh" })).toMatchObject({
      isDoubted: true,
      fields: [{ message: expect.stringContaining("để trống ô “Xã, phường, tỉnh”") }],
    });
    must(await correct({}));
    const beside = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id };
    const waiting = await letGoTo(receiver, beside, plainDate("2026-11-20"));
    expect(waiting.map(({ fullName }) => fullName)).toEqual([member.fullName]);
    must(await onToday(() => dropRecorded(cast.secretary, id, { note: "Nhầm nơi", version: 3 })));
    expect(await rowOf(member.id)).toMatchObject({ status: "moved", since: "2026-09-30" });
  });

  test("a pasted table is taken whole, or not at all with every wrong cell", async () => {
    const [one, two] = [await newMember(), await newMember()];
    const paste = (table: string) =>
      onToday(() => pasteSeen(pasteTransfers, cast.secretary, { unit: unitOf(bloc).id, table }));
    const wrong = await paste(
      `${one.fullName}\t\t\tđi\tĐoàn xã\t\t31/2/2026\t1\nAi Đó\t\t\tbay\tx\t\t1/1/2026\t2`,
    );
    expect(wrong).toMatchObject({ ok: false, reason: "invalid" });
    expect(wrong.ok ? [] : wrong.fields?.map(({ message }) => message.split(":")[0])).toEqual([
      "Dòng 1, cột “Ngày”",
      "Dòng 2, cột “Đi, đến hay trong đơn vị”",
    ]);
    expect((await rowOf(one.id))?.status).toBe("active");
    const good = [
      `${one.fullName}\t\t\tđi\tĐoàn xã\t\t1/2/2026\t1`,
      `${two.fullName}\t\t\ttrong đơn vị\t\tChi đoàn 2\t1/2/2026\t`,
      "Phạm Văn Đến\t5/6/2002\tNam\tđến\tĐoàn trường\tChi đoàn 1\t1/3/2026\t9",
    ];
    expect(must(await paste(good.join("\n")))).toMatchObject({ count: 3 });
    expect((await rowOf(one.id))?.status).toBe("moved");
    expect((await rowOf(two.id))?.branch).toBe(branchOf(unitOf(bloc), 1).id);
  });

  test("nobody leaves the organisation for one of its units: form and row say what to do", async () => {
    const unit = unitOf(bloc).id;
    const { id: member, fullName } = await newMember();
    const out = { direction: "out", outsideName: "đoàn sở số 2", day: "2026-10-01" };
    const instead = "Mở hồ sơ hoặc ghi kết quả “Sang đơn vị khác trong tổ chức”";
    const refused = {
      reason: "invalid",
      fields: [{ path: expect.stringContaining("outsideName"), message: expect.stringContaining(instead) }],
    };
    const row = { member, ...out };
    expect(await onToday(() => requestTransfer(cast.secretary, { ...row, reason: "" }))).toMatchObject(
      refused,
    );
    expect(await onToday(() => recordTransfer(cast.secretary, { unit, ...row }))).toMatchObject(refused);
    expect(await onToday(() => recordTransfers(cast.secretary, { unit, rows: [row] }))).toMatchObject(
      refused,
    );
    for (const outsideName of ["Sở số 2", "ĐTN Sở số 2", "BCH Đoàn TN sở Số 2"])
      expect(
        await onToday(() => recordTransfer(cast.secretary, { unit, ...row, outsideName })),
      ).toMatchObject(refused);
    // What only resembles a unit's name may be another place: asked about, and seen beside the line of a table.
    const like = { outsideName: "Đoàn Sở số 2 tỉnh Hồng Lĩnh" };
    const asked = {
      reason: "conflict",
      isDoubted: true,
      fields: [{ path: "outsideName", message: expect.stringContaining("giống tên “Đoàn Sở số 2”") }],
    };
    expect(await onToday(() => requestTransfer(cast.secretary, { ...row, ...like }))).toMatchObject(asked);
    expect(await onToday(() => recordTransfer(cast.secretary, { unit, ...row, ...like }))).toMatchObject(
      asked,
    );
    const resembling = `${fullName}\t\t\tđi\t${like.outsideName}\t\t1/10/2026\t1`;
    expect(
      must(await onToday(() => pasteTransfers(cast.secretary, { unit, table: resembling }))),
    ).toMatchObject({ effect: [{ beside: [asked.fields[0]?.message] }] });
    must(await onToday(() => recordTransfer(cast.secretary, { unit, ...row, outsideName: "Đoàn xã" })));
    const [gone] = await sql<{ id: string }>(database, "SELECT id FROM member_cases WHERE member_id = $1", [
      member,
    ]);
    const said = { outsideName: out.outsideName, day: out.day, version: 1 };
    const correct = (more: object) =>
      onToday(() => correctTransfer(cast.secretary, gone?.id ?? "", { ...said, ...more }));
    // Whoever has left on record is in no roster from which a case to that unit could be opened.
    const drop = /[Bb]ỏ hồ sơ này trước \(“Lùi một bước” ở mục “Các bước”\), rồi mở hồ sơ hoặc ghi kết quả/;
    const message = expect.stringMatching(drop);
    expect(await correct({})).toMatchObject({ reason: "invalid", fields: [{ message }] });
    expect(await correct(like)).toMatchObject({ ...asked, fields: [{ message }] });
    must(await correct({ ...like, confirmed: true }));
  });

  test("a namesake of a unit is another place once it is said where it lies, and no unit waits for who goes there", async () => {
    const { id: member } = await newMember();
    const at = { outsideName: "Đoàn Sở số 2", outsidePlace: "tỉnh Hồng Lĩnh" };
    const row = { member, direction: "out", day: "2026-10-01", ...at };
    const asked = {
      isDoubted: true,
      fields: [
        { path: "outsideName", message: expect.stringContaining("cùng tên ở tỉnh Hồng Lĩnh thì vẫn ghi") },
      ],
    };
    expect(await onToday(() => requestTransfer(cast.secretary, row))).toMatchObject(asked);
    const record = (more: object) =>
      onToday(() => recordTransfer(cast.secretary, { unit: unitOf(bloc).id, ...row, ...more }));
    expect(await record({})).toMatchObject(asked);
    must(await record({ confirmed: true }));
    const beside = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id };
    expect(await letGoTo(receiver, beside, plainDate("2026-11-20"))).toEqual([]);
    const [gone] = await sql<{ id: string }>(database, "SELECT id FROM member_cases WHERE member_id = $1", [
      member,
    ]);
    const nowhere = { outsideName: at.outsideName, day: row.day, version: 1 };
    const corrected = await onToday(() => correctTransfer(cast.secretary, gone?.id ?? "", nowhere));
    expect(corrected).toMatchObject({ reason: "invalid", fields: [{ path: "outsideName" }] });
  });

  test("nobody leaves before having come, in whatever entry it is told", async () => {
    const { id, member } = await introduced();
    const branch = branchOf(unitOf(bloc, 1)).id;
    must(await step(receiver, id, "accept", { branch }));
    const unit = unitOf(bloc, 1).id;
    const out = { member: member.id, direction: "out", outsideName: "Đoàn xã", day: "2026-11-09" };
    const introduction = { member: member.id, day: out.day, toUnit: unitOf(bloc).id, introNumber: "1" };
    const inside = { unit, members: [member.id], toBranch: branchOf(unitOf(bloc, 1), 1).id, day: out.day };
    const row = (day: string) => `${member.fullName}\t\t\tđi\tĐoàn xã\t\t${day}\t1`;
    const told = [
      () => requestTransfer(receiver, out),
      () => recordIntroduction(receiver, { ...introduction, comment: "Tốt", feePaidUntil: "11/2026" }),
      () => recordTransfer(receiver, { unit, ...out }),
      () => recordTransfers(receiver, { unit, rows: [out] }),
      () => pasteTransfers(receiver, { unit, table: row("9/11/2026") }),
      () => moveInside(receiver, inside),
    ];
    const message = expect.stringContaining(`${member.fullName} đến đơn vị ngày 10/11/2026. Ghi ngày chuyển`);
    for (const tell of told)
      expect(await onToday<unknown>(tell)).toMatchObject({ reason: "invalid", fields: [{ message }] });
    must(await onToday(() => recordTransfer(receiver, { unit, ...out, day: "2026-11-10" })));
    const [gone] = await sql<{ id: string }>(
      database,
      "SELECT id FROM member_cases WHERE member_id = $1 AND entry = 'recorded'",
      [member.id],
    );
    const { outsideName, day } = out;
    const earlier = { outsideName, day, version: 1 };
    expect(await onToday(() => correctTransfer(receiver, gone?.id ?? "", earlier))).toMatchObject({
      fields: [{ path: "day", message }],
    });
  });

  describe("several who move inside the unit at once", () => {
    const given = async () => ({
      unit: unitOf(bloc).id,
      members: [(await newMember()).id, (await newMember()).id],
      toBranch: branchOf(unitOf(bloc), 1).id,
      day: "2026-11-01",
      docNumber: "8-QĐ/ĐTN",
    });
    const move = (input: object, actor = cast.secretary) =>
      onToday(() => pasteSeen(moveInside, actor, input));
    const branches = (members: string[]) => Promise.all(members.map(async (id) => (await rowOf(id))?.branch));

    test("do so as the secretary decides, once it was seen what it comes to", async () => {
      const input = await given();
      expect(await move(input, cast.committee)).toMatchObject({ reason: "forbidden" });
      const [home, to] = [branchOf(unitOf(bloc)).id, input.toBranch];
      const tried = must(await onToday(() => moveInside(cast.secretary, input)));
      expect(tried).toMatchObject({
        effect: [
          { from: "Chi đoàn 1 · Đang sinh hoạt", to: "Chuyển sang Chi đoàn 2, ngày 01/11/2026" },
          { to: "Chuyển sang Chi đoàn 2, ngày 01/11/2026" },
        ],
      });
      expect(await branches(input.members)).toEqual([home, home]);
      const seen = "seen" in tried ? tried.seen : "";
      const other = { ...input, day: "2026-11-02", seen };
      expect(await onToday(() => moveInside(cast.secretary, other))).toMatchObject({ reason: "stale" });
      expect(must(await onToday(() => moveInside(cast.secretary, { ...input, seen })))).toMatchObject({
        count: 2,
      });
      expect(await branches(input.members)).toEqual([to, to]);
    });

    test("stand as before when it is undone as one; while one of them was changed since, nobody, and who that is", async () => {
      const input = await given();
      const before = await Promise.all(input.members.map(rowOf));
      const { bulk } = must(await move(input));
      expect(must(await onToday(() => undoPasted(cast.secretary, bulk)))).toEqual({ count: 2 });
      expect(await Promise.all(input.members.map(rowOf))).toEqual(before);
      const again = must(await move(input));
      const [changed = ""] = input.members;
      expect(await onToday(() => undoPasted(cast.committee, again.bulk))).toMatchObject({
        reason: "forbidden",
      });
      const shownTo = async (actor: Actor) => {
        const place = must(await currentPlace(actor, { unit: unitOf(bloc).code }));
        const past = must(await onToday(() => pastBulkChanges(actor, place)));
        return past.find(({ id }) => id === again.bulk)?.mayUndo;
      };
      expect([await shownTo(cast.secretary), await shownTo(cast.committee)]).toEqual([true, false]);
      const [decided] = await sql<{ id: string }>(
        database,
        "SELECT id FROM member_cases WHERE member_id = $1 AND outcome = 'done'",
        [changed],
      );
      const drop = { note: "Nhầm người", version: 1 };
      expect(await onToday(() => dropRecorded(cast.committee, decided?.id ?? "", drop))).toMatchObject({
        reason: "forbidden",
      });
      const { member } = must(await findMember(cast.secretary, changed));
      must(
        await onToday(() =>
          updateMember(cast.secretary, changed, { phone: "0912000111", version: member.version }),
        ),
      );
      const stuck = await onToday(() => undoPasted(cast.secretary, again.bulk));
      expect(stuck).toMatchObject({ reason: "conflict" });
      expect(stuck.ok ? "" : stuck.message).toContain(member.fullName);
      expect(await branches(input.members)).toEqual([input.toBranch, input.toBranch]);
    });

    test("are nobody's to leave alone once they were dropped one by one", async () => {
      const input = await given();
      const { bulk } = must(await move(input));
      const mayUndo = async () => {
        const place = must(await currentPlace(cast.committee, { unit: unitOf(bloc).code }));
        const past = must(await onToday(() => pastBulkChanges(cast.committee, place)));
        return past.find(({ id }) => id === bulk)?.mayUndo;
      };
      expect(await mayUndo()).toBe(false);
      const where = { memberId: { in: input.members }, procedure: "transfer" } as const;
      for (const { id } of await allOf(bloc.orgId).memberCase.findMany({ where }))
        must(await onToday(() => dropRecorded(cast.secretary, id, { note: "Nhầm người", version: 1 })));
      expect(await mayUndo()).toBe(true);
    });

    test("stay where some of them are there already; all of them where one is on another way", async () => {
      const input = await given();
      const [first = "", second = ""] = input.members;
      must(await move({ ...input, members: [first] }));
      const stays = { ...input, members: [first] };
      expect(await onToday(() => moveInside(cast.secretary, stays))).toMatchObject({
        fields: [{ path: "toBranch" }],
      });
      const both = must(await onToday(() => moveInside(cast.secretary, input)));
      expect(both).toMatchObject({
        effect: [
          { from: "Chi đoàn 1 · Đang sinh hoạt" },
          { from: "Chi đoàn 2 · Đang sinh hoạt", to: "Chi đoàn 2 · Đang sinh hoạt", stays: true },
        ],
      });
      const { bulk, count } = must(await move(input));
      expect(count).toBe(1);
      must(await onToday(() => undoPasted(cast.secretary, bulk)));
      expect(await branches([first, second])).toEqual([input.toBranch, branchOf(unitOf(bloc)).id]);

      const { fullName } = must(await findMember(cast.secretary, second)).member;
      must(await onToday(() => requestTransfer(cast.secretary, asked(second))));
      const refused = await move(input);
      expect(refused).toMatchObject({ reason: "conflict", message: expect.stringContaining(fullName) });
      expect(await branches([second])).toEqual([branchOf(unitOf(bloc)).id]);
    });

    test("are to be typed into the national software, until somebody says that they are there", async () => {
      const input = await given();
      must(await move(input));
      const at = { orgId: bloc.orgId, unitId: input.unit, branchId: null };
      const open = async () =>
        must(await everyToType(cast.secretary, at)).filter(({ memberId }) =>
          input.members.includes(memberId ?? ""),
        );
      const listed = await open();
      expect(listed).toHaveLength(2);
      const marks = { unit: input.unit, cases: listed.map(({ id }) => id) };
      must(await onToday(() => markTyped(cast.secretary, { ...marks, isTyped: true })));
      expect(await open()).toEqual([]);
      const [first] = listed;
      const { version } = await standing(first?.id ?? "");
      const drop = { note: "Nhầm người", version };
      must(await onToday(() => dropRecorded(cast.secretary, first?.id ?? "", drop)));
      expect(await open()).toMatchObject([{ id: first?.id, wasTyped: true }]);
    });
  });
});

describe("who comes from outside but is in a roster of the organisation", () => {
  const person = { fullName: "Đỗ Thị Hai Nơi", birthDate: "5/6/2001", gender: "female" };
  const from = { outsideName: "Đoàn xã Hạ", day: "2026-10-01" };
  const arrival = () => ({
    ...person,
    ...from,
    unit: unitOf(bloc).id,
    direction: "in",
    toBranch: branchOf(unitOf(bloc)).id,
  });
  const stepwise = (more: object) =>
    onToday(() => receiveNewcomer(cast.secretary, { unit: unitOf(bloc).id, ...person, ...from, ...more }));
  const recorded = (more: object) => onToday(() => recordTransfer(cast.secretary, { ...arrival(), ...more }));
  const pasted = (...more: string[]) => {
    const cells = [
      "Đỗ Thị Hai Nơi",
      "5/6/2001",
      "Nữ",
      "đến",
      "Đoàn xã Hạ",
      "Chi đoàn 1",
      "1/10/2026",
      "",
      "",
    ];
    const table = [...cells, ...more].join("\t");
    return onToday(() => pasteSeen(pasteTransfers, cast.secretary, { unit: unitOf(bloc).id, table }));
  };
  const known = { code: "HN-000077", cardNumber: "700000077" };

  beforeAll(async () => {
    await enrol(receiver, unitOf(bloc, 1), person.fullName, { ...person, ...known });
  });

  test("is refused by code or card in each entry, and nobody is told who and where that is", async () => {
    for (const [path, value] of Object.entries(known)) {
      const refused = { ok: false, reason: "invalid", fields: [{ path }] };
      const answers = [
        await stepwise({ [path]: value, confirmed: true }),
        await recorded({ [path]: value, fullName: "Đỗ Thị Khác" }),
        await recorded({ [path]: value, birthDate: "2001" }),
      ];
      for (const answer of answers) expect(answer).toMatchObject(refused);
      const table = await (path === "code" ? pasted(value) : pasted("", value));
      expect(table).toMatchObject({ reason: "invalid", fields: [{ path: "1" }] });
      for (const told of [...answers, table].map((answer) => JSON.stringify(answer))) {
        expect(told).toContain("hồ sơ chuyển trong tổ chức");
        for (const hidden of ["Hai Nơi", "Đơn vị 2", "dv02"]) expect(told).not.toContain(hidden);
      }
    }
  });

  test("the same name, day of birth and gender are a question in each entry, seen beside the line of a table", async () => {
    for (const asked of [await stepwise({}), await recorded({ code: "HN-000079" })]) {
      expect(asked).toMatchObject({ reason: "conflict", isDoubted: true, fields: [{ path: "fullName" }] });
      expect(JSON.stringify(asked)).not.toContain("Hai Nơi");
    }
    for (const other of [{ gender: "male" }, { birthDate: "2001" }, { birthDate: "6/6/2001" }])
      must(await stepwise(other));
    const { id } = must(await stepwise({ confirmed: true, code: "HN-000078" }));
    const line = (name: string) => [name, "5/6/2001", "Nữ", "đến", "Đoàn xã Hạ", "Chi đoàn 1", "1/10/2026"];
    const table = ["Đỗ Thị Chỉ Một Nơi", person.fullName].map((name) => line(name).join("\t")).join("\n");
    const seen = must(
      await onToday(() => pasteTransfers(cast.secretary, { unit: unitOf(bloc).id, table })),
    ) as { effect: Effect[] };
    expect(seen.effect.map(({ beside = [] }) => beside.length)).toEqual([0, 1]);
    expect(JSON.stringify(seen.effect[1]?.beside)).toContain("Nếu là người khác thì vẫn ghi.");
    must(await recorded({ code: "HN-000079", confirmed: true }));
    // Meanwhile the other unit has written the code down too.
    await sql(database, "UPDATE members SET code = 'HN-000078' WHERE code = $1", [known.code]);
    const branch = branchOf(unitOf(bloc)).id;
    expect(await step(cast.secretary, id, "assign", { branch })).toMatchObject({ reason: "conflict" });
    await sql(database, "UPDATE members SET code = $1 WHERE code = 'HN-000078'", [known.code]);
    must(await step(cast.secretary, id, "assign", { branch }));
  });

  test("two units that take in one person at one moment: one of them does", async () => {
    const came = { ...arrival(), fullName: "Đỗ Thị Cùng Lúc", code: "HN-000081" };
    const there = { unit: unitOf(bloc, 1).id, toBranch: branchOf(unitOf(bloc, 1)).id };
    const both = await Promise.all([
      recorded(came),
      onToday(() => recordTransfer(receiver, { ...came, ...there })),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test("a guest stays in the roster of home, and who has left is free to come", async () => {
    must(await recorded({ ...known, fullName: "Đỗ Thị Ghé", kind: "temporary", until: "2027-03-31" }));
    const gone = await enrol(receiver, unitOf(bloc, 1), "Đỗ Thị Đã Đi", { code: "HN-000080" });
    const left = { status: "moved", statusSince: "2026-09-30", version: gone.version };
    must(await onToday(() => correctStatus(receiver, gone.id, left)));
    must(await recorded({ fullName: "Đỗ Thị Đã Đi", code: "HN-000080" }));
  });
});

describe("who arrives was let go by another unit of the organisation", () => {
  const here = () => ({ unit: unitOf(bloc, 1).id, toBranch: branchOf(unitOf(bloc, 1)).id });
  const leave = (member: { id: string }, day = "2026-10-01") => leaveTogether([member], day);
  const leaveTogether = (members: readonly { id: string }[], day = "2026-10-01") => {
    const out = { direction: "out", day, outsideName: "Đơn vị 2" };
    const rows = members.map(({ id: member }) => ({ ...out, member }));
    return onToday(() => recordTransfers(cast.secretary, { unit: unitOf(bloc).id, rows }));
  };
  const arrive = (member: { fullName: string }, more: object = {}, actor = receiver) => {
    const person = { fullName: member.fullName, birthDate: "1/2/2000", gender: "female" };
    const row = { ...here(), ...person, direction: "in", day: "2026-10-05", outsideName: "Đơn vị 1" };
    return onToday(() => recordTransfer(actor, { ...row, ...more }));
  };
  const rowsNamed = (name: string) =>
    sql(
      database,
      "SELECT id, unit_id AS unit, status FROM members WHERE full_name = $1 ORDER BY created_at",
      [name],
    );
  const caseOf = async (id: string, direction: string) => {
    const [found] = await sql<{ id: string; version: number }>(
      database,
      `SELECT c.id, c.version FROM member_cases c JOIN transfers t ON t.case_id = c.id
       WHERE c.member_id = $1 AND t.direction = $2::"TransferDirection" ORDER BY c.created_at DESC LIMIT 1`,
      [id, direction],
    );
    return found ?? expect.fail(`no case ${direction}`);
  };
  const drop = async (actor: Actor, id: string, direction: string) => {
    const { id: of, version } = await caseOf(id, direction);
    return onToday(() => dropRecorded(actor, of, { note: "Ghi nhầm", version }));
  };

  test("whom a list had marked as moved away may be told of by that unit's name, and goes on there", async () => {
    const member = await newMember();
    const left = { status: "moved", statusSince: "2026-09-30", version: member.version };
    must(await onToday(() => correctStatus(cast.secretary, member.id, left)));
    const beside = await allOf(bloc.orgId).unit.findUniqueOrThrow({ where: { id: here().unit } });
    const row = {
      member: member.id,
      direction: "out",
      outsideName: `DTN ${fold(beside.name).replace("doan ", "")}`,
      day: "2026-10-01",
    };
    const waiting = async (actor: Actor, n: number) => {
      const at = { orgId: bloc.orgId, unitId: unitOf(bloc, n).id };
      const people = await letGoTo(actor, at, plainDate("2026-11-20"));
      return people.filter(({ fullName }) => fullName === member.fullName);
    };
    expect(await waiting(receiver, 1)).toEqual([]);
    must(await onToday(() => recordTransfers(cast.secretary, { unit: unitOf(bloc).id, rows: [row] })));
    // The unit that is named sees whom it may take up, and nobody else does.
    const [told] = await waiting(receiver, 1);
    expect(told).toMatchObject({ unit: "Đoàn Sở số 1", day: "2026-10-01", birthDate: "2000-02-01" });
    expect(await waiting(cast.secretary, 1)).toEqual([]);
    expect(await waiting(cast.secretary, 0)).toEqual([]);
    // So does it under another name, which it took since.
    const rename = (name: string) =>
      sql(database, "UPDATE units SET name = $2 WHERE id = $1", [beside.id, name]);
    await rename("Đoàn Sở mới");
    expect(await waiting(receiver, 1)).toHaveLength(1);
    // And whoever names it as it was called is told so.
    const other = await newMember();
    const out = { unit: unitOf(bloc).id, member: other.id, direction: "out", day: "2026-10-01" };
    const before = { ...out, outsideName: beside.name };
    expect(await onToday(() => recordTransfer(cast.secretary, before))).toMatchObject({
      fields: [{ message: expect.stringContaining(`“Đoàn Sở mới” (tên cũ “${beside.name}”) là đơn vị`) }],
    });
    await rename(beside.name);
    must(await arrive(member, { outsideName: told?.unit }));
    expect(await waiting(receiver, 1)).toEqual([]);
    expect(await rowsNamed(member.fullName)).toEqual([
      { id: member.id, unit: here().unit, status: "active" },
    ]);
  });

  test("the row goes on there with its history; both secretaries see the case, in the words of each", async () => {
    const member = await newMember();
    await sql(database, "UPDATE members SET position = 'Bí thư chi đoàn' WHERE id = $1", [member.id]);
    must(await leave(member));
    must(await arrive(member));
    expect(await rowsNamed(member.fullName)).toEqual([
      { id: member.id, unit: here().unit, status: "active" },
    ]);
    expect(await rowOf(member.id)).toMatchObject({ branch: here().toBranch, since: null });
    expect(must(await findMember(receiver, member.id)).member.position).toBeNull();
    expect(await findMember(cast.secretary, member.id)).toMatchObject({ reason: "not_found" });
    const { id } = await caseOf(member.id, "in");
    for (const actor of [cast.secretary, receiver])
      expect(must(await transferDetail(actor, id))).toMatchObject({
        state: "settled",
        unit: { id: here().unit },
        otherUnit: { id: unitOf(bloc).id },
        outsideName: "Đơn vị 1",
      });
    const year = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") };
    const listed = async (actor: Actor, n: number) => {
      const at = { orgId: bloc.orgId, unitId: unitOf(bloc, n).id, branchId: null };
      const lines = must(await everyTransfer(actor, at, year));
      return lines.filter(({ memberId }) => memberId === member.id).map(({ direction }) => direction);
    };
    expect(await listed(cast.secretary, 0)).toEqual(["out"]);
    expect(await listed(receiver, 1)).toEqual(["in"]);
    const registered = async (actor: Actor, n: number, branchId: string | null = null) => {
      const at = { orgId: bloc.orgId, unitId: unitOf(bloc, n).id, branchId };
      const lines = must(await registeredTransfers(actor, at, year));
      return lines
        .filter(({ memberId }) => memberId === member.id)
        .map(({ direction, leaves }) => [direction, leaves]);
    };
    for (const branch of [null, branchOf(unitOf(bloc)).id])
      expect(await registered(cast.secretary, 0, branch)).toEqual([["out", true]]);
    expect(await registered(receiver, 1)).toEqual([["in", false]]);
    const registerOf = async (actor: Actor, n: number) => {
      const at = { orgId: bloc.orgId, unitId: unitOf(bloc, n).id, branchId: null };
      const { came, went } = must(await onToday(() => memberRegister(actor, at, year)));
      const days = (list: typeof came) =>
        list.filter(({ person }) => person.id === member.id).map(({ day }) => day);
      return { came: days(came), went: days(went) };
    };
    expect(await registerOf(cast.secretary, 0)).toEqual({ came: [], went: ["2026-10-01"] });
    expect(await registerOf(receiver, 1)).toEqual({ came: ["2026-10-05"], went: [] });
    const isListed = async (n: number, day: string) => {
      const list = listIn({ org: "$1::uuid", unit: "$2::uuid", day: "$3::date" });
      const found = await sql<{ id: string }>(database, list, [bloc.orgId, unitOf(bloc, n).id, day]);
      return found.some((row) => row.id === member.id);
    };
    // Between the leaving and the arrival in nobody's list, whenever it is drawn up.
    const days = ["2026-09-30", "2026-10-03", "2026-10-05"];
    expect(await Promise.all(days.map((day) => isListed(0, day)))).toEqual([true, false, false]);
    expect(await Promise.all(days.map((day) => isListed(1, day)))).toEqual([false, false, true]);
  });

  test("in the year of the arrival the unit that had let go may say that nobody moved, the other may not", async () => {
    const member = await newMember();
    must(await leave(member, "2017-11-10"));
    must(await arrive(member, { day: "2018-02-05" }));
    expect(await rowOf(member.id)).toMatchObject({ unit: here().unit });
    const sign = (actor: Actor, unit: string, year: number) =>
      onToday(() => signNil(actor, { unit, year, procedure: "transfer" }));
    expect(await sign(cast.secretary, unitOf(bloc).id, 2017)).toMatchObject({ reason: "conflict" });
    must(await sign(cast.secretary, unitOf(bloc).id, 2018));
    expect(await sign(receiver, here().unit, 2018)).toMatchObject({ reason: "conflict" });
  });

  test("owes nothing for the months between; who arrived before the leaving was told moved straight on", async () => {
    const late = await newMember();
    must(await leave(late, "2026-03-10"));
    must(await arrive(late, { day: "2026-06-05" }));
    const own = must(await onToday(() => memberFees(receiver, late.id, 2026))).row.cells;
    const owed = own.filter(({ due }) => due > 0).map(({ month }) => Number(month.slice(5)));
    expect(owed).toEqual([1, 2, 3, 7, 8, 9, 10, 11, 12]);
    const { unit, toBranch: branch } = here();
    const board = must(await onToday(() => feeBoard(receiver, { unit, branch, year: 2026 })));
    const row = board.rows.find(({ memberId }) => memberId === late.id);
    expect(row?.cells.filter(({ due }) => due > 0).map(({ month }) => Number(month.slice(5)))).toEqual(
      owed.slice(3),
    );
    const early = await newMember();
    must(await leave(early, "2026-11-10"));
    must(await arrive(early, { day: "2026-11-05" }));
    const list = listIn({ org: "$1::uuid", unit: "$2::uuid", day: "$3::date" });
    const found = await sql<{ id: string }>(database, list, [bloc.orgId, unitOf(bloc).id, "2026-10-31"]);
    expect(found.map(({ id }) => id)).toContain(early.id);
  });

  test("taken back by whoever told of it, then the leaving too: each stands as before", async () => {
    const member = await newMember();
    const was = await rowOf(member.id);
    must(await leave(member));
    const left = await rowOf(member.id);
    must(await arrive(member));
    expect(await drop(cast.secretary, member.id, "out")).toMatchObject({ reason: "conflict" });
    expect(await drop(cast.secretary, member.id, "in")).toMatchObject({ ok: false });
    const { id, version } = await caseOf(member.id, "in");
    must(
      await onToday(() =>
        correctTransfer(receiver, id, { day: "2026-10-07", outsideName: "Đơn vị cũ", version }),
      ),
    );
    must(await drop(receiver, member.id, "in"));
    expect(await rowOf(member.id)).toEqual(left);
    must(await drop(cast.secretary, member.id, "out"));
    expect(await rowOf(member.id)).toEqual(was);
    expect(await rowsNamed(member.fullName)).toHaveLength(1);
  });

  test("a number is as good as the day of birth, with the name; one that is another's is not", async () => {
    const [one, two] = [await newMember(), await newMember()];
    await sql(database, "UPDATE members SET code = 'HN-000301' WHERE id = $1", [one.id]);
    await sql(database, "UPDATE members SET code = 'HN-000302' WHERE id = $1", [two.id]);
    must(await leaveTogether([one, two]));
    must(await arrive(one, { code: "HN-000301", birthDate: "2000" }));
    must(await arrive(two, { code: "HN-000309" }));
    expect(await rowsNamed(one.fullName)).toMatchObject([{ id: one.id, status: "active" }]);
    expect((await rowsNamed(two.fullName)).map(({ status }) => status)).toEqual(["moved", "active"]);
  });

  const receive = async (member: { fullName: string }, more: object = {}) => {
    const person = { fullName: member.fullName, birthDate: "1/2/2000", gender: "female" };
    const row = { unit: here().unit, ...person, outsideName: "Đơn vị 1", outsidePlace: "Hà Nội" };
    const given = { ...row, introNumber: "8", day: "2026-10-05", confirmed: true, ...more };
    return must(await onToday(() => receiveNewcomer(receiver, given))).id;
  };
  const wholeRow = (id: string) =>
    sql(
      database,
      `SELECT unit_id, branch_id, status, status_since, position, code, card_number, joined_on, search_key
       FROM members WHERE id = $1`,
      [id],
    );

  test("step by step too: the assignment takes the row up, and gives it back exactly", async () => {
    const member = await newMember();
    await sql(database, "UPDATE members SET position = 'Bí thư chi đoàn' WHERE id = $1", [member.id]);
    const was = await wholeRow(member.id);
    must(await leave(member));
    const left = await wholeRow(member.id);
    const id = await receive(member);
    expect(must(await transferDetail(receiver, id))).toMatchObject({ memberId: null, otherUnit: null });
    must(await step(receiver, id, "assign", { branch: here().toBranch, day: "2026-10-06" }));
    expect(await rowsNamed(member.fullName)).toEqual([
      { id: member.id, unit: here().unit, status: "active" },
    ]);
    expect(await rowOf(member.id)).toMatchObject({ branch: here().toBranch, since: null });
    expect(must(await transferDetail(cast.secretary, id))).toMatchObject({
      state: "settled",
      memberId: member.id,
      unit: { id: here().unit },
      otherUnit: { id: unitOf(bloc).id },
      outsideName: "Đơn vị 1",
      outsidePlace: "Hà Nội",
    });
    const at = { orgId: bloc.orgId, unitId: null, branchId: null, year: 2026 };
    const lines = must(await casesOfYear(receiver, at, { procedure: "transfer" })).items;
    expect(lines.find((line) => line.id === id)).toMatchObject({ isTakenUp: true });
    expect(await drop(cast.secretary, member.id, "out")).toMatchObject({ reason: "conflict" });
    must(await back(receiver, id));
    expect(await wholeRow(member.id)).toEqual(left);
    expect(must(await transferDetail(receiver, id))).toMatchObject({
      state: "received",
      memberId: null,
      otherUnit: null,
      otherBranch: null,
      branch: null,
    });
    must(await drop(cast.secretary, member.id, "out"));
    expect(await wholeRow(member.id)).toEqual(was);
    expect(await rowsNamed(member.fullName)).toHaveLength(1);
  });

  test.each([
    ["recorded", 1],
    ["stepwise", 2],
  ])("what is typed fills what the row does not have (%s)", async (way, n) => {
    const [bare, full] = [await newMember(), await newMember()];
    const held = { bare: `HN-7${n}`, full: `HN-8${n}` };
    await sql(database, "UPDATE members SET joined_on = '2015-03-26' WHERE id = $1", [bare.id]);
    await sql(database, "UPDATE members SET code = $2, card_number = $3 WHERE id = $1", [
      full.id,
      held.full,
      `80${n}`,
    ]);
    must(await leaveTogether([bare, full]));
    const left = { bare: await wholeRow(bare.id), full: await wholeRow(full.id) };
    const arriveBy = async (member: { id: string; fullName: string }, typed: object) => {
      if (way === "recorded") must(await arrive(member, { ...typed, outsidePlace: "Hà Nội" }));
      else {
        const id = await receive(member, typed);
        must(await step(receiver, id, "assign", { branch: here().toBranch }));
      }
      return (await caseOf(member.id, "in")).id;
    };
    const first = await arriveBy(bare, { code: held.bare, cardNumber: `71${n}`, joinedOn: "26/3/2016" });
    const second = await arriveBy(full, { code: held.full, cardNumber: `81${n}`, joinedOn: "2016" });
    const key = `${fold(bare.fullName)} ${held.bare.toLowerCase()}`;
    expect(await wholeRow(bare.id)).toMatchObject([
      { code: held.bare, card_number: `71${n}`, joined_on: "2015-03-26", search_key: key },
    ]);
    expect(await wholeRow(full.id)).toMatchObject([
      { code: held.full, card_number: `80${n}`, joined_on: "2016" },
    ]);
    // The case keeps what the paper said, and the receiving unit sees where its list says otherwise.
    expect(must(await transferDetail(receiver, first))).toMatchObject({
      outsideName: "Đơn vị 1",
      outsidePlace: "Hà Nội",
      joinedOn: "2016-03-26",
      inRoster: { code: held.bare, cardNumber: `71${n}`, joinedOn: "2015-03-26" },
    });
    expect(must(await transferDetail(receiver, second))).toMatchObject({
      cardNumber: `81${n}`,
      inRoster: { cardNumber: `80${n}` },
    });
    expect(must(await transferDetail(cast.secretary, second)).inRoster).toBeNull();
    const { entries } = await timelineOf(receiver, must(await findMember(receiver, bare.id)));
    expect(entries.map(({ detail }) => detail).join()).toContain(`Mã định danh: (trống) → ${held.bare}`);
    for (const [member, id] of [
      [bare, first],
      [full, second],
    ] as const)
      must(await (way === "recorded" ? drop(receiver, member.id, "in") : back(receiver, id)));
    expect({ bare: await wholeRow(bare.id), full: await wholeRow(full.id) }).toEqual(left);
  });

  test("nobody is taken who is there still, whose day is not known, or of whom there are two", async () => {
    const still = await newMember();
    expect(await arrive(still)).toMatchObject({ isDoubted: true, fields: [{ path: "fullName" }] });
    expect(await rowsNamed(still.fullName)).toHaveLength(1);
    must(await arrive(still, { confirmed: true }));
    expect(await rowOf(still.id)).toMatchObject({ unit: unitOf(bloc).id, status: "active" });
    const listed = await newMember();
    await sql(database, "UPDATE members SET status = 'moved', status_since = '2026-10-01' WHERE id = $1", [
      listed.id,
    ]);
    must(await arrive(listed));
    const vague = await newMember();
    const first = await newMember();
    const second = await enrol(cast.secretary, unitOf(bloc), first.fullName);
    must(await leaveTogether([vague, first, second]));
    must(await arrive(vague, { birthDate: "2000" }));
    must(await arrive(first));
    for (const { id } of [listed, vague, first, second])
      expect(await rowOf(id)).toMatchObject({ unit: unitOf(bloc).id, status: "moved" });
  });

  test("in a table too; of two who take the same person in at one moment one does", async () => {
    const member = await newMember();
    await sql(database, "UPDATE members SET code = 'HN-000303' WHERE id = $1", [member.id]);
    must(await leave(member));
    const cells = [member.fullName, "1/2/2000", "Nữ", "đến", "Đơn vị 1", "Chi đoàn 1", "5/10/2026", "4"];
    const table = [...cells, "", "HN-000303"].join("\t");
    const take = () => onToday(() => pasteSeen(pasteTransfers, receiver, { unit: here().unit, table }));
    const both = await Promise.all([take(), take()]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await rowsNamed(member.fullName)).toEqual([
      { id: member.id, unit: here().unit, status: "active" },
    ]);
  });
});

test("code, card, day of joining, comment and fee come with who arrives, one or a table", async () => {
  const unit = unitOf(bloc).id;
  const said = { comment: "Nhiệt tình", feePaidUntil: "9/2026" };
  const one = {
    unit,
    direction: "in",
    toBranch: branchOf(unitOf(bloc)).id,
    day: "2026-10-01",
    ...said,
    fullName: "Hà Thị Một Mình",
    birthDate: "5/6/2001",
    gender: "female",
    outsideName: "Đoàn xã",
  };
  expect(
    await onToday(() => recordTransfer(cast.secretary, { ...one, feePaidUntil: "13/2026" })),
  ).toMatchObject({ fields: [{ path: "feePaidUntil" }] });
  must(await onToday(() => recordTransfer(cast.secretary, one)));
  const [came] = await sql<{ id: string }>(database, "SELECT id FROM members WHERE full_name = $1", [
    one.fullName,
  ]);
  const { entries } = await timelineOf(
    cast.secretary,
    must(await findMember(cast.secretary, came?.id ?? "")),
  );
  expect(entries.map(({ title, detail }) => `${title}: ${detail}`)).toContainEqual(
    expect.stringMatching(/^Thêm đoàn viên: Chi đoàn: .* → Chi đoàn 1; Chuyển đến từ: Đoàn xã$/),
  );
  const member = await newMember();
  const out = { unit, direction: "out", member: member.id, day: "2026-10-01", outsideName: "Đoàn phường" };
  must(await onToday(() => recordTransfer(cast.branchSecretary, { ...out, ...said })));
  const paste = (name: string, ...more: string[]) => {
    const cells = [name, "5/6/2001", "Nữ", "đến", "Đoàn xã", "Chi đoàn 1", "1/10/2026", "", "", ...more];
    return cells.join("\t");
  };
  const take = (...lines: string[]) =>
    onToday(() => pasteSeen(pasteTransfers, cast.secretary, { unit, table: lines.join("\n") }));
  const wrong = await take(
    paste("Hà Thị Sai Ngày", "", "", "31/2/2016", "", "không rõ"),
    paste("Hà Thị Mã Đôi", "HN-000091"),
    paste("Hà Thị Mã Kép", "HN-000091"),
  );
  expect(wrong.ok ? [] : wrong.fields?.map(({ message }) => message.split(":")[0])).toEqual([
    "Dòng 1, cột “Đoàn phí đã thu đến tháng”",
    "Dòng 1, cột “Ngày vào Đoàn”",
    "Dòng 3, cột “Họ và tên hoặc mã”",
  ]);
  // A comment of two lines, as a spreadsheet copies it; a name that is broken in its cell is one all the same.
  const lines = '"Nhiệt tình.\nHay giúp bạn."';
  must(await take(paste('"Hà Thị\nĐủ Cột"', "HN-000092", "700000092", "26/3/2016", lines, "9/2026")));
  const rows = await sql(
    database,
    `SELECT t.comment, t.fee_paid_until AS fee, m.code, m.card_number AS card, m.joined_on AS joined
     FROM member_cases c JOIN transfers t ON t.case_id = c.id JOIN members m ON m.id = c.member_id
     WHERE c.person_name IN ('Hà Thị Một Mình', 'Hà Thị Đủ Cột', $1) ORDER BY m.code NULLS LAST`,
    [member.fullName],
  );
  const kept = { comment: "Nhiệt tình", fee: "2026-09" };
  const none = { code: null, card: null, joined: null };
  expect(rows).toEqual([
    {
      ...kept,
      comment: "Nhiệt tình.\nHay giúp bạn.",
      code: "HN-000092",
      card: "700000092",
      joined: "2016-03-26",
    },
    { ...kept, ...none },
    { ...kept, ...none },
  ]);
});

const ACTS = ["ask", "comment", "introduce", "accept", "refuse", "withdraw", "back", "inside"] as const;
type Act = (typeof ACTS)[number];

/** What a transfer waits for; an acceptance waits to be taken back, so that one can follow another. */
const DUE: Record<string, Act> = {
  requested: "comment",
  commented: "introduce",
  introduced: "accept",
  settled: "back",
};
const dueOf = (one: Standing | null): Act => (one && DUE[one.state]) || "ask";

/** Every member of the model stands in the one place where the moves, as far as they were allowed, left him or her. */
test("whatever is asked in whatever order, a member is in exactly one roster at every moment", async () => {
  // Four steps in their order lead to an acceptance: what is due comes oftener than what is not.
  const move = fc.oneof(
    { weight: 3, arbitrary: fc.constant("due" as const) },
    { weight: 2, arbitrary: fc.constantFrom(...ACTS) },
  );
  const crossings = new Set<Act>();
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 10 }), async (moves) => {
      const member = await newMember();
      let at = unitOf(bloc).id;
      let id: string | null = null;
      for (const one of moves) {
        const was: Standing | null = id ? await standing(id) : null;
        const act: Act = one === "due" ? dueOf(was) : one;
        const ok = await tried(act, member.id, was);
        if (act === "ask" && ok) id = ok;
        const before = at;
        if (ok && act === "accept") at = unitOf(bloc, 1).id;
        if (ok && id && act === "back" && (await stateOf(id)) === "introduced") at = unitOf(bloc).id;
        if (at !== before) crossings.add(act);
        const seen = [cast.secretary, receiver].map((actor) => findMember(actor, member.id));
        const found = (await Promise.all(seen)).flatMap((each) => (each.ok ? [each.value.place.unitId] : []));
        expect(found, act).toEqual([at]);
      }
    }),
    { numRuns: 20 },
  );
  expect([...crossings].sort(), "some crossed over, and some came back").toEqual(["accept", "back"]);
}, 120_000);

async function tried(act: string, member: string, was: Standing | null): Promise<string | null> {
  const unit = unitOf(bloc);
  if (act === "ask") {
    const made = await onToday(() => requestTransfer(cast.secretary, asked(member)));
    return made.ok ? made.value.id : null;
  }
  if (act === "inside") {
    const given = { unit: unit.id, members: [member], toBranch: branchOf(unit, 1).id, day: "2026-11-01" };
    return (await onToday(() => pasteSeen(moveInside, cast.secretary, given))).ok ? member : null;
  }
  if (!was) return null;
  const { id, version } = was;
  const branch = branchOf(unitOf(bloc, 1)).id;
  const said = { docNumber: "1", note: "Lời", branch, feePaidUntil: "11/2026" };
  const takenBack = { note: "Ghi nhầm", version };
  const other = act === "accept" || act === "refuse" ? receiver : cast.secretary;
  const ok = await onToday(async () =>
    act === "back"
      ? (await takeTransferBack(receiver, id, takenBack)).ok ||
        (await takeTransferBack(cast.secretary, id, takenBack)).ok
      : (await takeTransferStep(other, id, { act, day: "2026-11-10", version, ...said })).ok,
  );
  return ok ? id : null;
}

test("on a day before it began or ended, a stay was what it was on that day", async () => {
  const { id } = await introduced({ kind: "temporary", until: "2026-11-18" });
  must(await step(receiver, id, "accept", { branch: branchOf(unitOf(bloc, 1)).id, day: "2026-11-12" }));
  must(await step(cast.secretary, id, "return", { day: "2026-11-19" }));
  const scope = readScope(cast.secretary, bloc.orgId) ?? expect.fail("a secretary reaches the own unit");
  const unit = unitOf(bloc).id;
  const stageOn = async (cutOff: string) => {
    const year = { year: 2026, cutOff: plainDate(cutOff), today: TODAY };
    const facts = (await factsOfUnits(scope, [unit], year)).get(unit) ?? expect.fail("a unit has facts");
    const own = facts.cases.cases.filter((each) => each.id === id);
    const check = { key: "transfers_settled", threshold: null, exclusions: [] } as const;
    const one = { ...facts, cases: { nil: [], cases: own } };
    return measure({ check, period: "unit" }, one)?.figures;
  };
  expect(await stageOn("2026-11-11")).toEqual({ value: 0, of: 0, excluded: 1 });
  expect(await stageOn("2026-11-12")).toEqual({ value: 1, of: 1, excluded: 0 });
  expect(await stageOn("2026-11-18")).toEqual({ value: 1, of: 1, excluded: 0 });
  expect(await stageOn("2026-11-19")).toEqual({ value: 1, of: 1, excluded: 0 });
  await sql(database, "UPDATE transfers SET until = '2026-11-16' WHERE case_id = $1", [id]);
  expect(await stageOn("2026-11-18")).toEqual({ value: 0, of: 1, excluded: 0 });
  must(await back(cast.secretary, id));
  must(await step(cast.secretary, id, "extend", { day: "2026-11-18", until: "2026-12-31" }));
  expect(await stageOn("2026-11-17")).toEqual({ value: 0, of: 1, excluded: 0 });
  expect(await stageOn("2026-11-18")).toEqual({ value: 1, of: 1, excluded: 0 });
});

describe("an introduction to a unit beside, told afterwards", () => {
  const told = (member: string, more: object = {}) => ({
    member,
    toUnit: unitOf(bloc, 1).id,
    day: "2026-11-10",
    introNumber: "12-GGT/ĐTN",
    comment: "Sinh hoạt đều",
    feePaidUntil: "11/2026",
    ...more,
  });
  const record = (actor: Actor, input: object) => onToday(() => recordIntroduction(actor, input));

  test("stands where the single steps lead to; the unit that is named takes the person in by one act", async () => {
    const { id: member } = await newMember();
    const { id } = must(await record(cast.secretary, told(member)));
    const { id: stepped } = await led();
    const seen = async (of: string) => {
      const found = must(await transferDetail(receiver, of));
      const { direction, kind, state, introNumber, introducedOn, comment, feePaidUntil, dueOn, steps } =
        found;
      const acts = steps.map(({ act, fromState, toState, note, docNumber }) => [
        act,
        fromState,
        toState,
        note,
        docNumber,
      ]);
      return { direction, kind, state, introNumber, introducedOn, comment, feePaidUntil, dueOn, acts };
    };
    expect(await seen(id)).toEqual(await seen(stepped));
    expect(await rowOf(member)).toMatchObject({ unit: unitOf(bloc).id, status: "active" });
    const log = await sql<{ step: string }>(
      database,
      "SELECT detail ->> 'step' AS step FROM audit_events WHERE subject_id = $1 AND type = 'case.moved' ORDER BY id",
      [member],
    );
    expect(log.map((event) => event.step)).toEqual([
      "Chi đoàn nhận xét, thu đoàn phí",
      "Đã cấp giấy giới thiệu",
    ]);
    must(await step(receiver, id, "accept", { branch: branchOf(unitOf(bloc, 1)).id }));
    expect(await rowOf(member)).toMatchObject({ unit: unitOf(bloc, 1).id, status: "active" });
    must(await back(receiver, id));
    must(await back(cast.secretary, id));
    const { state, introducedOn } = must(await transferDetail(cast.secretary, id));
    expect({ state, introducedOn }).toEqual({ state: "commented", introducedOn: null });
  });

  test("is the word of the unit's secretary, with a number and another unit", async () => {
    const { id: member } = await newMember();
    expect(await record(cast.branchSecretary, told(member))).toMatchObject({ reason: "forbidden" });
    expect(await record(cast.observer, told(member))).toMatchObject({ reason: "forbidden" });
    expect(await record(stranger, told(member))).toMatchObject({ reason: "not_found" });
    const wrong = async (more: object) => {
      const refused = await record(cast.secretary, told(member, more));
      return "fields" in refused ? refused.fields?.map(({ path }) => path) : refused;
    };
    expect(await wrong({ introNumber: "" })).toEqual(["introNumber"]);
    expect(await wrong({ comment: " " })).toEqual(["comment"]);
    expect(await wrong({ feePaidUntil: "" })).toEqual(["feePaidUntil"]);
    expect(await wrong({ feePaidUntil: "13/2026" })).toEqual(["feePaidUntil"]);
    expect(await wrong({ toUnit: unitOf(bloc).id })).toEqual(["toUnit"]);
    expect(await wrong({ day: "2026-11-21" })).toEqual(["day"]);
    must(await record(cast.secretary, told(member)));
    expect(await record(cast.secretary, told(member))).toMatchObject({ reason: "conflict" });
  });

  test("is told by a table too: each line waits for the unit it names, in whatever words, and all are undone as one", async () => {
    const unit = unitOf(bloc).id;
    const [one, two, out] = [await newMember(), await newMember(), await newMember()];
    const line = (
      name: string,
      way: string,
      place: string,
      more = "12-GGT\t\t\t\t\tSinh hoạt đều\t11/2026",
    ) => `${name}\t\t\t${way}\t${place}\t\t10/11/2026\t${more}`;
    const rows = [
      line(one.fullName, "đi", "ĐTN Sở số 2"),
      line(two.fullName, "sang đơn vị khác trong tổ chức", "DV02"),
      line(out.fullName, "đi", "Đoàn xã"),
    ];
    const table = rows.join("\n");
    const tried = must(await onToday(() => pasteTransfers(cast.secretary, { unit, table }))) as Tried;
    const to =
      "Giới thiệu sang Đoàn Sở số 2, ngày 10/11/2026; còn trong danh sách này đến khi bên đó tiếp nhận";
    expect(tried.effect).toMatchObject([
      { to, beside: [expect.stringContaining("Nơi khác cùng tên thì ghi thêm xã, phường, tỉnh")] },
      { to },
      { to: "Chuyển đi Đoàn xã, ngày 10/11/2026" },
    ]);
    const wrong = async (text: string, actor = cast.secretary) => {
      const refused = await onToday(() => pasteTransfers(actor, { unit, table: text }));
      return "fields" in refused ? refused.fields?.map(({ message }) => message.split(":")[0]) : refused;
    };
    expect(await wrong(line(one.fullName, "sang đơn vị khác", "DV02", ""))).toEqual(
      ["Số giấy giới thiệu", "Nhận xét của chi đoàn cũ", "Đoàn phí đã thu đến tháng"].map(
        (title) => `Dòng 1, cột “${title}”`,
      ),
    );
    expect(await wrong(line(one.fullName, "sang đơn vị khác", "Đoàn xã"))).toEqual([
      "Dòng 1, cột “Nơi đi hoặc nơi đến”",
    ]);
    expect(await wrong(rows[0] ?? "", cast.branchSecretary)).toMatchObject({
      reason: "forbidden",
      message: expect.stringContaining("do Bí thư, Phó Bí thư đơn vị quyết định"),
    });
    const paste = () => onToday(() => pasteSeen(pasteTransfers, cast.secretary, { unit, table }));
    const first = must(await paste());
    const homes = async () =>
      Promise.all(
        [one, two, out].map(async ({ id }) => {
          const row = await rowOf(id);
          return row?.unit === unit && row?.status;
        }),
      );
    expect(await homes()).toEqual(["active", "active", "moved"]);
    const caseOfMember = async ({ id }: { id: string }) => {
      const [found] = await sql<{ id: string }>(
        database,
        "SELECT id FROM member_cases WHERE member_id = $1 AND closed_on IS NULL",
        [id],
      );
      return found?.id ?? "";
    };
    const { id: single } = must(await record(cast.secretary, told((await newMember()).id)));
    const told12 = must(await transferDetail(receiver, single));
    const seen = must(await transferDetail(receiver, await caseOfMember(one)));
    for (const field of ["state", "entry", "dueOn", "comment", "feePaidUntil", "introducedOn"] as const)
      expect(seen[field]).toEqual(told12[field]);
    expect(seen.steps.map(({ act }) => act)).toEqual(["comment", "introduce"]);
    const log = await sql<{ type: string }>(
      database,
      "SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY id DESC LIMIT 3",
      [one.id],
    );
    expect(log.map(({ type }) => type)).toEqual(["case.moved", "case.moved", "case.opened"]);
    const branch = branchOf(unitOf(bloc, 1)).id;
    must(await step(receiver, await caseOfMember(two), "accept", { branch }));
    expect(await rowOf(two.id)).toMatchObject({ unit: unitOf(bloc, 1).id, status: "active" });
    const [accepted] = await sql<{ id: string }>(
      database,
      "SELECT id FROM member_cases WHERE member_id = $1",
      [two.id],
    );
    const undo = () => onToday(() => undoPasted(cast.secretary, first.bulk));
    expect(await undo()).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining(`${two.fullName}: Đoàn Sở số 2 đã tiếp nhận. Đơn vị đó lùi bước`),
    });
    must(await back(receiver, accepted?.id ?? ""));
    must(await undo());
    expect(await homes()).toEqual(["active", "active", "active"]);
    const undone = must(await transferDetail(receiver, accepted?.id ?? ""));
    expect(undone).toMatchObject({ state: "withdrawn", outcome: "withdrawn", dueOn: null });
    expect(undone.steps.at(-1)).toMatchObject({ act: "withdraw", fromState: "introduced" });
    must(await paste());
  });
});
