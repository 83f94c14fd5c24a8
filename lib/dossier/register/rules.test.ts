import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { registered, wasPresent } from "./rules";
import type { Move, RegisterPerson } from "./types";

const day = plainDate;
const person = (more: Partial<RegisterPerson> = {}): RegisterPerson => ({
  id: "1",
  fullName: "Nguyễn Thị Hòa",
  birthDate: "2000-01-01",
  gender: "female",
  code: null,
  cardNumber: null,
  joinedOn: null,
  position: null,
  branch: null,
  status: "active",
  statusSince: null,
  admittedOn: null,
  unitId: "u",
  branchId: "b1",
  turns: [],
  moves: [],
  ...more,
});
const move = (on: string, from: Move["from"], to: Move["to"]): Move => ({
  day: day(on),
  from,
  to,
  fromWords: "nơi cũ",
  toWords: "nơi mới",
});
const b1 = { unitId: "u", branchId: "b1", branch: "Chi đoàn 1" };
const b2 = { unitId: "u", branchId: "b2", branch: "Chi đoàn 2" };
const away = { unitId: "v", branchId: null, branch: null };
const unit = { unitId: "u", branchId: null };
const YEAR = { from: day("2026-01-01"), to: day("2026-12-31") };
const changes = (people: RegisterPerson[], where: typeof unit | typeof b1 = unit) => {
  const { present, came, went } = registered(people, {
    unitId: where.unitId,
    branchId: where.branchId,
    ...YEAR,
  });
  const words = (list: typeof came) => list.map((each) => `${each.day} ${each.reason}`);
  return { present: present.length, came: words(came), went: words(went) };
};

describe("who stood there at the end of a day", () => {
  const on = (who: RegisterPerson, at: string, where: typeof unit | typeof b1 = unit) =>
    wasPresent(who, where, day(at));

  test("whoever left stood there until the day before", () => {
    const left = person({ status: "graduated", statusSince: day("2026-03-26") });
    expect([on(left, "2026-03-25"), on(left, "2026-03-26")]).toEqual([true, false]);
    expect(on(person({ status: "removed" }), "2026-03-25")).toBe(false);
  });

  test("whoever was away and came back stood there before and since", () => {
    const turns = [{ day: day("2026-01-10"), status: "removed" as const }];
    const back = person({ statusSince: day("2026-06-05"), turns });
    const days = ["2026-01-09", "2026-01-10", "2026-06-04", "2026-06-05"];
    expect(days.map((each) => on(back, each))).toEqual([true, false, false, true]);
    // Where nothing tells of the leaving, nobody says that the person was there before.
    expect(on(person({ statusSince: day("2026-06-05") }), "2026-01-09")).toBe(false);
    const again = person({
      status: "removed" as const,
      statusSince: day("2026-09-01"),
      turns: [...turns, { day: day("2026-06-05"), status: "active" as const }],
    });
    expect(["2026-03-31", "2026-08-31", "2026-09-01"].map((each) => on(again, each))).toEqual([
      false,
      true,
      false,
    ]);
  });

  test("whoever was admitted stands there from that day, whoever joined earlier always has", () => {
    const fresh = person({ admittedOn: day("2026-03-26"), joinedOn: "2026-03-26" });
    expect([on(fresh, "2026-03-25"), on(fresh, "2026-03-26")]).toEqual([false, true]);
    expect(on(person({ joinedOn: "2026" }), "2025-12-31")).toBe(false);
    expect(on(person({ joinedOn: "2026" }), "2026-01-01")).toBe(true);
    expect(on(person(), "1990-01-01")).toBe(true);
  });

  test("a move counts from its day, back through several", () => {
    const moved = person({ ...b1, moves: [move("2026-02-01", away, b2), move("2026-06-01", b2, b1)] });
    expect(on(moved, "2026-01-31")).toBe(false);
    expect(on(moved, "2026-02-01")).toBe(true);
    expect([on(moved, "2026-05-31", b1), on(moved, "2026-06-01", b1)]).toEqual([false, true]);
  });
});

