import { describe, expect, test } from "vitest";
import type { Vote, VoteChoice, VotingMember } from "@/lib/decisions/types";
import { countedProposal, proposal as proposedBy, type VoteTerms } from "@/lib/decisions/votes";

const members = (count: number, recused = 0): VotingMember[] =>
  Array.from({ length: count + recused }, (_, index) => ({ memberId: `m${index}`, recused: index >= count }));

const votes = (...choices: VoteChoice[]): Vote[] =>
  choices.map((choice, index) => ({ memberId: `m${index}`, choice }));

const terms = (more: Partial<VoteTerms> = {}): VoteTerms => ({
  ...{ percent: 50, chairId: null, verdict: { passes: true, failing: [] } },
  ...more,
});
const proposal = (cast: Vote[], present: VotingMember[], more: Partial<VoteTerms> = {}) =>
  proposedBy(cast, present, terms(more));

describe("the committee's proposal", () => {
  test("needs more than half of the members not recused", () => {
    expect(proposal(votes("in_favour", "in_favour", "in_favour", "against"), members(5)).outcome).toBe(
      "recognise",
    );
    expect(
      proposal(votes("in_favour", "in_favour", "against", "against", "abstain"), members(5)).outcome,
    ).toBe("not_recognise");
  });

  test("a tie proposes nothing", () => {
    const tie = proposal(votes("in_favour", "in_favour", "against", "against"), members(4));
    expect(tie).toMatchObject({ outcome: "not_recognise", inFavour: 2, against: 2, eligible: 4 });
    expect(tie.sentence).toBe(
      "2/4 tán thành, 2 không tán thành: hai bên ngang nhau nên chưa đủ phiếu để đề nghị công nhận.",
    );
  });

  test("a tie is decided by the chair only where the chair is named, voted and may", () => {
    const tied = votes("in_favour", "against", "in_favour", "against");
    expect(proposal(tied, members(4), { chairId: "m0" })).toMatchObject({ outcome: "recognise" });
    expect(proposal(tied, members(4), { chairId: "m0" }).sentence).toContain("theo phiếu của người chủ trì");
    expect(proposal(tied, members(4), { chairId: "m1" }).outcome).toBe("not_recognise");
    expect(proposal(tied, members(4), { chairId: "x" }).outcome).toBe("not_recognise");
    expect(proposal(tied, members(4), { percent: 67, chairId: "m0" }).outcome).toBe("not_recognise");
    expect(proposal(votes("in_favour", "against", "abstain"), members(3), { chairId: "m0" }).outcome).toBe(
      "not_recognise",
    );
  });

  test("waits while outstanding votes could still bring the majority", () => {
    const open = proposal(votes("in_favour", "in_favour"), members(5));
    expect(open).toMatchObject({ outcome: "pending", notVoted: 3 });
    expect(open.sentence).toBe("2/5 tán thành, 3 chưa biểu quyết: chờ thêm phiếu.");
    expect(proposal(votes("against", "against", "abstain"), members(5)).outcome).toBe("not_recognise");
  });

  test("a recused member changes neither the votes nor the base", () => {
    const cast = [...votes("in_favour", "in_favour"), { memberId: "m3", choice: "in_favour" } as const];
    const result = proposal(cast, members(3, 1));
    expect(result).toMatchObject({ inFavour: 2, eligible: 3, recused: 1, outcome: "recognise" });
    expect(result.sentence).toBe(
      "2/3 tán thành, 1 chưa biểu quyết (1 người không biểu quyết vì giữ nhiệm vụ tại đơn vị): đề nghị công nhận.",
    );
  });

  test("with everybody recused nobody can propose", () => {
    expect(proposal(votes("in_favour"), members(0, 2))).toMatchObject({
      outcome: "nobody",
      eligible: 0,
      inFavour: 0,
    });
    expect(proposal([], [])).toMatchObject({
      outcome: "nobody",
      sentence: "Không còn ai đủ tư cách biểu quyết.",
    });
  });

  test("a second vote of one member replaces the first, and a stranger has none", () => {
    const cast: Vote[] = [
      { memberId: "m0", choice: "in_favour" },
      { memberId: "m0", choice: "against" },
      { memberId: "x", choice: "in_favour" },
    ];
    expect(proposal(cast, members(1))).toMatchObject({ inFavour: 0, against: 1, outcome: "not_recognise" });
  });

  test("without every item met even all votes propose nothing, and the sentence says so", () => {
    const verdict = { passes: false, failing: ["3.4", "2.1"] };
    expect(proposal(votes("in_favour", "in_favour"), members(2), { verdict })).toMatchObject({
      outcome: "not_recognise",
      sentence: "2/2 tán thành: đủ phiếu nhưng nội dung 3.4, 2.1 chưa đạt nên không đề nghị công nhận.",
    });
    const lost = proposal(votes("against", "against"), members(2), { verdict });
    expect(lost.sentence).toContain("chưa đủ phiếu để đề nghị công nhận");
    expect(proposal([], members(2), { verdict })).toMatchObject({
      outcome: "pending",
      sentence: expect.stringContaining("chờ thêm phiếu; nội dung 3.4, 2.1 chưa đạt nên"),
    });
    const tied = votes("in_favour", "against");
    expect(proposal(tied, members(2), { verdict, chairId: "m0" }).outcome).toBe("not_recognise");
    const empty = { passes: false, failing: [] };
    expect(proposal(votes("in_favour"), members(1), { verdict: empty }).sentence).toBe(
      "1/1 tán thành: đủ phiếu nhưng bộ tiêu chí chưa đủ nội dung nên không đề nghị công nhận.",
    );
  });

  test("another majority may be set", () => {
    expect(proposal(votes("in_favour", "in_favour", "against"), members(3), { percent: 67 }).outcome).toBe(
      "not_recognise",
    );
    expect(proposal(votes("in_favour", "in_favour", "in_favour"), members(3), { percent: 67 }).outcome).toBe(
      "recognise",
    );
  });
});

describe("the count of a secret vote", () => {
  const of = { eligible: 5, recused: 1 };
  const count = (inFavour: number, against: number, invalid = 0) => ({ inFavour, against, invalid });

  test("carries with more than half of those who took part", () => {
    expect(countedProposal(count(3, 2), of, terms())).toMatchObject({ outcome: "recognise", notVoted: 0 });
    expect(countedProposal(count(2, 2, 1), of, terms())).toMatchObject({
      outcome: "not_recognise",
      invalid: 1,
    });
    expect(countedProposal(count(2, 2, 1), of, terms()).sentence).toContain("1 phiếu không hợp lệ");
    expect(countedProposal(count(3, 2), of, terms({ percent: 67 })).outcome).toBe("not_recognise");
  });

  test("recognises nobody whose items are not all met", () => {
    const verdict = { passes: false, failing: ["3.4"] };
    expect(countedProposal(count(5, 0), of, terms({ verdict }))).toMatchObject({
      outcome: "not_recognise",
      sentence: expect.stringContaining("nội dung 3.4 chưa đạt nên không đề nghị công nhận."),
    });
  });

  test("a tie carries nothing, and before the count nothing is decided", () => {
    expect(countedProposal(count(2, 2), { eligible: 4, recused: 0 }, terms())).toMatchObject({
      outcome: "not_recognise",
      sentence: expect.stringContaining("hai bên ngang nhau"),
    });
    expect(countedProposal(count(0, 0), of, terms()).outcome).toBe("pending");
    expect(countedProposal(count(0, 0), { eligible: 0, recused: 5 }, terms()).outcome).toBe("nobody");
  });
});
