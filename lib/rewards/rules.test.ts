import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { rewardProblem } from "./rules";

const TODAY = plainDate("2026-06-15");
const problem = (isCollective: boolean, members: string[], day = "2026-06-15") =>
  rewardProblem({ isCollective, members, decidedOn: plainDate(day) }, TODAY)?.path ?? null;

test("a reward honours persons or a collective, by a decision that was signed", () => {
  expect(problem(false, ["a"])).toBeNull();
  expect(problem(true, [])).toBeNull();
  expect(problem(false, [])).toBe("members");
  expect(problem(true, ["a"])).toBe("members");
  expect(problem(false, ["a"], "2026-06-16")).toBe("decidedOn");
});
