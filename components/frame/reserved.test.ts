import { expect, test } from "vitest";
import { reservedFor } from "./reserved";

test("whoever is an administrator alone is not told that the records of units may be looked at", () => {
  for (const path of ["/members", "/members/import", "/plans", "/evidence", "/assessment/submit"]) {
    expect(reservedFor(path, true), path).toContain("Bạn chỉ xem.");
    expect(reservedFor(path, false), path).toBe(
      "Tài khoản quản trị hệ thống không xem đoàn viên và việc của đơn vị.",
    );
  }
  expect(reservedFor("/appraisal", false)).toBe(reservedFor("/appraisal", true));
});
