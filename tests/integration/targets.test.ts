import { beforeAll, describe, expect, test } from "vitest";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { allocateTarget, pasteAllocations } from "@/lib/targets/allocations/commands";
import { changeTarget, createTarget, removeTarget } from "@/lib/targets/commands";
import { addProgress, changeProgress, removeProgress } from "@/lib/targets/progress/commands";
import { targetDetail, targetsOfUnit, targetTable, unitTarget } from "@/lib/targets/queries";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { makePeople, type TestPeople } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
let foreign: TestPeople;
let [first, second, third] = ["", "", ""];

beforeAll(async () => {
  bloc = await makeBloc("khoi", 3, 1);
  people = await makePeople(bloc);
  foreign = await makePeople(await makeBloc("khac", 2, 1));
  [first = "", second = "", third = ""] = bloc.units.map(({ id }) => id);
});

const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
const goal = (more: object = {}) => ({
  year: 2026,
  name: "Công trình thanh niên",
  measure: "công trình",
  value: "10",
  ...more,
});

let made = 0;
async function newTarget(more: object = {}): Promise<string> {
  made += 1;
  return must(await createTarget(people.staff, bloc.orgId, goal({ name: `Chỉ tiêu ${made}`, ...more }))).id;
}

const shares = (...values: (number | string)[]) =>
  values.map((value, at) => ({ unit: [first, second, third][at], value }));

async function given(value = 10): Promise<{ target: string; allocation: string }> {
  const target = await newTarget({ value });
  must(await allocateTarget(people.staff, target, { values: shares(value), version: 1 }));
  const detail = must(await targetDetail(people.staff, target));
  return { target, allocation: detail.units[0]?.given?.allocationId ?? "" };
}

const eventsOf = async (id: string) =>
  (await sql(database, "SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY id", [id])).map(
    ({ type }) => type,
  );

describe("defining a target", () => {
  test("is the office's; text where a number belongs is named", async () => {
    for (const actor of [people.secretary, people.voter, people.observer])
      expect(await createTarget(actor, bloc.orgId, goal())).toMatchObject({ reason: "forbidden" });
    for (const actor of [foreign.staff, people.admin])
      expect(await createTarget(actor, bloc.orgId, goal())).toMatchObject({ reason: "not_found" });
    const wrong = await createTarget(people.staff, bloc.orgId, goal({ name: " ", value: "mười" }));
    expect(wrong.ok ? [] : wrong.fields).toMatchObject([
      { path: "name" },
      { path: "value", message: "“mười” không phải số. Ghi số, ví dụ 12 hoặc 12,5." },
    ]);
    expect(await createTarget(people.staff, bloc.orgId, goal({ value: 0 }))).toMatchObject({
      reason: "invalid",
    });
  });

  test("has one name in a year; is changed and removed by version", async () => {
    const id = await newTarget({ name: "Hiến máu" });
    const twin = await createTarget(people.leader, bloc.orgId, goal({ name: "Hiến máu" }));
    expect(twin).toMatchObject({ reason: "invalid", fields: [{ path: "name" }] });
    const { year: _, ...fields } = goal({ name: "Hiến máu tình nguyện", value: "1.250,5" });
    expect(must(await changeTarget(people.staff, id, { ...fields, version: 1 })).target).toMatchObject({
      name: "Hiến máu tình nguyện",
      value: 1250.5,
      version: 2,
    });
    expect(await changeTarget(people.staff, id, { ...fields, version: 1 })).toMatchObject({
      reason: "stale",
    });
    expect(await changeTarget(people.secretary, id, { ...fields, version: 2 })).toMatchObject({
      reason: "not_found",
    });
    expect(await removeTarget(people.voter, id, { version: 2 })).toMatchObject({ reason: "forbidden" });
    must(await removeTarget(people.staff, id, { version: 2 }));
    expect(await targetDetail(people.staff, id)).toMatchObject({ reason: "not_found" });
    expect(await eventsOf(id)).toEqual(["target.created", "target.changed", "target.removed"]);
  });
});

