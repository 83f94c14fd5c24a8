import { expect, test } from "vitest";
import { newId } from "./ids";
import { aLimit, aVersion, datedCursor, typedNumber, typedVersion } from "./schema";

test("a page of dated rows ends at a day of the calendar", () => {
  const id = newId();
  expect(datedCursor.safeParse(`2026-11-30_${id}`).success).toBe(true);
  for (const wrong of [`2026-13-45_${id}`, `2026-02-30_${id}`, `2026-11-30_${id}x`, "2026-11-30", ""])
    expect(datedCursor.safeParse(wrong).success, wrong).toBe(false);
});

test("a version is a number that the database can hold, and one that it can't is refused in words", () => {
  for (const schema of [aVersion(), typedVersion()]) {
    expect(schema.parse(7)).toBe(7);
    expect(schema.parse(2_147_483_647)).toBe(2_147_483_647);
    for (const wrong of [2_147_483_648, 1e300, -1, 1.5, Number.NaN])
      expect(schema.safeParse(wrong).success, String(wrong)).toBe(false);
    const [issue] = schema.safeParse(2_147_483_648).error?.issues ?? [];
    expect(issue?.message).toBe("Không rõ đang sửa bản nào. Tải lại trang rồi làm lại.");
  }
  expect(typedVersion().parse("7")).toBe(7);
  expect(aVersion().safeParse("7").success).toBe(false);
});

test("a limit is written in decimal digits", () => {
  expect(aLimit(200).parse("20")).toBe(20);
  for (const wrong of ["1e2", "0x10", "+5", " 5", "5.0", "", "0", "201"])
    expect(aLimit(200).safeParse(wrong).success, wrong).toBe(false);
});

test("whatever is wrong with a number, what is said is which numbers are right", () => {
  const points = typedNumber(20, 0, "số điểm");
  expect(points.parse("20")).toBe(20);
  for (const wrong of ["2.5", 2.5, "21", "-1", "", "x", null])
    expect(points.safeParse(wrong).error?.issues[0]?.message, String(wrong)).toBe(
      "Ghi số điểm là số nguyên từ 0 đến 20.",
    );
});
