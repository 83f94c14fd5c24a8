import { expect, test } from "vitest";
import { asksUnscoped, UNSCOPED, unscopedFiles, unscopedProblems } from "./unscoped";

test("who asks without a scope is on the list, and nobody else is", () => {
  const found = unscopedFiles();
  expect(found.length).toBeGreaterThan(0);
  expect(unscopedProblems(found, UNSCOPED)).toEqual([]);
});

test("the list only shrinks", () => {
  expect(UNSCOPED.length).toBe(37);
});

test.each([
  ['system("why").user.findMany()', true],
  ['systemRows<{ id: string }>("why", statement, [])', true],
  ['systemWriter("why", tx).user', true],
  ['reader(installationScope(orgId, "why")).member', true],
  ["rowsOfPlace<Row>(statement, values)", true],
  ["export function installationScope(orgId: string)", false],
  ["reader(scope).member.findMany()", false],
])("%s asks without a scope that roles gave: %s", (text, unscoped) => {
  expect(asksUnscoped(text)).toBe(unscoped);
});

test("a file that is not on the list is named, and so is one that needs it no more", () => {
  expect(unscopedProblems(["lib/members/stuff/anything.ts"], ["lib/accounts/queries.ts"])).toEqual([
    expect.stringContaining("lib/members/stuff/anything.ts asks the database without a scope"),
    expect.stringContaining("lib/accounts/queries.ts no longer asks"),
  ]);
});
