import { describe, expect, test } from "vitest";
import type { Vote, VoteChoice, VotingMember } from "@/lib/decisions/types";
import { countedProposal, proposal as proposedBy, type VoteTerms } from "@/lib/decisions/votes";

/** Those who may vote, then the recused; the absent come last. */
const members = (count: number, recused = 0, absent = 0): VotingMember[] =>
  Array.from({ length: count + recused + absent }, (_, index) => ({
    memberId: `m${index}`,
    isPresent: index < count + recused,
    recused: index >= count && index < count + recused,
  }));

const votes = (...choices: VoteChoice[]): Vote[] =>
  choices.map((choice, index) => ({ memberId: `m${index}`, choice }));

const terms = (more: Partial<VoteTerms> = {}): VoteTerms => ({
  percent: 50,
  base: "members",
  chairId: null,
  verdict: { passes: true, failing: [] },
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
      "2/4 tổng số ủy viên tán thành, 2 không tán thành: hai bên ngang nhau nên chưa đủ phiếu để đề nghị công nhận.",
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
    expect(open.sentence).toBe("2/5 tổng số ủy viên tán thành, 3 chưa biểu quyết: chờ thêm phiếu.");
    expect(proposal(votes("against", "against", "abstain"), members(5)).outcome).toBe("not_recognise");
  });

  test("a recused member changes neither the votes nor the base", () => {
    const cast = [...votes("in_favour", "in_favour"), { memberId: "m3", choice: "in_favour" } as const];
    const result = proposal(cast, members(3, 1));
    expect(result).toMatchObject({ inFavour: 2, eligible: 3, recused: 1, outcome: "recognise" });
    expect(result.sentence).toBe(
      "2/3 tổng số ủy viên tán thành, 1 chưa biểu quyết (1 người không biểu quyết vì giữ nhiệm vụ tại đơn vị): đề nghị công nhận.",
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
      sentence:
        "2/2 tổng số ủy viên tán thành: đủ phiếu nhưng nội dung 3.4, 2.1 chưa đạt nên không đề nghị công nhận.",
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
      "1/1 tổng số ủy viên tán thành: đủ phiếu nhưng bộ tiêu chí chưa đủ nội dung nên không đề nghị công nhận.",
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

describe("a majority of all members, and one of those present", () => {
  /** Five came, of whom one is recused; two are absent, of whom one is recused. */
  const seven = (): VotingMember[] => [
    ...members(4, 1, 1),
    { memberId: "away", isPresent: false, recused: true },
  ];
  const cast = (inFavour: number, against: number) =>
    votes(...Array(inFavour).fill("in_favour"), ...Array(against).fill("against"));

  test.each([
    ["members", 3, 1, { outcome: "recognise", of: 5, eligible: 4, recused: 2, notVoted: 0 }],
    ["members", 2, 1, { outcome: "pending", of: 5, eligible: 4, notVoted: 1 }],
    ["members", 2, 2, { outcome: "not_recognise", of: 5, eligible: 4, notVoted: 0 }],
    ["members", 0, 2, { outcome: "not_recognise", of: 5, notVoted: 2 }],
    ["present", 3, 0, { outcome: "recognise", of: 4, eligible: 4, recused: 1, notVoted: 1 }],
    ["present", 2, 1, { outcome: "pending", of: 4, notVoted: 1 }],
    ["present", 0, 2, { outcome: "not_recognise", of: 4, notVoted: 2 }],
  ] as const)("of %s: %i for, %i against", (base, inFavour, against, said) => {
    expect(proposal(cast(inFavour, against), seven(), { base })).toMatchObject(said);
    const secret = countedProposal({ inFavour, against, invalid: 0 }, seven(), terms({ base }));
    expect(secret).toMatchObject(said);
  });

  test("says of whom, and who is absent", () => {
    expect(proposal(cast(2, 1), members(4, 0, 1)).sentence).toBe(
      "2/5 tổng số ủy viên tán thành, 1 không tán thành, 1 chưa biểu quyết, 1 vắng mặt: chờ thêm phiếu.",
    );
    expect(proposal(cast(2, 1), members(4, 0, 1), { base: "present" }).sentence).toBe(
      "2/4 ủy viên có mặt tán thành, 1 không tán thành, 1 chưa biểu quyết: chờ thêm phiếu.",
    );
  });

  test("is not reached by fewer present than it takes, however they vote", () => {
    expect(proposal([], members(2, 0, 3))).toMatchObject({ outcome: "not_recognise", notVoted: 2 });
    expect(proposal([], members(0, 2, 3))).toMatchObject({ outcome: "nobody", of: 3 });
  });

  test("an absent member's vote is none, and half of all members is a tie only where all came", () => {
    const absent = [...cast(2, 0), { memberId: "m4", choice: "in_favour" } as const];
    expect(proposal(absent, members(4, 0, 1))).toMatchObject({ outcome: "pending", inFavour: 2 });
    const half = { chairId: "m0" };
    expect(proposal(cast(2, 2), members(4), half).outcome).toBe("recognise");
    expect(proposal(cast(2, 2), members(4, 0, 1), half).outcome).toBe("not_recognise");
    expect(proposal(cast(2, 1), members(3, 0, 1), half).outcome).toBe("not_recognise");
    expect(proposal(cast(2, 2), members(4, 0, 1), { ...half, base: "present" }).outcome).toBe("recognise");
  });
});

describe("the count of a secret vote", () => {
  const of = members(5, 1);
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
    expect(countedProposal(count(2, 2), members(4), terms())).toMatchObject({
      outcome: "not_recognise",
      sentence: expect.stringContaining("hai bên ngang nhau"),
    });
    expect(countedProposal(count(0, 0), of, terms()).outcome).toBe("pending");
    expect(countedProposal(count(0, 0), members(0, 5), terms()).outcome).toBe("nobody");
  });
});
