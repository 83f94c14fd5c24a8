import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import {
  addMonths,
  lastMonthOf,
  lastWholeQuarter,
  monthSpanWords,
  monthsOfQuarter,
  monthsOfYear,
  periodStart,
} from "./months";
import {
  cellOf,
  classIn,
  isExempt,
  isOpen,
  longestUnpaid,
  occupationIn,
  owesIn,
  payersNow,
  rateIn,
  SHIPPED_RATE,
  staysOf,
  tally,
} from "./rules";
import { sumOf } from "./shares";
import type { FeeMover, FeePerson } from "./types";

const person = (more: Partial<FeePerson> = {}): FeePerson => ({
  memberId: "m",
  branchId: "b",
  fullName: "Lê An",
  code: null,
  birthDate: "2000-01-01",
  joinedOn: null,
  arrivedIn: null,
  leftIn: null,
  awayIn: [],
  hasLeft: false,
  awaySince: null,
  owedUntil: null,
  lastQuarter: null,
  occupation: { earnsNothing: false, isTold: true, before: [] },
  occupations: [],
  classes: [],
  exemptions: [],
  payments: [],
  ...more,
});
const paid = (month: string, amount: number) => ({
  memberId: "m",
  month,
  amount,
  version: 1,
  savedOn: plainDate(`${month}-09`),
  isHere: true,
});
const told = { rates: [], until: "2026-06" };

describe("months", () => {
  test("go over the year's end both ways", () => {
    expect(addMonths("2026-11", 3)).toBe("2027-02");
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(monthsOfYear(2026)).toHaveLength(12);
    expect(monthsOfQuarter(2026, 4)).toEqual(["2026-10", "2026-11", "2026-12"]);
    expect([periodStart("2026-Q3"), periodStart("2026-05")]).toEqual(["2026-07", "2026-05"]);
  });

  test.each([
    ["2025-12-31", null],
    ["2026-01-01", "2026-01"],
    ["2026-07-31", "2026-07"],
    ["2027-02-01", "2026-12"],
  ])("by %s the last month of 2026 that has come is %s", (day, month) => {
    expect(lastMonthOf(2026, plainDate(day))).toBe(month);
  });
});

test.each([
  ["2026-01-01", "2025-12"],
  ["2026-03-31", "2025-12"],
  ["2026-04-01", "2026-03"],
  ["2026-12-31", "2026-09"],
])("by %s the last quarter that is over ends with %s", (day, month) => {
  expect(lastWholeQuarter(plainDate(day))).toBe(month);
});

describe("rate and class", () => {
  test("the shipped rate holds until one's own begins", () => {
    const own = { ...SHIPPED_RATE, fromMonth: "2026-04", salaried: 10_000 };
    const later = { ...own, fromMonth: "2026-09", salaried: 12_000 };
    const in2026 = (month: string) => rateIn([later, own], `2026-${month}`).salaried;
    expect([in2026("03"), in2026("04"), in2026("08"), in2026("09")]).toEqual([5000, 10_000, 10_000, 12_000]);
  });

  test.each([
    [true, "unsalaried"],
    [false, "salaried"],
  ])("who by the occupation earns nothing (%s) pays as %s", (earnsNothing, feeClass) => {
    expect(classIn(person({ occupation: { earnsNothing, isTold: true, before: [] } }), "2026-01")).toBe(
      feeClass,
    );
  });

  test("whether an occupation earned nothing goes by the organisation's list of the month", () => {
    const before = [
      { earnsNothing: true, endsIn: "2026-03" },
      { earnsNothing: false, endsIn: "2026-06" },
    ];
    const student = person({ occupation: { earnsNothing: true, isTold: true, before } });
    expect(["02", "03", "05", "06"].map((month) => classIn(student, `2026-${month}`))).toEqual([
      "unsalaried",
      "salaried",
      "salaried",
      "unsalaried",
    ]);
  });

  test("what an occupation said holds in the months before it changed", () => {
    const graduate = person({
      occupations: [
        { earnsNothing: false, isTold: false, before: [], endsIn: "2026-03" },
        { earnsNothing: true, isTold: true, before: [], endsIn: "2026-06" },
      ],
    });
    const at = (month: string) => [
      classIn(graduate, `2026-${month}`),
      occupationIn(graduate, `2026-${month}`).isTold,
    ];
    expect(at("02")).toEqual(["salaried", false]);
    expect([at("03"), at("05")]).toEqual([
      ["unsalaried", true],
      ["unsalaried", true],
    ]);
    expect(at("06")).toEqual(["salaried", true]);
  });

  test("what was set holds from its month on, whatever the occupation", () => {
    const student = person({
      occupation: { earnsNothing: true, isTold: true, before: [] },
      classes: [
        { fromMonth: "2026-09", feeClass: "unsalaried", byQuarter: false },
        { fromMonth: "2026-03", feeClass: "salaried", byQuarter: false },
      ],
    });
    const at = (month: string) => classIn(student, `2026-${month}`);
    expect([at("02"), at("03"), at("08"), at("09")]).toEqual([
      "unsalaried",
      "salaried",
      "salaried",
      "unsalaried",
    ]);
  });
});

