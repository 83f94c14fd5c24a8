import { describe, expect, test } from "vitest";
import {
  formatDayOrYear,
  isEarlier,
  mayBeSameDay,
  readRecentDay,
  readTypedDay,
} from "@/lib/members/roster/days";
import { plainDate } from "@/lib/platform/dates";

const read = (text: string) => readTypedDay(text, plainDate("2026-11-24"));

describe("days as people type them", () => {
  test.each([
    ["31/12/1999", "1999-12-31"],
    ["1.2.2003", "2003-02-01"],
    ["01-02-2003", "2003-02-01"],
    ["1 / 2 / 2003", "2003-02-01"],
    ["2003-02-01", "2003-02-01"],
    ["1/2/2003 00:00:00", "2003-02-01"],
    ["2003-02-01T17:00:00.000Z", "2003-02-01"],
    ["5/3/98", "1998-03-05"],
    ["5/3/05", "2005-03-05"],
    ["ngày 5 tháng 3 năm 1998", "1998-03-05"],
    ["29/02/2000.", "2000-02-29"],
    ["ngày 5/9/2001", "2001-09-05"],
    ["Sinh ngày: 5/9/2001", "2001-09-05"],
    ["20030115", "2003-01-15"],
    ["15012003", "2003-01-15"],
    ["12-thg3-01", "2001-03-12"],
    ["26 tháng 3 2016", "2016-03-26"],
  ])("%s", (text, day) => {
    expect(read(text)).toEqual({ kind: "day", day });
  });

  test.each([
    ["2001", { kind: "year", year: "2001" }],
    ["năm 2001", { kind: "year", year: "2001" }],
    ["SN 2001", { kind: "year", year: "2001" }],
    ["20031315", { kind: "unreadable" }],
    ["20030230", { kind: "impossible" }],
    ["3/2001", { kind: "month", year: "2001" }],
    ["tháng 3 năm 2001", { kind: "month", year: "2001" }],
    ["00/03/2001", { kind: "month", year: "2001" }],
    ["13/2001", { kind: "unreadable" }],
    ["00/13/2001", { kind: "impossible" }],
    ["00/00/2001", { kind: "year", year: "2001" }],
    ["?/?/2001", { kind: "year", year: "2001" }],
    ["../../2001", { kind: "year", year: "2001" }],
    ["31/02/2001", { kind: "impossible" }],
    ["29/02/2001", { kind: "impossible" }],
    ["12/25/2001", { kind: "impossible" }],
    ["0/1/2001", { kind: "impossible" }],
    ["98", { kind: "unreadable" }],
    ["12132001", { kind: "unreadable" }],
    ["không rõ", { kind: "unreadable" }],
  ])("%s is no whole day", (text, typed) => {
    expect(read(text)).toEqual(typed);
  });

  test("of an act two figures of a year are of this century, and no day lies in the last one", () => {
    expect(readRecentDay("5/1/26")).toBe("2026-01-05");
    expect(readRecentDay("5/1/27")).toBe("2027-01-05");
    expect(readRecentDay("1/1/2000")).toBe("2000-01-01");
    for (const text of ["31/12/1999", "31/02/2026", "2026", "1/2026", ""])
      expect(readRecentDay(text), text).toBeNull();
  });

  test("a year is compared as far as it says something", () => {
    expect(isEarlier("1999-12-31", "2000-01-01")).toBe(true);
    expect(isEarlier("2000", "2000-06-01")).toBe(false);
    expect(isEarlier("1999", "2000-06-01")).toBe(true);
    expect(mayBeSameDay("2000", "2000-06-01")).toBe(true);
    expect(mayBeSameDay("2000-06-02", "2000-06-01")).toBe(false);
    expect(formatDayOrYear("2000")).toBe("2000");
    expect(formatDayOrYear("2000-06-01")).toBe("01/06/2000");
  });
});
