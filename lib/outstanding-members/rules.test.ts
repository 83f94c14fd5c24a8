import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveCase } from "@/lib/cases/machine";
import { plainStep } from "@/lib/cases/writing";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { addDays, plainDate } from "@/lib/platform/dates";
import {
  certificateProblem,
  certificateUntil,
  certifiedProblem,
  choosingProblem,
  dueDay,
  inPartyProblem,
  OUTSTANDING,
  partyDateProblem,
  probationProblem,
  probationUntil,
  ratingDoubt,
  renewalProblem,
  resolvedProblem,
  stageWords,
} from "./rules";
import { daysTold, standingOf, toldProblem } from "./told";
import { type OutstandingAct, type OutstandingState, STAGES } from "./types";

const DAY = plainDate("2026-05-04");
const ACTS = Object.keys(OUTSTANDING.moves) as OutstandingAct[];
const STATES = Object.keys(OUTSTANDING.states) as OutstandingState[];

const said = (present: number, votesFor: number) =>
  plainStep(DAY, {
    docNumber: "12-NQ/ĐTN",
    person: "Lê An",
    note: "Có",
    entitled: 40,
    present,
    votesFor,
    votesAgainst: 0,
  });
const from = (state: OutstandingState) => ({ state, steps: [], openedOn: DAY });

describe("a vote", () => {
  test.each([
    [20, 9, 50, false],
    [20, 10, 50, false],
    [20, 11, 50, true],
    [21, 10, 50, false],
    [21, 11, 50, true],
    [20, 13, 66, false],
    [20, 14, 66, true],
  ])("of %i present %i for, asked %i%%: passed %s", (present, votesFor, percent, passes) => {
    const step = said(present, votesFor);
    expect(choosingProblem("choose", step, percent) === null).toBe(passes);
    expect(choosingProblem("choose_not", step, percent) === null).toBe(!passes);
    expect(choosingProblem("introduce", step, percent)).toBeNull();
    expect(resolvedProblem(step, percent) === null).toBe(passes);
  });
});

describe("the machine", () => {
  const END: OutstandingState[] = ["not_chosen", "official", "not_admitted", "withdrawn"];

  test("leads on from every state but the last ones, and says what comes next there", () => {
    for (const state of STATES) {
      const isOpen = ACTS.some((act) => OUTSTANDING.moves[act].from.includes(state));
      expect([state, isOpen]).toEqual([state, !END.includes(state)]);
      expect([state, OUTSTANDING.states[state].next !== ""]).toEqual([state, isOpen]);
    }
  });

  test("whatever is tried, nobody comes into the Party without ballot, recognition, class and resolution", () => {
    const tries = fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.nat(40), fc.nat(40)), { maxLength: 60 });
    fc.assert(
      fc.property(tries, (attempts) => {
        let state: OutstandingState = OUTSTANDING.first;
        const done: OutstandingAct[] = [];
        for (const [act, present, votesFor] of attempts) {
          const moved = moveCase(OUTSTANDING, act, from(state), said(present, votesFor), DAY);
          if (!moved.ok) continue;
          expect(END).not.toContain(state);
          state = moved.value.to;
          done.push(act);
        }
        if (state === "on_probation" || state === "official")
          expect(done.filter((act) => act !== "certify").slice(0, 5)).toEqual([
            "choose",
            "recognise",
            "foster",
            "introduce",
            "admit",
          ]);
      }),
    );
  });

  test.each([
    ["recognise", "chosen", "unit", undefined],
    ["decline", "chosen", "unit", undefined],
    ["introduce", "certified", "unit", undefined],
    ["foster", "recognised", "keeper", "unit"],
    ["admit", "introduced", "keeper", "unit"],
  ] as const)("%s is the act of its part", (act, state, by, alsoBy) => {
    const move = OUTSTANDING.moves[act];
    expect(move.from).toContain(state);
    expect([move.by, move.alsoBy]).toEqual([by, alsoBy]);
  });
});

describe("the certificate", () => {
  const given = plainDate("2021-05-04");

  test("holds for five years to the day", () => {
    expect(certificateUntil(given)).toBe(DAY);
    expect(certificateUntil(plainDate("2020-02-29"))).toBe("2025-02-28");
    expect(certificateProblem(given, DAY)).toBeNull();
    expect(certificateProblem(given, addDays(DAY, 1))).toMatchObject({ path: "day" });
    expect(certificateProblem(null, DAY)).toBeNull();
  });

  test("gives way to another only once it has lapsed", () => {
    expect(renewalProblem(given, DAY)).toMatchObject({ path: "day" });
    expect(renewalProblem(given, addDays(DAY, 1))).toBeNull();
    expect(renewalProblem(null, DAY)).toBeNull();
  });

  test("is not told before it is given", () => {
    expect(certifiedProblem(DAY, DAY)).toBeNull();
    expect(certifiedProblem(addDays(DAY, 1), DAY)).toMatchObject({ path: "certifiedOn" });
  });
});