test("those pay now who are in the list and owe for the last month that has come", () => {
  const row = (more: Partial<FeePerson> = {}) => {
    const one = person(more);
    const cells = monthsOfYear(2026).map((month) => cellOf(one, month, told));
    return { ...one, paysByQuarter: false, feeClass: "salaried" as const, cells };
  };
  const rows = [
    row(),
    row({ hasLeft: true, leftIn: "2026-03" }),
    row({ hasLeft: true, leftIn: "2026-06" }),
    row({ exemptions: [{ fromMonth: "2026-05", months: 3 }] }),
    row({ joinedOn: "2026-06-02" }),
  ];
  expect(payersNow({ rows, until: "2026-06" })).toBe(1);
  expect(payersNow({ rows, until: "2026-08" })).toBe(3);
});

describe("who owes", () => {
  test.each([
    ["joined that month", { joinedOn: "2026-03-01" }, "2026-03", false],
    ["the month after joining", { joinedOn: "2026-03-31" }, "2026-04", true],
    ["joined in a known month", { joinedOn: "2026-03" }, "2026-03", false],
    ["joined in a known year", { joinedOn: "2026" }, "2026-12", false],
    ["the year after", { joinedOn: "2025" }, "2026-01", true],
    ["unknown joining", {}, "2026-01", true],
    ["the month of arriving", { joinedOn: "2020-03-26", arrivedIn: "2026-05" }, "2026-05", false],
    ["the month after arriving", { joinedOn: "2020-03-26", arrivedIn: "2026-05" }, "2026-06", true],
    ["the month of leaving", { leftIn: "2026-05" }, "2026-05", true],
    ["the month after leaving", { leftIn: "2026-05" }, "2026-06", false],
  ])("%s", (_, stay, month, owes) => {
    expect(owesIn(person(stay), month)).toBe(owes);
  });

  test("an exemption covers its months and no other", () => {
    const six = [{ fromMonth: "2025-11", months: 6 }];
    const at = (month: string) => isExempt(six, month);
    expect([at("2025-10"), at("2025-11"), at("2026-04"), at("2026-05")]).toEqual([false, true, true, false]);
  });
});

describe("the branches of a year", () => {
  const { awayIn: _away, hasLeft: _left, ...told } = person();
  const mover = (more: Partial<FeeMover> = {}): FeeMover => ({
    ...told,
    unitId: "u",
    owesNothing: false,
    offIn: [],
    moves: [],
    payments: [],
    ...more,
  });
  const from = (month: string, branchId: string, unitId = "u") => ({
    month: `2026-${month}`,
    unitId,
    branchId,
  });
  const here = { unitId: "u", year: 2026 };
  const months = (one: FeeMover, only?: string) =>
    staysOf(one, { ...here, ...(only ? { only } : {}) }).map(({ branchId, awayIn, hasLeft }) => ({
      branchId,
      hasLeft,
      in: monthsOfYear(2026).filter((month) => !awayIn.includes(month)).length,
    }));

  test("a month belongs to the place where it began, there and back too", () => {
    expect(months(mover())).toEqual([{ branchId: "b", hasLeft: false, in: 12 }]);
    expect(months(mover({ moves: [from("09", "a")] }))).toEqual([
      { branchId: "a", hasLeft: true, in: 9 },
      { branchId: "b", hasLeft: false, in: 3 },
    ]);
    const twice = mover({ moves: [from("02", "b"), from("06", "a")] });
    expect(months(twice)).toEqual([
      { branchId: "b", hasLeft: false, in: 8 },
      { branchId: "a", hasLeft: true, in: 4 },
    ]);
    expect(months(twice, "a")).toHaveLength(1);
    expect(months(mover({ moves: [from("03", "x", "other")] }))).toMatchObject([{ branchId: "b", in: 9 }]);
    // Let go in March by another unit, arrived here in June: between them nobody's.
    const arrival = { month: "2026-06" as const, unitId: null, branchId: null };
    expect(months(mover({ moves: [from("03", "x", "other"), arrival] }))).toMatchObject([
      { branchId: "b", in: 6 },
    ]);
  });

  test("a month in which somebody was off the roll is nobody's", () => {
    const offIn = ["2026-03", "2026-04"];
    expect(months(mover({ offIn, moves: [from("04", "a")] }))).toEqual([
      { branchId: "a", hasLeft: true, in: 2 },
      { branchId: "b", hasLeft: false, in: 8 },
    ]);
    expect(months(mover({ offIn: monthsOfYear(2026) }))).toEqual([]);
  });

  test("whoever took money for a month has its line, also where no day of a move is known", () => {
    const { isHere: _, ...payment } = paid("2026-07", 5000);
    const payments = [{ ...payment, unitId: "u", branchId: "a" }];
    expect(months(mover({ payments }))).toEqual([
      { branchId: "b", hasLeft: false, in: 12 },
      { branchId: "a", hasLeft: true, in: 0 },
    ]);
    expect(months(mover({ payments, owesNothing: true }))).toEqual([{ branchId: "a", hasLeft: true, in: 0 }]);
  });
});

