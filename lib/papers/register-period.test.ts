import { expect, test } from "vitest";
import { typedPeriodProblem } from "./register-period";

const told = (from: string, to: string) =>
  typedPeriodProblem({ from, to })?.fields?.map(({ path, message }) => `${path}: ${message}`) ?? [];

test("days that give no period are told each at its field, before a file is asked for", () => {
  expect(told("01/01/2026", "31/12/2026")).toEqual([]);
  expect(told(" 1/3/2026 ", "2026-03-01")).toEqual([]);
  expect(told("", "31/02/2026")).toEqual([
    "from: Ghi ngày.",
    "to: 31/02/2026 không có trong lịch. Ghi ngày/tháng/năm.",
  ]);
  expect(told("31/12/2026", "01/01/2026")).toEqual([
    "from: Ngày đầu kỳ đứng sau ngày cuối kỳ. Sửa lại ngày.",
  ]);
});