test("probation lasts twelve months to the day", () => {
  expect(probationUntil(plainDate("2025-05-04"))).toBe(DAY);
  expect(probationUntil(plainDate("2024-02-29"))).toBe("2025-02-28");
  expect(probationProblem(plainDate("2025-05-04"), DAY)).toBeNull();
  expect(probationProblem(plainDate("2025-05-05"), DAY)).toMatchObject({ path: "day" });
});

test("every open state has its day, and the last ones none", () => {
  const days = { certifiedOn: plainDate("2024-01-10"), admittedOn: plainDate("2026-03-01") };
  const due = Object.fromEntries(
    STATES.map((state) => [state, dueDay(state, DAY, { ...days, terms: DEFAULT_TERMS })]),
  );
  expect(due).toEqual({
    proposed: "2026-06-03",
    chosen: "2026-06-03",
    recognised: "2026-06-03",
    fostered: "2026-10-31",
    certified: "2029-01-10",
    introduced: "2026-10-31",
    on_probation: "2027-03-01",
    not_chosen: null,
    official: null,
    not_admitted: null,
    withdrawn: null,
  });
});

test("the last rating is told where it is not the best one or not known", () => {
  expect(ratingDoubt({ year: 2025, choice: "excellent" })).toBeNull();
  expect(ratingDoubt({ year: 2025, choice: "good" })).toContain("2025");
  expect(ratingDoubt({ year: 2025, choice: "not_rated" })).toContain("2025");
  expect(ratingDoubt(null)).toContain("Chưa có xếp loại");
});

test("the roster's party date is the day itself or says less, never another", () => {
  for (const known of [null, "2026", "2026-05", "2026-05-04"])
    expect(partyDateProblem(known, DAY)).toBeNull();
  for (const known of ["2025", "2026-06", "2026-05-05"])
    expect(partyDateProblem(known, DAY)).toMatchObject({ path: "day" });
});

test("nobody is proposed who is in the Party by that day; of a year or a month it is sure at its end, or today", () => {
  const today = plainDate("2026-05-20");
  const isRefused = (known: string | null, day: string) =>
    inPartyProblem(known, plainDate(day), today) !== null;
  for (const known of [null, "2026-05-05", "2026-05", "2026", "2027"])
    expect(isRefused(known, DAY)).toBe(false);
  for (const known of ["2026-05-04", "2026-05-03", "2026-04", "2025"])
    expect(isRefused(known, DAY)).toBe(true);
  for (const known of ["2026-05", "2026"]) expect(isRefused(known, today)).toBe(true);
  expect([isRefused("2026-05-21", today), isRefused("2026-06", today)]).toEqual([false, false]);
});

describe("a result told afterwards", () => {
  const told = (more: Partial<Parameters<typeof toldProblem>[0]> = {}) => ({
    stage: "official" as const,
    day: DAY,
    docNumber: "9-QĐ",
    introducedOn: plainDate("2025-01-10"),
    admittedOn: plainDate("2025-05-04"),
    ...more,
  });

  test.each([
    ["whole", {}, null],
    ["without a paper", { docNumber: "" }, "docNumber"],
    ["chosen, which has no paper", { stage: "chosen", docNumber: "" }, null],
    ["fostered, which has no paper", { stage: "fostered", docNumber: "" }, null],
    ["certified without a paper", { stage: "certified", docNumber: "" }, "docNumber"],
    [
      "admitted without the day of introduction",
      { stage: "on_probation", introducedOn: null },
      "introducedOn",
    ],
    ["official without the day of admission", { admittedOn: null }, "admittedOn"],
    ["introduced on the day of admission", { introducedOn: plainDate("2025-05-04") }, null],
    ["introduced after admission", { introducedOn: plainDate("2025-05-05") }, "introducedOn"],
    ["official a day early", { admittedOn: plainDate("2025-05-05") }, "day"],
  ] as const)("%s", (_, more, path) => {
    expect(toldProblem(told(more))?.path ?? null).toBe(path);
  });

  test("looks at no day that its stage has not reached", () => {
    expect(daysTold(told({ stage: "certified" }))).toEqual({
      certifiedOn: DAY,
      introducedOn: null,
      admittedOn: null,
      officialOn: null,
    });
    expect(daysTold(told({ stage: "introduced" }))).toMatchObject({ introducedOn: DAY, admittedOn: null });
    expect(daysTold(told({ stage: "on_probation" }))).toMatchObject({
      introducedOn: "2025-01-10",
      admittedOn: DAY,
    });
  });

  test("stands open until it is official, since the day of introduction where that is told", () => {
    for (const stage of STAGES) {
      const { closed } = standingOf(told({ stage }), DEFAULT_TERMS);
      expect(closed !== null).toBe(stage === "official");
    }
    expect(standingOf(told(), DEFAULT_TERMS)).toMatchObject({
      openedOn: "2025-01-10",
      dueOn: null,
      closed: { on: DAY },
    });
    expect(standingOf(told({ stage: "on_probation" }), DEFAULT_TERMS).dueOn).toBe("2027-05-04");
  });

  test("reads in the Sổ as the stage that it reached, a step as what was done", () => {
    expect(stageWords("record", "on_probation")).toBe("Đảng viên dự bị");
    expect(stageWords("admit", "on_probation")).toBe("Được kết nạp Đảng");
    expect(stageWords("record", "toString")).toBe("");
  });
});
