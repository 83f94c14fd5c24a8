import { describe, expect, test } from "vitest";
import type { UnitKind } from "@/lib/access/types";
import { congressDoubts } from "./congress-doubts";

describe("of a congress it is asked", () => {
  const elected = (...votes: (number | null)[]) =>
    votes.map((each, at) => ({ name: `Người ${at + 1}`, post: "member" as const, votes: each }));
  const doubts = (entitled: number, votes: (number | null)[], body: UnitKind = "branch") =>
    congressDoubts({ kind: "congress", entitled, seats: elected(...votes) }, body).map((doubt) =>
      doubt.slice(0, 14),
    );

  test.each([
    [8, [7], []],
    [8, [7, 6], []],
    [8, [7, 6, 5], ["Chi đoàn dưới "]],
    [9, [7, 6], ["Chi đoàn từ 9 "]],
    [9, [7, 6, 5], []],
    [19, [null], ["Chi đoàn từ 9 ", "Chưa ghi số ph"]],
  ] as const)("with %d called and votes of %j what may lack", (entitled, votes, expected) => {
    expect(doubts(entitled, [...votes])).toEqual(expected);
  });

  test("of a unit only for its votes, of what was appointed nothing", () => {
    expect(doubts(60, [50], "base_union")).toEqual([]);
    expect(doubts(60, [null], "base_union")).toEqual(["Chưa ghi số ph"]);
    const seats = elected(null);
    expect(congressDoubts({ kind: "appointment", entitled: null, seats }, "branch")).toEqual([]);
  });
});