describe("a month of a member", () => {
  const cell = (month: string, more: Partial<FeePerson> = {}) => cellOf(person(more), month, told);

  test("is owed once it has come, and ahead before", () => {
    expect(cell("2026-06")).toMatchObject({ state: "owed", due: 5000, amount: 0, version: null });
    expect(cell("2026-07")).toMatchObject({ state: "ahead", due: 5000 });
    expect(cellOf(person(), "2026-01", { rates: [], until: null }).state).toBe("ahead");
    const away = person({ owedUntil: "2026-03" });
    const states = ["2026-03", "2026-04"].map((month) => cellOf(away, month, told).state);
    expect(states).toEqual(["owed", "ahead"]);
  });

  test("of who is set to pay by the quarter is owed when the quarter is over, by the occupation's class", () => {
    const set = { fromMonth: "2026-03", feeClass: null, byQuarter: true };
    const mobile = { classes: [set], lastQuarter: "2026-03" };
    const months = ["2026-02", "2026-03", "2026-04", "2026-06"];
    expect(months.map((month) => cell(month, mobile).state)).toEqual(["owed", "owed", "ahead", "ahead"]);
    expect(cell("2026-04", mobile).due).toBe(5000);
    const back = { ...mobile, classes: [set, { ...set, fromMonth: "2026-06", byQuarter: false }] };
    expect(cell("2026-06", back).state).toBe("owed");
    expect(cell("2026-05", back).state).toBe("ahead");
  });

  test("is paid by the whole sum, not by a part", () => {
    expect(cell("2026-02", { payments: [paid("2026-02", 5000)] }).state).toBe("paid");
    expect(cell("2026-02", { payments: [paid("2026-02", 4999)] }).state).toBe("owed");
    expect(cell("2026-02", { payments: [paid("2026-02", 0)] })).toMatchObject({ state: "owed", version: 1 });
    expect(cell("2026-09", { payments: [paid("2026-09", 5000)] }).state).toBe("paid");
  });

  test("owes nothing while exempt or not in the list", () => {
    const exemptions = [{ fromMonth: "2026-02", months: 2 }];
    expect(cell("2026-03", { exemptions })).toMatchObject({ state: "exempt", due: 0 });
    expect(cell("2026-04", { exemptions }).state).toBe("owed");
    expect(cell("2026-04", { leftIn: "2026-03" })).toMatchObject({ state: "none", due: 0 });
  });

  test("what an earlier branch collected is paid, not collected again and not to be written over", () => {
    const payments = [{ ...paid("2026-02", 5000), isHere: false }];
    const there = cell("2026-02", { payments });
    expect(there).toMatchObject({ state: "paid", isHere: false, due: 0 });
    expect(isOpen(there)).toBe(false);
    expect(tally([[there]])).toMatchObject({ collected: 0, owed: 0 });
    expect(isOpen(cell("2026-02"))).toBe(true);
    expect(isOpen(cell("2026-02", { leftIn: "2026-01" }))).toBe(false);
  });

  test("what another branch took in part leaves the rest due, and together they make one fee", () => {
    const part = paid("2026-02", 2000);
    const here = cell("2026-02", { payments: [{ ...part, isHere: false }] });
    const there = cell("2026-02", { payments: [part], awayIn: ["2026-02"] });
    expect([here.due, there.due]).toEqual([3000, 2000]);
    expect(tally([[here], [there]])).toMatchObject({ due: 5000, collected: 2000, owed: 3000 });
  });

  test("what two rows of one person paid for a month is one fee, and each unit's book says what it took", () => {
    const both = (amounts: [number, number], more: Partial<FeePerson> = {}) => {
      const [mine, folded] = [paid("2026-02", amounts[0]), { ...paid("2026-02", amounts[1]), memberId: "k" }];
      const now = { payments: [mine, { ...folded, isHere: false }], awayIn: ["2026-02"] };
      return [
        cell("2026-02", { ...now, ...more }),
        cell("2026-02", { payments: [{ ...mine, isHere: false }, folded], ...more }),
      ];
    };
    expect(both([2000, 5000])).toMatchObject([
      { state: "paid", due: 2000, amount: 2000, memberId: "m" },
      { state: "paid", due: 5000, amount: 5000, memberId: "k" },
    ]);
    expect(both([2000, 3000])).toMatchObject([{ state: "paid" }, { state: "paid", due: 3000, amount: 3000 }]);
    expect(tally(both([2000, 2000]).map((one) => [one]))).toMatchObject({ due: 5000, owed: 1000 });
    expect(both([2000, 0])[1]).toMatchObject({ due: 3000, amount: 2000, isHere: false, memberId: "m" });
    // On the person's own page all of it.
    const payments = [paid("2026-02", 2000), { ...paid("2026-02", 3000), memberId: "k" }];
    expect(cell("2026-02", { payments })).toMatchObject({ state: "paid", due: 5000, amount: 5000 });
  });

  test("many months come to people and sums", () => {
    const months = monthsOfQuarter(2026, 2);
    const people = [
      person({ payments: [paid("2026-04", 5000), paid("2026-05", 2000)] }),
      person({ exemptions: [{ fromMonth: "2026-01", months: 6 }] }),
      person({ leftIn: "2026-01" }),
    ].map((one) => months.map((month) => cellOf(one, month, told)));
    const money = { due: 15_000, collected: 7000, owed: 8000 };
    expect(tally(people)).toEqual({ payers: 1, exempt: 1, ...money, savedOn: "2026-05-09" });
  });

  test("what is due less what was collected is what is owed, whoever left, is away, paid ahead or beyond the fee", () => {
    const month = fc.constantFrom(...monthsOfYear(2026));
    const payment = fc.record({ month, amount: fc.integer({ min: 0, max: 9000 }), isHere: fc.boolean() });
    const someone = fc.record({
      owedUntil: fc.option(month),
      leftIn: fc.option(month),
      exemptions: fc.array(fc.record({ fromMonth: month, months: fc.integer({ min: 1, max: 6 }) }), {
        maxLength: 2,
      }),
      payments: fc
        .array(payment, { maxLength: 6 })
        .map((all) => all.map((one) => ({ ...paid(one.month, one.amount), isHere: one.isHere }))),
    });
    const until = fc.option(month);
    const property = fc.property(fc.array(someone, { maxLength: 4 }), until, (people, last) => {
      const cells = people.map((one) =>
        monthsOfYear(2026).map((each) => cellOf(person(one), each, { rates: [], until: last })),
      );
      const { due, collected, owed } = tally(cells);
      expect(due - collected).toBe(owed);
      expect(owed).toBe(
        sumOf(
          cells
            .flat()
            .map(({ state, due: fee, amount, isHere }) =>
              state === "owed" ? fee - (isHere ? amount : 0) : 0,
            ),
        ),
      );
    });
    fc.assert(property);
    // A stay elsewhere: its months are ahead though they have come, and nobody's to collect.
    const away = monthsOfQuarter(2026, 2).map((each) => cellOf(person({ owedUntil: "2026-05" }), each, told));
    expect(tally([away])).toMatchObject({ due: 10_000, collected: 0, owed: 10_000 });
  });

  test("the longest run without fee ends at a payment, an exemption and today", () => {
    const run = (more: Partial<FeePerson>) =>
      longestUnpaid(monthsOfYear(2026).map((month) => cellOf(person(more), month, told)));
    expect(run({})).toHaveLength(6);
    expect(run({ payments: [paid("2026-03", 1000)] })).toEqual(["2026-04", "2026-05", "2026-06"]);
    expect(run({ exemptions: [{ fromMonth: "2026-02", months: 3 }] })).toEqual(["2026-05", "2026-06"]);
  });
});

test("months that follow one another are told as one span, over a new year too", () => {
  expect(monthSpanWords([])).toBe("");
  expect(monthSpanWords(["2026-02"])).toBe("2/2026");
  expect(monthSpanWords(["2026-01", "2026-02", "2026-03", "2026-05"])).toBe("1–3/2026, 5/2026");
  expect(monthSpanWords(["2025-11", "2025-12", "2026-01"])).toBe("11/2025–1/2026");
});