test("whoever stands there has the branch of the last day, not the one of today", () => {
  const who = person({ ...b2, moves: [move("2027-02-10", b1, b2)] });
  expect(registered([who], { ...unit, ...YEAR }).present).toMatchObject([{ branch: "Chi đoàn 1" }]);
  const to = day("2027-02-10");
  expect(registered([who], { ...unit, from: to, to }).present).toMatchObject([{ branch: "Chi đoàn 2" }]);
});

describe("who came and went in a period", () => {
  test("by admission, transfer, graduation, removal, each with its day and reason", () => {
    expect(changes([person({ admittedOn: day("2026-03-26") })])).toEqual({
      present: 1,
      came: ["2026-03-26 Kết nạp"],
      went: [],
    });
    expect(changes([person({ moves: [move("2026-01-01", null, b1)] })]).came).toEqual([
      "2026-01-01 Chuyển đến từ nơi cũ",
    ]);
    expect(changes([person({ ...away, moves: [move("2026-12-31", b1, away)] })])).toEqual({
      present: 0,
      came: [],
      went: ["2026-12-31 Chuyển đến nơi mới"],
    });
    expect(changes([person({ status: "removed", statusSince: day("2026-05-01") })]).went).toEqual([
      "2026-05-01 Đưa ra khỏi danh sách",
    ]);
  });

  test("both a leaving and the return, of one absence or of two", () => {
    const turns = [{ day: day("2026-01-10"), status: "removed" as const }];
    expect(changes([person({ statusSince: day("2026-06-05"), turns })])).toEqual({
      present: 1,
      came: ["2026-06-05 Trở lại sinh hoạt"],
      went: ["2026-01-10 Đưa ra khỏi danh sách"],
    });
    const gone = { status: "graduated" as const, statusSince: day("2026-09-01") };
    const back = { day: day("2026-06-05"), status: "active" as const };
    expect(changes([person({ ...gone, turns: [...turns, back] })])).toEqual({
      present: 0,
      came: ["2026-06-05 Trở lại sinh hoạt"],
      went: ["2026-01-10 Đưa ra khỏi danh sách", "2026-09-01 Trưởng thành Đoàn"],
    });
    // The row dates anew what the log tells: one leaving.
    expect(changes([person({ ...gone, turns })]).went).toEqual(["2026-09-01 Trưởng thành Đoàn"]);
  });

  test("a transfer out that set the status is told once; days outside the period not at all", () => {
    const out = { status: "moved", statusSince: day("2026-05-01") } as const;
    expect(changes([person({ ...out, moves: [move("2026-05-01", b1, null)] })]).went).toEqual([
      "2026-05-01 Chuyển đến nơi mới",
    ]);
    expect(changes([person({ admittedOn: day("2025-12-31") })]).came).toEqual([]);
    expect(changes([person({ moves: [move("2027-01-01", away, b1)] })]).came).toEqual([]);
  });

  test("a move between branches concerns the branches, not the unit", () => {
    const moved = person({ ...b2, moves: [move("2026-05-01", b1, b2)] });
    expect(changes([moved])).toEqual({ present: 1, came: [], went: [] });
    expect(changes([moved], b1).went).toHaveLength(1);
    expect(changes([moved], b2).came).toHaveLength(1);
  });

  test("those there before, with those who came and without those who went, are those there after", () => {
    const spots = fc.constantFrom(b1, b2, away, null);
    const days = fc.integer({ min: 1, max: 28 }).map((n) => day(`2026-05-${String(n).padStart(2, "0")}`));
    const history = fc
      .tuple(fc.uniqueArray(days, { maxLength: 4 }), fc.array(spots, { minLength: 5, maxLength: 5 }))
      .map(([on, stays]) => on.toSorted().map((at, n) => move(at, stays[n] ?? null, stays[n + 1] ?? null)));
    fc.assert(
      fc.property(history, (moves) => {
        const last = moves.at(-1)?.to;
        if (last === null) return;
        const who = person({ ...(last ?? b1), moves });
        const wanted = { ...unit, from: day("2026-05-08"), to: day("2026-05-20") };
        const { present, came, went } = registered([who], wanted);
        const before = wasPresent(who, unit, day("2026-05-07")) ? 1 : 0;
        expect(before + came.length - went.length).toBe(present.length);
      }),
    );
  });
});