describe("allocating", () => {
  test("parts that don't add up are written only knowingly", async () => {
    const id = await newTarget();
    const short = { values: shares(3, 3, 3), version: 1 };
    expect(await allocateTarget(people.staff, id, short)).toMatchObject({
      reason: "invalid",
      fields: [{ path: "confirmed", message: expect.stringContaining("ít hơn chỉ tiêu 10 là 1") }],
    });
    expect(must(await targetDetail(people.staff, id)).target).toMatchObject({ allocated: 0, version: 1 });
    const known = must(await allocateTarget(people.staff, id, { ...short, confirmed: true }));
    expect(known.target).toMatchObject({ allocated: 9, units: 3, version: 2 });
    const full = { values: shares("4", "3", "3"), version: 2 };
    expect(must(await allocateTarget(people.staff, id, full)).units.map((unit) => unit.given?.value)).toEqual(
      [4, 3, 3],
    );
    expect(await allocateTarget(people.staff, id, full)).toMatchObject({ reason: "stale" });
    const none = { values: shares(0, 7), version: 3 };
    expect(
      must(await allocateTarget(people.leader, id, none)).units.map((unit) => unit.given?.value),
    ).toEqual([undefined, 7, 3]);
    const again = { values: shares(1, 6), version: 4 };
    expect(must(await allocateTarget(people.leader, id, again)).target.allocated).toBe(10);
  });

  test("is refused to others; text, and units of elsewhere, are refused", async () => {
    const id = await newTarget();
    const input = { values: shares(10), version: 1 };
    expect(await allocateTarget(people.voter, id, input)).toMatchObject({ reason: "forbidden" });
    for (const actor of [people.secretary, people.branch, foreign.staff])
      expect(await allocateTarget(actor, id, input)).toMatchObject({ reason: "not_found" });
    expect(await allocateTarget(people.staff, id, { ...input, values: shares("ba") })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "values.0.value", message: expect.stringContaining("“ba” không phải số") }],
    });
    const branch = bloc.units[0]?.branches[0]?.id;
    const elsewhere = { ...input, values: [{ unit: branch, value: 10 }] };
    expect(await allocateTarget(people.staff, id, elsewhere)).toMatchObject({ reason: "invalid" });
  });

  test("what was reported on is not taken away, nor is its target", async () => {
    const { target, allocation } = await given();
    must(await addProgress(people.secretary, { allocation, factOn: "2026-03-01", amount: 1 }));
    expect(await allocateTarget(people.staff, target, { values: shares(0, 10), version: 2 })).toMatchObject({
      reason: "invalid",
      message: expect.stringContaining("Đoàn Sở số 1 đã ghi kết quả 1"),
    });
    expect(await removeTarget(people.staff, target, { version: 2 })).toMatchObject({ reason: "conflict" });
  });
});

describe("pasting a table", () => {
  const paste = (year: number, lines: string[], more: object = {}) =>
    pasteAllocations(people.staff, bloc.orgId, { year, table: lines.join("\r\n"), ...more });

  test("five bad cells are five reported, and nothing is written", async () => {
    await newTarget({ year: 2031, name: "Cây xanh", value: 6 });
    await newTarget({ year: 2031, name: "Giờ tình nguyện", value: 100 });
    const table = [
      "Đơn vị\tCây xanh\tGiờ tình nguyện\tHiến máu",
      "DV01\tba\t-1\t2",
      "DV77\t3\t50\t",
      "Đoàn Sở số 3\t3\t1,234\t",
    ];
    const result = await paste(2031, table);
    expect(result).toMatchObject({ reason: "invalid", message: expect.stringMatching(/^5 ô chưa đúng/) });
    expect(result.ok ? [] : result.fields?.map(({ path }) => path)).toEqual([
      "1.D",
      "2.B",
      "2.C",
      "3.A",
      "4.C",
    ]);
    const { targets } = must(await targetTable(people.staff, bloc.orgId, 2031));
    expect(targets.map(({ allocated, version }) => [allocated, version])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  test("writes all at once; sums that don't match are asked about by target", async () => {
    await newTarget({ year: 2032, name: "Cây xanh", value: 6 });
    await newTarget({ year: 2032, name: "Giờ tình nguyện", value: 100 });
    const table = ["\tCây xanh\tGiờ tình nguyện", "DV01\t2\t50", "DV02\t2\t49,5", "đoàn sở số 3\t2\t"];
    expect(await paste(2032, table)).toMatchObject({
      reason: "invalid",
      fields: [{ path: "confirmed", message: expect.stringContaining("Giờ tình nguyện: Đã giao 99,5") }],
    });
    expect(must(await paste(2032, table, { confirmed: true }))).toEqual({ cells: 5, targets: 2 });
    const { rows } = must(await targetTable(people.voter, bloc.orgId, 2032));
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null))).toEqual([
      [2, 50],
      [2, 49.5],
      [2, null],
    ]);
    const fifty = ["\tGiờ tình nguyện", "DV02\t50"];
    must(await paste(2032, fifty));
    const after = must(await targetTable(people.staff, bloc.orgId, 2032));
    expect(after.targets.map(({ allocated }) => allocated)).toEqual([6, 100]);
    const events = await sql(
      database,
      "SELECT count(*)::int AS count FROM audit_events WHERE subject_id = $1",
      [after.targets[1]?.id],
    );
    expect(events).toEqual([{ count: 3 }]);
  });

  test("is the office's; an empty table and one without figures say what to do", async () => {
    expect(await pasteAllocations(people.secretary, bloc.orgId, {})).toMatchObject({ reason: "forbidden" });
    expect(await pasteAllocations(foreign.staff, bloc.orgId, {})).toMatchObject({ reason: "not_found" });
    expect(await paste(2031, [" "])).toMatchObject({ reason: "invalid", fields: [{ path: "table" }] });
    expect(await paste(2031, ["\tCây xanh", "DV01\t"])).toMatchObject({ fields: [{ path: "table" }] });
  });
});

