import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareRosters, confirmationSentence, type RosterEntry } from "@/lib/members/roster-changes";

const office = { id: "b1", name: "Chi đoàn Văn phòng" };
const inspection = { id: "b2", name: "Chi đoàn Thanh tra" };
const member = (memberId: string, more: Partial<RosterEntry> = {}): RosterEntry => ({
  memberId,
  fullName: `Nguyễn Văn ${memberId}`,
  branch: office,
  position: null,
  ...more,
});

describe("the difference between two rosters", () => {
  const before = [member("A"), member("B"), member("C", { branch: inspection })];

  test("names who joined and who left", () => {
    const changes = compareRosters(before, [
      member("A"),
      member("D"),
      member("E"),
      member("C", { branch: inspection }),
    ]);
    expect(changes.joined.map((entry) => entry.memberId)).toEqual(["D", "E"]);
    expect(changes.left.map((entry) => entry.memberId)).toEqual(["B"]);
    expect(confirmationSentence(3, changes)).toBe("Đã chốt danh sách quý III: 4 đoàn viên, tăng 2, giảm 1");
  });

  test("names who changed branch or position; a renamed branch is no change", () => {
    const renamed = { ...office, name: "Chi đoàn Văn phòng Sở" };
    const changes = compareRosters(before, [
      member("A", { branch: renamed, position: "Bí thư chi đoàn" }),
      member("B", { branch: inspection }),
      member("C", { branch: inspection }),
    ]);
    expect(changes.movedBranch.map((pair) => pair.after.memberId)).toEqual(["B"]);
    expect(changes.changedPosition.map((pair) => pair.after.memberId)).toEqual(["A"]);
    expect(confirmationSentence(1, changes)).toBe("Đã chốt danh sách quý I: 3 đoàn viên, đổi chi đoàn 1");
  });

  test("counts by branch with the change, an emptied branch too", () => {
    const changes = compareRosters(before, [member("A"), member("B"), member("D")]);
    expect(changes.byBranch).toEqual([
      { id: "b1", name: "Chi đoàn Văn phòng", count: 3, change: 1 },
      { id: "b2", name: "Chi đoàn Thanh tra", count: 0, change: -1 },
    ]);
  });

  test("a first roster has nobody who joined", () => {
    const changes = compareRosters(null, before);
    expect(changes.joined).toEqual([]);
    expect(changes.byBranch.map((branch) => branch.change)).toEqual([0, 0]);
    expect(confirmationSentence(2, changes)).toBe("Đã chốt danh sách quý II: 3 đoàn viên");
  });

  test("two rows of one person are no change, whichever roster holds both", () => {
    const double = [...before, member("A", { branch: inspection, position: "Bí thư chi đoàn" })];
    for (const [was, is, total] of [
      [double, before, 3],
      [before, double, 4],
    ] as const) {
      const changes = compareRosters(was, is);
      expect(confirmationSentence(4, changes)).toBe(
        `Đã chốt danh sách quý IV: ${total} đoàn viên, không tăng, không giảm`,
      );
      expect([changes.changedPosition, changes.byBranch.map(({ change }) => change)]).toEqual([[], [0, 0]]);
    }
  });

  test("an unchanged roster says so", () => {
    expect(confirmationSentence(4, compareRosters(before, before))).toBe(
      "Đã chốt danh sách quý IV: 3 đoàn viên, không tăng, không giảm",
    );
  });

  test("the numbers always add up", () => {
    const roster = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20 });
    fc.assert(
      fc.property(roster, roster, (was, is) => {
        const changes = compareRosters(
          was.map((n) => member(`${n}`)),
          is.map((n) => member(`${n}`)),
        );
        expect(was.length + changes.joined.length - changes.left.length).toBe(changes.total);
      }),
    );
  });
});
