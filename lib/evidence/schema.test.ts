import { expect, test } from "vitest";
import { daySchema } from "./schema";

test("a day with two digits for its year is refused with what to write", () => {
  const said = (day: string) => daySchema.safeParse(day).error?.issues[0]?.message;
  expect(said(" 1.5.26 ")).toBe("Ghi năm đủ bốn số, ví dụ 01/05/2026.");
  expect(said("31/2/2026")).toMatch(/^31\/2\/2026 không có trong lịch/);
  expect(said("")).toBe("Ghi ngày.");
});
