import { expect, test } from "vitest";
import { isAllRejected } from "./rules";

test("there is nothing to confirm where no row was taken, whoever else is missing in the sheet", () => {
  const none = { new: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 3, absent: 2 };
  expect(isAllRejected(none)).toBe(true);
  for (const kind of ["new", "updated", "unchanged", "duplicate"] as const)
    expect(isAllRejected({ ...none, [kind]: 1 }), kind).toBe(false);
  expect(isAllRejected({ ...none, rejected: 0 })).toBe(false);
});
