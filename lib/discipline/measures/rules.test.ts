import { expect, test } from "vitest";
import { MEMBERS_RULE, secretBallot } from "@/lib/cases/rules";
import { answerOf, appealMoves, changeProblem, formInForce, hearingMoves, UNANSWERED } from "./rules";

const votes = (present: number, votesFor: number) => ({
  day: "2026-05-04" as never,
  docNumber: "",
  person: "",
  note: "",
  entitled: 30,
  present,
  votesFor,
  votesAgainst: 0,
});

test("before whichever meeting, it is heard, then voted on in secret by its two thirds", () => {
  const { self_review, vote, vote_down } = hearingMoves(
    "hội nghị",
    secretBallot("người được triệu tập", MEMBERS_RULE),
    "either",
  );
  expect([self_review.done, vote.done]).toEqual([
    "Tự kiểm điểm trước hội nghị",
    "Hội nghị bỏ phiếu kín, thông qua",
  ]);
  expect([vote.condition?.(votes(20, 11)), vote_down.condition?.(votes(20, 10))]).toEqual([null, null]);
  expect(vote.condition?.(votes(19, 19))).toMatchObject({
    path: "present",
    message: expect.stringContaining("người được triệu tập"),
  });
  expect(vote_down.condition?.(votes(20, 11))?.path).toBe("votesFor");
});

test("an answer to an appeal says what becomes of the measure, and no other act does", () => {
  const measure = { ...UNANSWERED, decidedForm: "warning" };
  const left = (act: string) => formInForce({ ...measure, ...answerOf(act, "reprimand") });
  expect(Object.keys(appealMoves("either")).map(left)).toEqual(["warning", "warning", "reprimand", null]);
  expect([answerOf("decide", "warning"), answerOf("constructor", null)]).toEqual([null, null]);
  expect(changeProblem("warning", "warning")).toMatchObject({ fields: [{ path: "form" }] });
  expect(changeProblem("reprimand", "warning")).toBeNull();
});
