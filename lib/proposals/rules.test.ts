import { expect, test } from "vitest";
import { PROPOSAL_KINDS, type ProposalKind } from "@/lib/imports/proposed/types";
import { plainDate } from "@/lib/platform/dates";
import { answersOf, concerns, KINDS_ON, suggestedAnswer } from "./rules";
import type { Answer, ProposedOn } from "./types";

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
  for (const kind of ["reward", "discipline", "deferral", "post", "party"] as const) {
    expect(suggestedAnswer(kind, newcomer)).toBeNull();
    expect(answersOf(kind)).toEqual(["dismiss"]);
  }
  expect(suggestedAnswer("removal", newcomer)).toBe("removal");
  expect(answersOf("graduation")).toEqual(["graduation", "dismiss"]);
  expect(answersOf("newcomer")).toEqual(["admission", "transfer_in", "dismiss"]);
});

test("each kind stands on the page of what it asks to record, a newcomer on one of two", () => {
  const pages = Object.keys(KINDS_ON) as ProposedOn[];
  const on = (kind: ProposalKind, suggested: Answer | null = null) =>
    pages.filter((page) => concerns(page, { kind, suggested }));
  expect(on("newcomer", "admission")).toEqual(["admission"]);
  expect(on("newcomer", "transfer_in")).toEqual(["transfer"]);
  expect(PROPOSAL_KINDS.filter((kind) => kind !== "newcomer").map((kind) => on(kind))).toEqual([
    ["transfer"],
    ["transfer"],
    ["graduation"],
    ["removal_from_roll"],
    ["activity_deferral"],
    ["reward"],
    ["discipline"],
    ["committee"],
    ["outstanding_member"],
  ]);
});
