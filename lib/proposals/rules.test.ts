import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { answersOf, suggestedAnswer } from "./rules";

const since = plainDate("2026-06-30");

test.each([
  ["2026-03-30", "admission"],
  ["2026-03-29", "transfer_in"],
  ["2026-03", "admission"],
  ["2026-02", "transfer_in"],
  ["2026", "admission"],
  ["2025", "transfer_in"],
  [null, "transfer_in"],
])("a newcomer who joined the Union %s is proposed as %s", (joinedOn, answer) => {
  expect(suggestedAnswer("newcomer", { joinedOn, since })).toBe(answer);
});

test("what a row of a table can't say is recorded on a page of its own, or put aside", () => {
  const newcomer = { joinedOn: null, since };
  for (const kind of ["reward", "discipline", "deferral"] as const) {
    expect(suggestedAnswer(kind, newcomer)).toBeNull();
    expect(answersOf(kind)).toEqual(["dismiss"]);
  }
  expect(suggestedAnswer("removal", newcomer)).toBe("removal");
  expect(answersOf("graduation")).toEqual(["graduation", "dismiss"]);
  expect(answersOf("newcomer")).toEqual(["admission", "transfer_in", "dismiss"]);
});
