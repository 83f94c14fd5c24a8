import { describe, expect, test } from "vitest";
import { ROOTS } from "@/lib/members/roots";
import type { Member } from "@/lib/members/types";
import { effectOf, keepsFirst, type RootCounts, sidesOf } from "./rules";

const member = (more: Partial<Member>) =>
  ({ fullName: "Lê An", honorary: false, branch: null, ...more }) as Member;
const sideOf = (kept: Partial<Member>, other: Partial<Member>, newer: boolean, field: string) =>
  sidesOf(member(kept), member(other), newer, true).find((side) => side.field === field);

describe("which value stands by default", () => {
  test("the filled one, else the newer", () => {
    expect(sideOf({ phone: "1" }, { phone: null }, true, "phone")).toMatchObject({
      differs: true,
      fromOther: false,
    });
    expect(sideOf({ phone: null }, { phone: "2" }, false, "phone")).toMatchObject({
      differs: true,
      fromOther: true,
    });
    expect(sideOf({ phone: "1" }, { phone: "2" }, true, "phone")).toMatchObject({
      differs: true,
      fromOther: true,
    });
    expect(sideOf({ phone: "1" }, { phone: "2" }, false, "phone")).toMatchObject({ fromOther: false });
    expect(sideOf({ phone: "1" }, { phone: "1" }, true, "phone")).toMatchObject({
      differs: false,
      fromOther: false,
    });
    expect(sideOf({ phone: "" }, { phone: null }, true, "phone")).toMatchObject({ differs: false });
    expect(sideOf({ honorary: false }, { honorary: true }, false, "honorary")).toMatchObject({
      fromOther: true,
    });
  });

  test("of two addresses the one that holds the other, whichever is newer; and it is said why", () => {
    const whole = { nativePlace: "Xã Kim Đường, huyện Ứng Hòa, Phú Thọ" };
    const part = { nativePlace: "phú thọ" };
    expect(sideOf(whole, part, true, "nativePlace")).toMatchObject({ fromOther: false, why: "fuller" });
    expect(sideOf(part, whole, false, "nativePlace")).toMatchObject({ fromOther: true, why: "fuller" });
    const moved = { nativePlace: "Hà Nội" };
    expect(sideOf(whole, moved, true, "nativePlace")).toMatchObject({ fromOther: true, why: "newer" });
    expect(sideOf({ phone: "1" }, { phone: null }, true, "phone")).toMatchObject({ why: "filled" });
    expect(sideOf({ phone: "1" }, { phone: "1" }, true, "phone")).toMatchObject({ why: null });
  });

  test("sensitive fields are there only for whoever sees them", () => {
    const fields = sidesOf(member({}), member({}), true, false).map(({ field }) => field);
    expect(fields).not.toContain("idNumber");
    expect(fields).toContain("code");
  });

  test("the row that is kept is the one in activity, then the one that was there first", () => {
    const row = (status: Member["status"], day: string) => ({ status, createdAt: new Date(day) });
    expect(keepsFirst(row("moved", "2020-01-01"), row("active", "2024-01-01"))).toBe(false);
    expect(keepsFirst(row("active", "2024-01-01"), row("moved", "2020-01-01"))).toBe(true);
    expect(keepsFirst(row("active", "2024-01-02"), row("active", "2024-01-01"))).toBe(false);
    expect(keepsFirst(row("active", "2024-01-01"), row("active", "2024-01-01"))).toBe(true);
  });
});

describe("the effect of a merge", () => {
  const countsWith = (table: string, counts: RootCounts) =>
    ROOTS.map((root) => (root.table === table ? counts : { total: 0, both: [] }));

  test("says what moves and what becomes of two under one key", () => {
    const { lines, refusals } = effectOf(countsWith("activity_participants", { total: 3, both: [1] }));
    expect(lines).toEqual([
      { label: "Tham gia hoạt động", moves: 3, notes: [expect.stringContaining("tính một lần (1)")] },
    ]);
    expect(refusals).toEqual([]);
  });

  test("says what stays, what is frozen, and what must be ended first", () => {
    expect(effectOf(countsWith("member_cases", { total: 2, both: [0, 0, 1] })).lines).toMatchObject([
      { moves: 1 },
    ]);
    for (const both of [
      [1, 0, 0],
      [0, 1, 0],
    ])
      expect(effectOf(countsWith("member_cases", { total: 2, both })).refusals).toHaveLength(1);
    expect(effectOf(countsWith("roster_snapshot_members", { total: 2, both: [] })).lines).toMatchObject([
      { moves: 0, notes: [expect.stringContaining("giữ nguyên")] },
    ]);
    expect(effectOf(ROOTS.map(() => ({ total: 0, both: [] }))).lines).toEqual([]);
  });
});
