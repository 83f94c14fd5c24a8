import { describe, expect, test } from "vitest";
import { inCodeList } from "@/lib/members/roster/code-lists";
import { SECRETARY_POSTS } from "@/lib/members/single-posts";
import { plainDate } from "@/lib/platform/dates";
import {
  type Held,
  leavesNoSecretary,
  newPositions,
  positionAfter,
  postNamed,
  roleOfPost,
  rolesToGive,
  rolesWithoutSeat,
  rosterPost,
} from "./effects";
import { POSTS, type Post, type Tenure } from "./types";

const seated = (userId: string, post: Post) => ({ userId, seat: { id: `${userId}-${post}`, post } });
const held = (userId: string, role: Held["role"], isDeputy = false): Held => ({
  roleId: `${userId}-${role}`,
  userId,
  name: userId,
  role,
  isDeputy,
});

describe("roles", () => {
  test("go with the post; of a branch only the secretary's", () => {
    expect(POSTS.map((post) => roleOfPost(post, false)?.role)).toEqual([
      "UNIT_SECRETARY",
      "UNIT_SECRETARY",
      "UNIT_COMMITTEE",
      "UNIT_COMMITTEE",
      undefined,
    ]);
    expect(POSTS.map((post) => roleOfPost(post, true)?.role)).toEqual([
      "BRANCH_SECRETARY",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(roleOfPost("deputy", false)?.isDeputy).toBe(true);
  });

  test("whoever rises gets the new one and keeps none of the old", () => {
    const now = [held("an", "UNIT_SECRETARY"), held("binh", "UNIT_SECRETARY", true)];
    const seats = [seated("binh", "secretary"), seated("chi", "member"), seated("binh", "inspection")];
    expect(
      rolesToGive(seats, now, false).map(({ userId, role, isDeputy }) => [userId, role, isDeputy]),
    ).toEqual([
      ["binh", "UNIT_SECRETARY", false],
      ["chi", "UNIT_COMMITTEE", false],
    ]);
    expect(rolesWithoutSeat(seats, now, false).map(({ userId, isDeputy }) => [userId, isDeputy])).toEqual([
      ["an", false],
      ["binh", true],
    ]);
  });

  test("whoever is elected again keeps it", () => {
    const now = [held("an", "UNIT_SECRETARY")];
    expect(rolesToGive([seated("an", "secretary")], now, false)).toEqual([]);
    expect(rolesWithoutSeat([seated("an", "secretary")], now, false)).toEqual([]);
  });

  test("a body is told that it will have no secretary", () => {
    const now = [held("an", "UNIT_SECRETARY"), held("binh", "UNIT_COMMITTEE")];
    expect(leavesNoSecretary(now, ["an-UNIT_SECRETARY"], [])).toBe(true);
    expect(leavesNoSecretary(now, ["an-UNIT_SECRETARY"], [{ role: "UNIT_COMMITTEE" }])).toBe(true);
    expect(leavesNoSecretary(now, ["an-UNIT_SECRETARY"], [{ role: "UNIT_SECRETARY" }])).toBe(false);
    expect(leavesNoSecretary(now, ["binh-UNIT_COMMITTEE"], [])).toBe(false);
    expect(leavesNoSecretary([], [], [])).toBe(false);
  });
});

describe("the post in the roster", () => {
  test("is one of the national list", () => {
    for (const post of POSTS)
      expect(inCodeList("position", rosterPost(post, "base_union"))).toBe(rosterPost(post, "base_union"));
    for (const post of ["secretary", "deputy", "member"] as const)
      expect(inCodeList("position", rosterPost(post, "branch"))).toBe(rosterPost(post, "branch"));
  });

  test("names the post and the kind of body, and none that no committee here has", () => {
    expect(postNamed("Bí thư chi đoàn")).toEqual({ post: "secretary", kind: "branch" });
    expect(postNamed("Bí thư chi đoàn cơ sở")).toEqual({ post: "secretary", kind: "base_branch" });
    expect(postNamed("Ủy viên BCH Đoàn cơ sở")).toEqual({ post: "member", kind: "base_union" });
    for (const words of ["Ủy viên Ủy ban Kiểm tra", "Ủy viên Ủy ban Kiểm tra Đoàn cơ sở"])
      expect(postNamed(words)).toEqual({ post: "inspection", kind: "base_union" });
    for (const words of ["Ủy viên Ủy ban Kiểm tra Tỉnh đoàn", "Trợ lý thanh niên", "Bí thư Tỉnh đoàn"])
      expect(postNamed(words)).toBeNull();
  });

  test("follows the seat, and goes with it where it was its own", () => {
    const [secretary, member] = [{ post: "secretary" as const }, { post: "member" as const }];
    for (const kind of ["base_union", "base_branch", "branch"] as const)
      expect(SECRETARY_POSTS[kind]).toBe(rosterPost("secretary", kind));
    expect(positionAfter(null, undefined, secretary, "branch")).toBe("Bí thư chi đoàn");
    expect(positionAfter("Bí thư chi đoàn", undefined, secretary, "branch")).toBeUndefined();
    expect(positionAfter("Ủy viên BCH Đoàn cơ sở", undefined, secretary, "branch")).toBeUndefined();
    expect(positionAfter("Bí thư chi đoàn", undefined, member, "base_union")).toBe("Ủy viên BCH Đoàn cơ sở");
    expect(positionAfter("Ủy viên BCH Đoàn cơ sở", member, undefined, "base_union")).toBeNull();
    expect(positionAfter("Bí thư chi đoàn", member, undefined, "base_union")).toBeUndefined();
  });

  test.each(["Ủy viên Ủy ban Kiểm tra", "Ủy viên Ủy ban Kiểm tra Đoàn cơ sở"])(
    "%s is one seat, as the national list says it and as rosters said it before",
    (words) => {
      const inspection = { post: "inspection" as const };
      expect(positionAfter(words, undefined, inspection, "base_union")).toBeUndefined();
      expect(positionAfter(words, inspection, undefined, "base_union")).toBeNull();
      expect(positionAfter(words, undefined, { post: "secretary" }, "branch")).toBeUndefined();
    },
  );
});

test("of a person's several seats the roster shows the highest, in whatever order they were told", () => {
  const sits = (id: string, post: Post): Tenure => ({
    id,
    memberId: "an",
    name: "An",
    post,
    votes: null,
    userId: null,
    from: plainDate("2026-03-10"),
    to: null,
    ending: null,
  });
  const change = (before: Tenure[], after: Tenure[]) =>
    newPositions({ before, after, kind: "base_union" }, new Map([["an", "Phó bí thư Đoàn cơ sở"]]));
  const [lead, control] = [sits("1", "deputy"), sits("2", "inspection")];
  expect(change([], [control, sits("3", "secretary")])).toEqual([
    { memberId: "an", position: "Bí thư Đoàn cơ sở" },
  ]);
  expect(change([control, lead], [control])).toEqual([
    { memberId: "an", position: "Ủy viên Ủy ban Kiểm tra" },
  ]);
  expect(change([control, lead], [lead])).toEqual([]);
});
