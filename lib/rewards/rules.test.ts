import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { formNamed } from "./messages";
import { recordedBefore, rewardProblem } from "./rules";

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

test("a form is known by its label, or by either half of a double one", () => {
  const words = ["giấy khen", "Kỷ niệm chương, huy chương", "Kỷ niệm chương", "huy chương", "Cờ thi đua"];
  expect(words.map(formNamed)).toEqual(["merit", "medal", "medal", "medal", "Cờ thi đua"]);
});

test("what was recorded before other forms were named may be of any of them, of no listed one", () => {
  const grant = (form: string, decisionNumber = "1-QĐ") => ({
    decisionNumber,
    decidedOn: TODAY,
    form,
    isCollective: false,
    members: ["a"],
    branchId: null,
  });
  const before = (form: string, number?: string) => recordedBefore(grant(form, number), [grant("other")]);
  expect(before("Cờ thi đua")).toEqual(["a"]);
  expect(before("merit")).toEqual([]);
  expect(before("Cờ thi đua", "2-QĐ")).toEqual([]);
  expect(recordedBefore(grant("Cờ thi đua"), [grant("Lá cờ đầu")])).toEqual([]);
});
