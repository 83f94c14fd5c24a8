import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/members/types";
import { markOf } from "./mark";
import { columnsBefore, effectOf } from "./rules";
import type { Target } from "./types";

const branch = (id: string) => ({ id, code: id, name: `Chi đoàn ${id}` });
const member = (id: string, more: Partial<Member> = {}) =>
  ({
    id,
    fullName: id,
    version: 1,
    status: "active",
    statusSince: null,
    branch: null,
    position: null,
    ...more,
  }) as Member;
const candidate = (each: Member, hasOpenTransfer = false, elsewhere: string | null = null) => ({
  member: each,
  hasOpenTransfer,
  isBranchClosed: false,
  elsewhere,
});
const TO_TWO: Target = { kind: "branch", branchId: "2", label: "Chi đoàn 2" };
const BACK: Target = { kind: "status", since: "2026-11-01", reason: "Về lại", label: "Đang sinh hoạt" };

describe("the effect of a change of many", () => {
  test("says who changes, who is so already, and who can't and why", () => {
    const effect = effectOf(
      [
        candidate(member("a")),
        candidate(member("b", { branch: branch("2") })),
        candidate(member("c", { status: "moved" })),
        candidate(member("d"), true),
        candidate(member("e", { branch: branch("1") })),
      ],
      TO_TWO,
    );
    expect(effect.changes.map(({ id }) => id)).toEqual(["a"]);
    expect(effect.already).toBe(1);
    expect(effect.cannot.map(({ member: { id }, why }) => [id, why])).toEqual([
      ["c", "không còn sinh hoạt (chuyển đi)"],
      ["d", "đang có hồ sơ chuyển sinh hoạt"],
      ["e", "đang ở Chi đoàn 1; sang chi đoàn khác thì chuyển sinh hoạt trong đơn vị"],
    ]);
  });

  test("a post goes on during a transfer", () => {
    const post: Target = { kind: "position", position: "Bí thư chi đoàn", label: "Bí thư chi đoàn" };
    expect(effectOf([candidate(member("a"), true)], post).changes).toHaveLength(1);
    expect(effectOf([candidate(member("a"))], { ...post, position: null } as Target).already).toBe(1);
  });

  test("back in activity is who had left, whichever way", () => {
    const left = (["moved", "graduated", "removed", "active"] as const).map((status) =>
      candidate(member(status, { status })),
    );
    const there = candidate(member("there", { status: "moved" }), false, "Ở đơn vị khác");
    const effect = effectOf([...left, there], BACK);
    expect(effect.cannot).toMatchObject([{ member: { id: "there" }, why: "Ở đơn vị khác" }]);
    expect(effect.changes.map(({ id }) => id)).toEqual(["moved", "graduated", "removed"]);
    expect(effect.already).toBe(1);
    expect(columnsBefore(member("m", { status: "moved", statusSince: "2026-01-05" }), BACK)).toEqual({
      status: "moved",
      status_since: "2026-01-05",
    });
  });

  test("has a mark that any other person or version changes, in whatever order", () => {
    const [a, b] = [member("a"), member("b")];
    expect(markOf([a, b])).toBe(markOf([b, a]));
    expect(markOf([a])).not.toBe(markOf([a, b]));
    expect(markOf([{ ...a, version: 2 }])).not.toBe(markOf([a]));
  });
});
