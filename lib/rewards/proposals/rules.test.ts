import { expect, test } from "vitest";
import { isAgreed } from "@/lib/cases/rules";
import { plainDate } from "@/lib/platform/dates";
import { REWARD_LEVELS } from "../types";
import { deciderOf, machineOf, meetingProblem } from "./rules";

const votes = (present: number | null, votesFor: number | null) => ({
  day: plainDate("2026-03-02"),
  docNumber: "",
  person: "",
  note: "",
  entitled: 30,
  present,
  votesFor,
  votesAgainst: null,
});

test.each([
  [20, 11, 50, true],
  [20, 10, 50, false],
  [21, 11, 50, true],
  [null, 11, 50, false],
  [20, null, 50, false],
  [20, 13, 66, false],
  [20, 14, 66, true],
])("of %s present %s are for it, more than %s%% are needed: %s", (present, votesFor, percent, agreed) => {
  const step = votes(present, votesFor);
  expect(isAgreed(step, percent)).toBe(agreed);
  expect(meetingProblem("agree", step, percent)?.path ?? null).toBe(agreed ? null : "votesFor");
  expect(meetingProblem("agree_not", step, percent)?.path ?? null).toBe(agreed ? "votesFor" : null);
  expect(meetingProblem("decide", step, percent)).toBeNull();
});

test("a branch's praise is its own, the unit decides at its level and submits what is decided above", () => {
  const ways = REWARD_LEVELS.map(({ code }) => {
    const { moves } = machineOf(code);
    return [code, deciderOf(code), moves.decide?.by, moves.agree?.to, "submit" in moves];
  });
  expect(ways).toEqual([
    ["branch", "branch", "keeper", "awaits_branch", false],
    ["base", "unit", "unit", "awaits_unit", false],
    ...["upper", "province", "central", "office"].map((level) => [
      level,
      "above",
      "upper",
      "awaits_submission",
      true,
    ]),
  ]);
});

test("each move leads from where one before it has come to, and an end is left by none", () => {
  for (const { code } of REWARD_LEVELS) {
    const machine = machineOf(code);
    const moves = Object.values(machine.moves);
    const known = new Set([machine.first, ...moves.map(({ to }) => to)]);
    for (const { from, to, closes } of moves) {
      expect(from.every((state) => known.has(state))).toBe(true);
      if (closes) expect(moves.some((next) => next.from.includes(to))).toBe(false);
    }
  }
});
