import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { agedNote } from "./age-note";
import type { AgedPerson } from "./types";

const to = plainDate("2026-12-31");
const person = (birthDate: string, more: Partial<AgedPerson> = {}) => ({
  birthDate,
  status: "active" as const,
  position: null,
  ...more,
});
const leader = person("1990-05-01", { position: "Bí thư chi đoàn" });
const graduated = person("1994-05-01", { status: "graduated", position: "Đoàn viên" });

test("every row that is marked as over age is counted; leaders and who has graduated are told apart", () => {
  expect(agedNote([leader, leader, person("1996-03-01")], false, { to })).toBe(
    "3 người đủ 30 tuổi đến 31/12/2026; 2 người quá 30 tuổi, trong đó 2 người giữ chức vụ, tiếp tục sinh hoạt",
  );
  expect(agedNote([leader, graduated, person("1995-12-31")], false, { to })).toBe(
    "3 người đủ 30 tuổi đến 31/12/2026; 3 người quá 30 tuổi, trong đó 1 người giữ chức vụ, tiếp tục sinh hoạt; 1 người đã trưởng thành",
  );
});

test("without one of them nothing is told apart, and whoever only turns 30 is not over age", () => {
  expect(agedNote([person("1995-06-01"), person("1996-01-01")], false, { to })).toBe(
    "2 người đủ 30 tuổi đến 31/12/2026; 1 người quá 30 tuổi",
  );
  const from = plainDate("2026-01-01");
  expect(agedNote([], false, { from, to })).toBe(
    "0 người đủ 30 tuổi từ 01/01/2026 đến 31/12/2026; 0 người quá 30 tuổi",
  );
  expect(agedNote([leader], true, { to })).toMatch(/^Hơn 1 người đủ 30 tuổi đến 31\/12\/2026, chỉ hiện/);
});
