import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { recordDiscipline } from "@/lib/discipline/recording";
import { recordGraduation } from "@/lib/graduations/recording";
import { recordOutstanding } from "@/lib/outstanding-members/recording";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { recordRemoval } from "@/lib/removals/recording";
import { changeReward, createReward, removeReward, restoreReward } from "@/lib/rewards/commands";
import { markTyped } from "@/lib/software-lists/commands";
import { markOnPaper, recordedHere } from "@/lib/software-lists/on-paper";
import { endedHere } from "@/lib/software-lists/queries";
import { transfersToType } from "@/lib/transfers/queries";
import { recordTransfer } from "@/lib/transfers/recording";
import { calendarYear } from "@/lib/units/periods";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";

/*
 * What was recorded may have been done on paper alone. Whoever keeps the cases says so, and the list of what must be typed
 * into the national software has it until it is marked as typed.
 */

const database = await freshDatabase();
const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let sister: Actor;
const place = () => ({ orgId: bloc.orgId, unitId: unit.id, branchId: null });
const YEAR = calendarYear(2026);

type Listed = Parameters<typeof recordedHere>[2];
const recorded = (procedure: Listed, actor = cast.secretary) => recordedHere(actor, place(), procedure, YEAR);
const mark = (procedure: Listed, shown: string[], onPaper: string[], actor = cast.secretary) =>
  now(() => markOnPaper(actor, { unit: unit.id, procedure, shown, onPaper }));

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
  sister = await makeActor("bithu.dv02", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id });
  const make = async (name: string, more: object = {}) =>
    (await makeMember(cast.secretary, unit, name, { joinedOn: "2018-03-26", confirmed: true, ...more })).id;
  const [old, struck, punished] = [
    await make("Ngô Đã Lớn", { birthDate: "1994-01-01" }),
    await make("Hà Đã Xóa"),
    await make("Lý Đã Phạt"),
  ];
  const [party, left] = [await make("Mai Vào Đảng"), await make("Vũ Đã Đi")];
  const votes = { entitled: "30", present: "20", votesFor: "15", votesAgainst: "5" };
  await now(async () => {
    const graduated = { unit: unit.id, member: old, result: "graduate", day: "2026-11-10", docNumber: "9" };
    must(await recordGraduation(cast.secretary, graduated));
    const lapse = { lapse: "fee", firstMonth: "1/2026", lastMonth: "3/2026" };
    must(
      await recordRemoval(cast.secretary, { member: struck, ...lapse, day: "2026-05-06", docNumber: "10" }),
    );
    const days = { decidedOn: "2026-05-04", announcedOn: "2026-05-10", endedOn: "2026-08-10" };
    const told = {
      about: "Vắng nhiều",
      form: "warning",
      docNumber: "12",
      signer: "Trần Ký",
      ...votes,
      ...days,
    };
    must(await recordDiscipline(cast.secretary, { member: punished, ...told }));
    const stage = { stage: "on_probation", merits: "", introducedOn: "2026-01-15", admittedOn: null };
    const admitted = { member: party, ...stage, day: "2026-05-19", docNumber: "212" };
    must(await recordOutstanding(cast.secretary, admitted));
    const out = { direction: "out", outsideName: "Đoàn xã Hòa", introNumber: "7", day: "2026-10-01" };
    must(await recordTransfer(cast.secretary, { unit: unit.id, member: left, ...out }));
  });
});

