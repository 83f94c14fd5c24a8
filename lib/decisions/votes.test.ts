import { describe, expect, test } from "vitest";
import type { Vote, VoteChoice, VotingMember } from "@/lib/decisions/types";
import { countedProposal, proposal } from "@/lib/decisions/votes";

const members = (count: number, recused = 0): VotingMember[] =>
  Array.from({ length: count + recused }, (_, index) => ({ memberId: `m${index}`, recused: index >= count }));

const votes = (...choices: VoteChoice[]): Vote[] =>
  choices.map((choice, index) => ({ memberId: `m${index}`, choice }));

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
    const half = 50;
    expect(proposal(tied, members(4), half, "m0")).toMatchObject({ outcome: "recognise" });
    expect(proposal(tied, members(4), half, "m0").sentence).toContain("theo phiếu của người chủ trì");
    expect(proposal(tied, members(4), half, "m1").outcome).toBe("not_recognise");
    expect(proposal(tied, members(4), half, "x").outcome).toBe("not_recognise");
    expect(proposal(tied, members(4), 67, "m0").outcome).toBe("not_recognise");
    expect(proposal(votes("in_favour", "against", "abstain"), members(3), half, "m0").outcome).toBe(
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

  test("another majority may be set", () => {
    const twoThirds = 67;
    expect(proposal(votes("in_favour", "in_favour", "against"), members(3), twoThirds).outcome).toBe(
      "not_recognise",
    );
    expect(proposal(votes("in_favour", "in_favour", "in_favour"), members(3), twoThirds).outcome).toBe(
      "recognise",
    );
  });
});

describe("the count of a secret vote", () => {
  const of = { eligible: 5, recused: 1 };
  const count = (inFavour: number, against: number, invalid = 0) => ({ inFavour, against, invalid });

  test("carries with more than half of those who took part", () => {
    expect(countedProposal(count(3, 2), of)).toMatchObject({ outcome: "recognise", notVoted: 0 });
    expect(countedProposal(count(2, 2, 1), of)).toMatchObject({ outcome: "not_recognise", invalid: 1 });
    expect(countedProposal(count(2, 2, 1), of).sentence).toContain("1 phiếu không hợp lệ");
    expect(countedProposal(count(3, 2), of, 67).outcome).toBe("not_recognise");
  });

  test("a tie carries nothing, and before the count nothing is decided", () => {
    expect(countedProposal(count(2, 2), { eligible: 4, recused: 0 })).toMatchObject({
      outcome: "not_recognise",
      sentence: expect.stringContaining("hai bên ngang nhau"),
    });
    expect(countedProposal(count(0, 0), of).outcome).toBe("pending");
    expect(countedProposal(count(0, 0), { eligible: 0, recused: 5 }).outcome).toBe("nobody");
  });
});
