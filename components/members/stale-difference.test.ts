import { describe, expect, test } from "vitest";
import { differencesOf, mergeAfter } from "./stale-difference";

const controls = (values: Record<string, string>) =>
  new Map(Object.entries(values).map(([name, value]) => [name, { value, shown: value }]));

describe("two texts of one member", () => {
  const before = { phone: "1", email: "a@x.example.vn", code: "C" };
  const current = { phone: "2", email: "a@x.example.vn", code: "D" };

  test("what I left takes theirs, what I wrote stays mine, what agrees is not asked", () => {
    const typed = controls({ phone: "1", email: "b@x.example.vn", code: "D" });
    expect(differencesOf(["phone", "email", "code", "position"], typed, before, current)).toEqual([
      { field: "phone", mine: "1", mineShown: "1", theirs: "2", keeps: "theirs" },
      {
        field: "email",
        mine: "b@x.example.vn",
        mineShown: "b@x.example.vn",
        theirs: "a@x.example.vn",
        keeps: "mine",
      },
    ]);
  });
});

test("what stands now is known until somebody saves again, whose save is told from the one before", () => {
  const row = (version: number) => ({ version });
  const [opened, first, second] = [row(1), row(2), row(3)] as const;
  const merge = mergeAfter(null, opened, first);
  expect(mergeAfter(null, opened, null)).toBeNull();
  expect(merge).toEqual({ before: opened, current: first });
  expect(mergeAfter(merge, opened, first)).toBe(merge);
  expect(mergeAfter(merge, opened, null)).toBe(merge);
  expect(mergeAfter(merge, opened, second)).toEqual({ before: first, current: second });
});
