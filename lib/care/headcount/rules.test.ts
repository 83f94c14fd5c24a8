import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { calendarYear, type Period, schoolYear } from "@/lib/units/periods";
import { shownNumbers, sumOf, whyNotConfirmed, wrongCountDays } from "./rules";
import type { HeadcountLine, HeadcountTable } from "./types";

const numbers = { membersMale: 3, membersFemale: 4, youthMale: 1, youthFemale: 2 };
const saved = { ...numbers, countedOn: plainDate("2026-04-12"), savedBy: "An", version: 1 };
const line = (name: string, more: Partial<HeadcountLine> = {}): HeadcountLine => ({
  placeId: name,
  name,
  isUnit: false,
  saved,
  proposed: { ...numbers, membersMale: 9 },
  ...more,
});
const table = (lines: HeadcountLine[], confirmedOn: string | null = null): HeadcountTable => ({
  unit: { id: "u", code: "DV01", name: "Đoàn Sở" },
  year: 2026,
  period: calendarYear(2026),
  source: "",
  confirmedBy: "",
  version: 1,
  lines,
  confirmedOn: confirmedOn === null ? null : plainDate(confirmedOn),
});

test("lines add up, and a line shows what is proposed until it is saved", () => {
  expect(sumOf([numbers, numbers])).toEqual({
    membersMale: 6,
    membersFemale: 8,
    youthMale: 2,
    youthFemale: 4,
  });
  expect(shownNumbers(line("a")).membersMale).toBe(3);
  expect(shownNumbers(line("a", { saved: null })).membersMale).toBe(9);
});

describe("the day of counting", () => {
  const wrong = (...days: string[]) => within(calendarYear(2026), ...days);
  const within = (period: Period, ...days: string[]) =>
    wrongCountDays(
      days.map((day) => ({ countedOn: plainDate(day) })),
      period,
      plainDate("2026-05-01"),
    );

  test("lies in the table's year and is not ahead", () => {
    expect(wrong("2026-01-01", "2026-05-01")).toBeNull();
    expect(wrong("2026-04-30", "2026-05-02")).toMatchObject({ fields: [{ path: "lines.1.countedOn" }] });
    expect(wrong("2025-12-31")).toMatchObject({ message: "Bảng năm 2026 ghi ngày đếm trong năm 2026." });
  });

  test("lies in the school year of a school's table", () => {
    expect(within(schoolYear(2026), "2025-09-01", "2026-05-01")).toBeNull();
    expect(within(schoolYear(2026), "2025-08-31")?.message).toContain("năm học 2025 – 2026");
    expect(within(schoolYear(2025), "2025-09-01")?.reason).toBe("invalid");
  });
});

test("the table is confirmed whole, and once", () => {
  expect(whyNotConfirmed(table([line("Một"), line("Hai")]))).toBeNull();
  expect(whyNotConfirmed(table([line("Một"), line("Hai", { saved: null })]))?.message).toContain("Hai");
  expect(whyNotConfirmed(table([line("Một")], "2026-04-20"))?.reason).toBe("conflict");
});
