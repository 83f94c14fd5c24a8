import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { lastStanding, type Machine, moveCase, openActs, takeBackProblem } from "./machine";
import { hasQuorum, isMajorityOfPresent, votesProblem } from "./rules";
import type { CaseStep, StepInput, Votes } from "./types";

type State = "asked" | "voted" | "done";
type Act = "vote" | "approve" | "withdraw";

const MACHINE: Machine<State, Act> = {
  procedure: "admission",
  first: "asked",
  states: {
    asked: { label: "Đã nộp đơn", next: "Chi đoàn biểu quyết" },
    voted: { label: "Đã biểu quyết", next: "Duyệt" },
    done: { label: "Đã duyệt", next: "" },
  },
  moves: {
    vote: {
      label: "Ghi biểu quyết",
      done: "Chi đoàn biểu quyết",
      by: "keeper",
      from: ["asked"],
      to: "voted",
      asks: { votes: "Biểu quyết" },
    },
    approve: {
      label: "Duyệt",
      done: "Đã duyệt",
      by: "approver",
      from: ["voted"],
      to: "done",
      asks: { docNumber: "Số quyết định" },
      closes: "done",
    },
    withdraw: {
      label: "Rút",
      done: "Rút đơn",
      by: "keeper",
      from: ["asked", "voted"],
      to: "done",
      asks: { note: "Lý do rút" },
      closes: "withdrawn",
    },
  },
};

const TODAY = plainDate("2026-11-28");
const OPENED = plainDate("2026-01-05");
const nobody: Votes = { entitled: null, present: null, votesFor: null, votesAgainst: null };
const said = (more: Partial<StepInput> = {}): StepInput => ({
  day: plainDate("2026-11-20"),
  docNumber: "",
  person: "",
  note: "",
  ...nobody,
  ...more,
});
const stood = (number: number, more: Partial<CaseStep> = {}): CaseStep => ({
  ...said(),
  number,
  act: "vote",
  fromState: "asked",
  toState: "voted",
  takesBack: null,
  by: "An",
  at: new Date(0),
  ...more,
});
const voted = { entitled: 30, present: 28, votesFor: 28, votesAgainst: 0 };
const pathsOf = (result: ReturnType<typeof moveCase<State, Act>>) =>
  result.ok ? [] : (result.fields ?? []).map(({ path }) => path);

describe("moving a case", () => {
  test("a move that does not start here is refused with where the case stands", () => {
    const no = moveCase(
      MACHINE,
      "approve",
      { state: "asked", steps: [], openedOn: OPENED },
      said({ docNumber: "1" }),
      TODAY,
    );
    expect(no).toMatchObject({ ok: false, reason: "conflict" });
    if (!no.ok) expect(no.message).toContain("Đã nộp đơn");
  });

  test("what the step must say is asked for", () => {
    const at = { state: "voted" as const, steps: [stood(1)], openedOn: OPENED };
    expect(pathsOf(moveCase(MACHINE, "approve", at, said(), TODAY))).toEqual(["docNumber"]);
    expect(moveCase(MACHINE, "approve", at, said({ docNumber: "12-QĐ" }), TODAY)).toMatchObject({
      ok: true,
      value: { to: "done", closes: "done" },
    });
  });

  test("a day to come and a day before the last step are refused; the same day is not", () => {
    const steps = [stood(1, { day: plainDate("2026-11-10") })];
    const at = { state: "asked" as const, steps, openedOn: OPENED };
    const on = (day: string) =>
      pathsOf(moveCase(MACHINE, "vote", at, said({ day: plainDate(day), ...voted }), TODAY));
    expect(on("2026-11-29")).toEqual(["day"]);
    expect(on("2026-11-09")).toEqual(["day"]);
    expect(on("2026-11-10")).toEqual([]);
    expect(on("2026-11-28")).toEqual([]);
  });

  test("the first step is not taken before the case was opened", () => {
    const at = { state: "asked" as const, steps: [], openedOn: plainDate("2026-11-10") };
    const on = (day: string) =>
      pathsOf(moveCase(MACHINE, "vote", at, said({ day: plainDate(day), ...voted }), TODAY));
    expect(on("2026-11-09")).toEqual(["day"]);
    expect(on("2026-11-10")).toEqual([]);
  });

  test("votes that do not go together are refused", () => {
    expect(votesProblem({ ...voted, present: 31 })?.path).toBe("present");
    expect(votesProblem({ ...voted, votesAgainst: 1 })?.path).toBe("votesFor");
    expect(votesProblem({ ...voted, entitled: null })?.path).toBe("entitled");
    expect(votesProblem({ ...voted, present: 30, votesFor: 30 })).toBeNull();
  });

  test("only the acts of one's own part are open", () => {
    expect(openActs(MACHINE, "voted", ["keeper"])).toEqual(["withdraw"]);
    expect(openActs(MACHINE, "voted", ["keeper", "approver"])).toEqual(["approve", "withdraw"]);
    expect(openActs(MACHINE, "done", ["keeper", "approver"])).toEqual([]);
  });
});

describe("taking back", () => {
  test("the last step that stands is the one to take back", () => {
    const back = stood(3, { act: "take_back", takesBack: 2 });
    expect(lastStanding([stood(1), stood(2)])?.number).toBe(2);
    expect(lastStanding([stood(1), stood(2), back])?.number).toBe(1);
    expect(lastStanding([stood(1), stood(2), back, stood(4)])?.number).toBe(4);
    expect(lastStanding([])).toBeNull();
  });

  test("it needs a step and a reason", () => {
    expect(takeBackProblem(null, "nhầm")).toMatchObject({ reason: "conflict" });
    expect(takeBackProblem(stood(1), "")).toMatchObject({ reason: "invalid" });
    expect(takeBackProblem(stood(1), "Ghi nhầm")).toBeNull();
  });
});

describe("votes", () => {
  test("more than half of those present, no less", () => {
    expect(isMajorityOfPresent({ ...voted, present: 28, votesFor: 14 })).toBe(false);
    expect(isMajorityOfPresent({ ...voted, present: 28, votesFor: 15 })).toBe(true);
    expect(isMajorityOfPresent(nobody)).toBe(false);
  });

  test.each([
    ["two_thirds", 30, 20],
    ["two_thirds", 31, 21],
    ["three_quarters", 30, 23],
    ["over_half", 30, 16],
    ["over_half", 31, 16],
  ] as const)("%s of %i entitled are %i, no less", (quorum, entitled, present) => {
    expect(hasQuorum({ ...voted, entitled, present }, quorum)).toBe(true);
    expect(hasQuorum({ ...voted, entitled, present: present - 1 }, quorum)).toBe(false);
  });

  test("a majority of those present is never without a vote", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (present, votesFor) => {
        const passed = isMajorityOfPresent({ ...nobody, present, votesFor });
        return passed === votesFor > present / 2;
      }),
    );
  });
});
