import { expect, test } from "vitest";
import { isAllRejected, isNationalForm, rosterCount, writtenCount } from "./rules";
import type { ImportDetail } from "./types";
import { undoneWords } from "./view";

test("there is nothing to confirm where no row was taken, whoever else is missing in the sheet", () => {
  const none = { new: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 3, absent: 2 };
  expect(isAllRejected(none)).toBe(true);
  for (const kind of ["new", "updated", "unchanged", "duplicate"] as const)
    expect(isAllRejected({ ...none, [kind]: 1 }), kind).toBe(false);
  expect(isAllRejected({ ...none, rejected: 0 })).toBe(false);
});

test("a home-made sheet with the birth dates under Nam and Nữ is not the national form", () => {
  const own = { B: "fullName", C: "birthDateMale", D: "birthDateFemale", E: "branch", F: null } as const;
  expect(isNationalForm(own)).toBe(false);
  const form = { ...own, F: "code", G: "cardNumber", H: "association" } as const;
  expect(isNationalForm(form)).toBe(true);
});

test("an undone import says whom it left, and that it put nobody back where it did not", () => {
  const kept = ["Vũ Thị Lan", "Hà Thị Tư"];
  expect(undoneWords({ kept, back: 2 })).toMatch(/^Trừ 2 người giữ nguyên: Vũ Thị Lan, Hà Thị Tư\./);
  expect(undoneWords({ kept, back: 0 })).toMatch(/^Không ai trở lại như trước; cả 2 người giữ nguyên/);
  expect(undoneWords({ kept, back: null })).toMatch(/^Trừ 2 người/);
  expect(undoneWords({ kept: [], back: 4 })).toBe("Danh sách trở lại như trước lần nhập.");
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
