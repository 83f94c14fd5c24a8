import { expect, test } from "vitest";
import { isAllRejected, rosterCount, writtenCount } from "./rules";
import type { ImportDetail } from "./types";

test("there is nothing to confirm where no row was taken, whoever else is missing in the sheet", () => {
  const none = { new: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 3, absent: 2 };
  expect(isAllRejected(none)).toBe(true);
  for (const kind of ["new", "updated", "unchanged", "duplicate"] as const)
    expect(isAllRejected({ ...none, [kind]: 1 }), kind).toBe(false);
  expect(isAllRejected({ ...none, rejected: 0 })).toBe(false);
});

test("whoever gets a rating alone is written too, though nothing of the roster is", () => {
  const detail = {
    counts: { new: 1, updated: 2 },
    absent: [{ id: "a" }, { id: "b" }],
    answers: { absent: { a: "moved", b: "keep" } },
    beside: { ratings: 5, training: 0, alone: 3 },
  } as unknown as ImportDetail;
  expect(rosterCount(detail)).toBe(4);
  expect(writtenCount(detail)).toBe(7);
});
