import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quorumOf } from "@/lib/decisions/quorum";

const roll = (present: number, absent: number) =>
  Array.from({ length: present + absent }, (_, at) => ({
    memberId: `m${at}`,
    name: `Người ${at}`,
    reason: "",
    isPresent: at < present,
  }));

describe("the quorum", () => {
  test("is more than half: below, at and above it", () => {
    expect(quorumOf(roll(2, 3), 50).isReached).toBe(false);
    expect(quorumOf(roll(2, 2), 50)).toMatchObject({
      isReached: false,
      sentence:
        "Có mặt 2/4 ủy viên, chưa quá 50% nên chưa đủ số người họp. Chưa biểu quyết được: thêm người đến thì sửa điểm danh, không thì họp ngày khác.",
    });
    expect(quorumOf(roll(3, 2), 50)).toMatchObject({
      isReached: true,
      sentence: "Có mặt 3/5 ủy viên: đủ số người họp.",
    });
  });

  test("may be set otherwise, but never nobody", () => {
    expect(quorumOf(roll(2, 1), 66).isReached).toBe(true);
    expect(quorumOf(roll(2, 1), 67).isReached).toBe(false);
    expect(quorumOf(roll(0, 3), 0).isReached).toBe(false);
    expect(quorumOf(roll(1, 9), 0).isReached).toBe(true);
  });

  test("before the roll is called there is none", () => {
    expect(quorumOf([], 50)).toMatchObject({
      isReached: false,
      sentence: expect.stringContaining("chưa điểm danh"),
    });
  });

  test("is not lost by one more who comes", () => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 99 }),
        (came, away, percent) => {
          const before = quorumOf(roll(came, away), percent).isReached;
          expect(!before || quorumOf(roll(came + 1, away - 1), percent).isReached).toBe(true);
        },
      ),
    );
  });
});
