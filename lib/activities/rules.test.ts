import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { wrongDays } from "./rules";

const today = plainDate("2026-03-15");
const days = (startsOn: string, endsOn: string | null) =>
  wrongDays({ startsOn: plainDate(startsOn), endsOn: endsOn === null ? null : plainDate(endsOn) }, today);

describe("the days of an activity", () => {
  test("one day, several days, and a campaign under way", () => {
    expect(days("2026-03-15", null)).toBeNull();
    expect(days("2026-03-01", "2026-03-01")).toBeNull();
    expect(days("2026-03-01", "2026-03-31")).toBeNull();
  });

  test("nothing is recorded before it begins", () => {
    expect(days("2026-03-16", null)).toMatchObject({ fields: [{ path: "startsOn" }] });
  });

  test("an end before its beginning, or more than a year after", () => {
    expect(days("2026-03-02", "2026-03-01")).toMatchObject({ fields: [{ path: "endsOn" }] });
    expect(days("2025-03-01", "2026-03-03")).toMatchObject({ fields: [{ path: "endsOn" }] });
  });
});
