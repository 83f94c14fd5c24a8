import { expect, test } from "vitest";
import { whole } from "./whole";

test("as many as a paper can hold are whole; one more is refused with the way out", () => {
  expect(whole([1, 2], 2)).toEqual({ ok: true, value: [1, 2] });
  expect(whole([1, 2, 3], 2)).toMatchObject({
    reason: "too_large",
    message: expect.stringContaining("kỳ ngắn hơn"),
  });
  expect(whole([1, 2, 3], 2, "Chọn từng chi đoàn.")).toMatchObject({
    message: "Có hơn 2 dòng, một bản không ghi hết. Chọn từng chi đoàn.",
  });
});