describe("reporting", () => {
  test("adds up, is corrected and taken back; the light follows", async () => {
    const { target, allocation } = await given(4);
    const add = (factOn: string, amount: number | string) =>
      on("2026-07-10", () => addProgress(people.committee, { allocation, factOn, amount, note: "Đợt 1" }));
    expect(must(await add("2026-03-26", 1))).toMatchObject({ done: 1, pace: "behind" });
    const two = must(await add("2026-07-10", "1"));
    expect(two).toMatchObject({ done: 2, value: 4, pace: "on_track", lastOn: "2026-07-10" });
    const [newest] = two.progress;
    const input = { factOn: "2026-07-10", amount: 3, note: "", evidence: [], version: 1 };
    const met = must(await changeProgress(people.secretary, newest?.id ?? "", input));
    expect(met).toMatchObject({ done: 4, pace: "met" });
    expect(await changeProgress(people.secretary, newest?.id ?? "", input)).toMatchObject({
      reason: "stale",
    });
    const bloc_ = must(await targetDetail(people.voter, target));
    expect(bloc_.target).toMatchObject({ done: 4, allocated: 4 });
    const back = must(await removeProgress(people.secretary, newest?.id ?? "", { version: 2 }));
    expect(back).toMatchObject({ done: 1, progress: [{ amount: 1 }] });
    expect(await removeProgress(people.secretary, newest?.id ?? "", { version: 3 })).toMatchObject({
      reason: "not_found",
    });
    expect(await eventsOf(newest?.id ?? "")).toEqual([
      "target.progress_added",
      "target.progress_changed",
      "target.progress_removed",
    ]);
  });

  test("text where a number belongs, a day outside the year and one to come are named", async () => {
    const { allocation } = await given();
    const wrong = async (more: object) => {
      const result = await on("2026-07-10", () =>
        addProgress(people.secretary, { allocation, factOn: "2026-03-01", amount: 1, ...more }),
      );
      return result.ok ? [] : result.fields?.map(({ path }) => path);
    };
    expect(await wrong({ amount: "một" })).toEqual(["amount"]);
    expect(await wrong({ amount: 0 })).toEqual(["amount"]);
    expect(await wrong({ factOn: "2025-12-31" })).toEqual(["factOn"]);
    expect(await wrong({ factOn: "2026-07-11" })).toEqual(["factOn"]);
    expect(await wrong({ evidence: ["3f0e8e34-5d0e-4a55-9d4a-0d2f5d1f3a10"] })).toEqual(["evidence"]);
  });

  test("is the unit's own; the sister unit, branches and other organisations find nothing", async () => {
    const { allocation } = await given();
    const input = { allocation, factOn: "2026-03-01", amount: 1 };
    for (const actor of [people.observer, people.staff])
      expect(await addProgress(actor, input)).toMatchObject({ reason: "forbidden" });
    for (const actor of [people.sister, people.branch, people.admin, foreign.secretary])
      expect(await addProgress(actor, input)).toMatchObject({ reason: "not_found" });
    expect(must(await unitTarget(people.observer, allocation))).toMatchObject({ mayEdit: false });
    expect(await unitTarget(people.sister, allocation)).toMatchObject({ reason: "not_found" });
  });

  test("the unit's list holds what it was given alone", async () => {
    const at = (unitId: string) => ({ orgId: bloc.orgId, unitId, year: 2032 });
    expect(must(await targetsOfUnit(people.secretary, at(first))).map(({ value }) => value)).toEqual([2, 50]);
    expect(must(await targetsOfUnit(people.staff, at(third))).map(({ value }) => value)).toEqual([2]);
    expect(await targetsOfUnit(people.sister, at(first))).toMatchObject({ reason: "not_found" });
    expect(await targetTable(people.secretary, bloc.orgId, 2032)).toMatchObject({ reason: "forbidden" });
  });
});
