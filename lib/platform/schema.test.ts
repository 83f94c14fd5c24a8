import { expect, test } from "vitest";
import { newId } from "./ids";
import { datedCursor } from "./schema";

test("a page of dated rows ends at a day of the calendar", () => {
  const id = newId();
  expect(datedCursor.safeParse(`2026-11-30_${id}`).success).toBe(true);
  for (const wrong of [`2026-13-45_${id}`, `2026-02-30_${id}`, `2026-11-30_${id}x`, "2026-11-30", ""])
    expect(datedCursor.safeParse(wrong).success, wrong).toBe(false);
});
