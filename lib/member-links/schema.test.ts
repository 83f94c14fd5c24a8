import { expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { wishesSeenSchema } from "./schema";

test("when a wish was said is a moment that the database takes", () => {
  const read = (wishedAt: unknown) =>
    wishesSeenSchema.safeParse({ unit: newId(), branch: null, links: [{ id: newId(), wishedAt }] });
  for (const moment of [0, 1_700_000_000_000, 8_640_000_000_000_000])
    expect(read(moment).success, String(moment)).toBe(true);
  for (const wrong of [-1, 8_640_000_000_000_001, 1e300, 1.5, Number.NaN, "1"])
    expect(read(wrong).error?.issues[0]?.message, String(wrong)).toBe(
      "Tải lại trang để đọc lại nguyện vọng.",
    );
});