describe("a recorded result", () => {
  test.each([
    ["graduation", "Ngô Đã Lớn", "2026-11-10", "9"],
    ["removal_from_roll", "Hà Đã Xóa", "2026-05-06", "10"],
    ["discipline", "Lý Đã Phạt", "2026-05-04", "12"],
    ["outstanding_member", "Mai Vào Đảng", "2026-05-19", "212"],
  ] as const)(
    "of %s is to be typed once it is said to be done on paper, until it is typed",
    async (...told) => {
      const [procedure, personName, day, docNumber] = told;
      const listed = () => endedHere(cast.secretary, place(), procedure, YEAR);
      expect(await listed()).toEqual([]);
      const [one, ...more] = await recorded(procedure);
      expect(more).toEqual([]);
      expect(one).toMatchObject({ personName, isOnPaper: false });
      const id = one?.id ?? "";
      expect(must(await mark(procedure, [id], [id]))).toEqual({ count: 1 });
      expect(await listed()).toMatchObject([{ id, personName, day, docNumber, typedOn: null }]);
      // What is not ticked any more leaves the list; the same again changes nothing.
      expect(must(await mark(procedure, [id], []))).toEqual({ count: 1 });
      expect(await mark(procedure, [id], [])).toMatchObject({ reason: "conflict" });
      expect(await listed()).toEqual([]);
      must(await mark(procedure, [id], [id]));
      must(await now(() => markTyped(cast.secretary, { unit: unit.id, cases: [id], isTyped: true })));
      expect(await recorded(procedure)).toEqual([]);
      expect(await mark(procedure, [id], [])).toMatchObject({ reason: "conflict" });
      expect(await listed()).toMatchObject([{ id, typedOn: "2026-11-20" }]);
      const events = await sql(
        database,
        "SELECT type FROM audit_events WHERE type LIKE 'case.on_paper%' AND detail ->> 'procedure' = $1 ORDER BY id",
        [procedure],
      );
      expect(events.map(({ type }) => type)).toEqual([
        "case.on_paper",
        "case.on_paper_back",
        "case.on_paper",
      ]);
    },
  );

  test("so is a transfer", async () => {
    const open = async () => (await transfersToType(cast.secretary, place(), null)).items;
    expect(await open()).toEqual([]);
    const [one] = await recorded("transfer");
    const id = one?.id ?? "";
    must(await mark("transfer", [id], [id]));
    expect(await open()).toMatchObject([{ id, personName: "Vũ Đã Đi", introNumber: "7" }]);
    must(await now(() => markTyped(cast.secretary, { unit: unit.id, cases: [id], isTyped: true })));
    expect(await open()).toEqual([]);
  });

  test("so is a reward; what is changed, removed or restored after it was typed is to be typed again", async () => {
    const people = [
      await makeMember(cast.secretary, unit, "Tô Được Khen", { branch: branchOf(unit).id }),
      await makeMember(cast.secretary, unit, "Kiều Được Khen"),
    ];
    const told = {
      ...{ decisionNumber: "21", decidedOn: "2026-09-02", signer: "", level: "upper", form: "Giấy khen" },
      ...{ content: "Hè tình nguyện", isCollective: false, members: people.map(({ id }) => id) },
    };
    const { id } = must(await now(() => createReward(cast.secretary, { unit: unit.id, ...told })));
    const listed = () => now(() => endedHere(cast.secretary, place(), "reward", YEAR));
    const typed = (isTyped = true) =>
      now(() => markTyped(cast.secretary, { unit: unit.id, cases: [id], isTyped }));
    const shown = { id, personName: "Kiều Được Khen, Tô Được Khen, quyết định 21", day: "2026-09-02" };
    expect(await recorded("reward")).toMatchObject([{ ...shown, isOnPaper: false }]);
    expect(await recorded("reward", sister)).toEqual([]);
    expect(await listed()).toEqual([]);
    expect((await typed()).ok).toBe(false);
    expect((await mark("reward", [id], [id], sister)).ok).toBe(false);
    must(await mark("reward", [id], [id]));
    const line = {
      id,
      day: "2026-09-02",
      docNumber: "21",
      typedOn: null,
      isTakenBack: false,
      wasTyped: false,
    };
    expect(await listed()).toMatchObject([
      { ...line, personName: "Kiều Được Khen", value: expect.stringContaining("Hè tình nguyện") },
      { ...line, personName: "Tô Được Khen" },
    ]);
    must(await typed());
    expect(await recorded("reward")).toEqual([]);
    expect(await mark("reward", [id], [])).toMatchObject({ reason: "conflict" });
    expect(await listed()).toMatchObject([{ typedOn: "2026-11-20" }, { typedOn: "2026-11-20" }]);

    // Whoever were left out would stand in the software still, and nobody would be told.
    const leaveOut = (version: number) =>
      [{ members: told.members.slice(1) }, { members: [], isCollective: true }].map((fields) =>
        now(() => changeReward(cast.secretary, id, { ...told, ...fields, version })),
      );
    const refusals = [
      ["members", "bỏ bớt người được khen"],
      ["isCollective", "đổi thành khen tập thể"],
    ].map(([path, what]) => ({
      reason: "conflict",
      fields: [{ path, message: expect.stringMatching(`không ${what} .* Xóa lần khen này .* rồi ghi mới`) }],
    }));
    expect(await Promise.all(leaveOut(1))).toMatchObject(refusals);
    expect(await listed()).toMatchObject([{ typedOn: "2026-11-20" }, { typedOn: "2026-11-20" }]);

    const changed = { ...told, content: "Hè tình nguyện 2026", version: 1 };
    must(await now(() => changeReward(cast.secretary, id, changed)));
    const value = expect.stringContaining("2026");
    expect((await listed())[0]).toMatchObject({ ...line, value, wasTyped: true });
    expect(await Promise.all(leaveOut(2))).toMatchObject(refusals);
    expect(await listed()).toHaveLength(2);
    must(await typed());
    must(await now(() => removeReward(cast.secretary, id, { version: 2 })));
    expect((await listed())[0]).toMatchObject({ ...line, isTakenBack: true, wasTyped: true });
    must(await typed());
    must(await now(() => restoreReward(cast.secretary, id)));
    expect((await listed())[0]).toMatchObject(line);
    const events = await sql(
      database,
      "SELECT type FROM audit_events WHERE subject_id = $1 AND type LIKE 'case.%' ORDER BY id",
      [id],
    );
    expect(events.map(({ type }) => type)).toEqual(["case.on_paper", ...Array(3).fill("case.typed")]);
  });

  test("is marked by those alone who keep the cases there and may read them", async () => {
    const member = await makeMember(cast.secretary, unit, "Đỗ Còn Đó", { birthDate: "1994-01-02" });
    const told = { unit: unit.id, member: member.id, result: "graduate", day: "2026-11-11", docNumber: "" };
    must(await now(() => recordGraduation(cast.secretary, told)));
    const [one] = await recorded("graduation");
    const id = one?.id ?? "";
    for (const actor of [cast.observer, cast.staff, sister]) {
      expect(await recorded("graduation", actor)).toEqual([]);
      expect((await mark("graduation", [id], [id], actor)).ok).toBe(false);
    }
    // Of another procedure, or another branch, it is no such case.
    expect(await mark("removal_from_roll", [id], [id])).toMatchObject({ reason: "conflict" });
    const elsewhere = { unit: unit.id, branch: branchOf(unit, 1).id, procedure: "graduation" };
    const marking = { ...elsewhere, shown: [id], onPaper: [id] };
    expect(await now(() => markOnPaper(cast.secretary, marking))).toMatchObject({ reason: "conflict" });
    expect(await recorded("graduation")).toMatchObject([{ id, isOnPaper: false }]);
    expect(await recorded("discipline", cast.committee)).toEqual([]);
    expect(await recordedHere(cast.secretary, place(), "graduation", calendarYear(2025))).toEqual([]);
  });
});
