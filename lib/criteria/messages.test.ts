import { describe, expect, test } from "vitest";
import { measure } from "@/lib/criteria/checks";
import { measuredText } from "@/lib/criteria/messages";
import { plainDate } from "@/lib/platform/dates";
import { BARE_FACTS } from "@/tests/helpers/unit-facts";

describe("what a set says of its measuring", () => {
  const check = { key: "quarters_confirmed", threshold: 4, exclusions: [] } as const;

  test("that all quarters due are enough, as the check finds", () => {
    const days = ["2026-03-30", "2026-06-28", "2026-09-29"].map(plainDate);
    const quarters = days.map((confirmedOn, index) => ({
      year: 2026,
      quarter: ([1, 2, 3] as const)[index] ?? 1,
      confirmedOn,
      members: 40,
    }));
    const found = measure({ check, period: "calendar_year" }, { ...BARE_FACTS, quarters });
    expect(found).toMatchObject({ outcome: "met", figures: { value: 3, of: 3 } });
    expect(measuredText(check)).toBe(
      "Đếm số quý đã chốt danh sách trong các quý đến hạn; đạt khi đủ các quý đến hạn.",
    );
  });

  test("a lower number, where fewer were due", () => {
    expect(measuredText({ ...check, threshold: 3 })).toContain(
      "đạt khi có đủ 3, hoặc đủ các quý đến hạn khi chưa tới 3 quý đến hạn.",
    );
    expect(measuredText({ ...check, key: "assigned_tasks_done", threshold: 1000 })).toContain(
      "đạt khi đủ các nhiệm vụ đến hạn.",
    );
    expect(measuredText({ ...check, key: "member_care" })).toContain("đạt khi có đủ 4.");
    expect(measuredText({ ...check, key: "annual_rating", threshold: 90 })).toContain("đạt khi được 90%.");
    expect(measuredText({ ...check, threshold: null })).toContain("chỉ để xem, chưa đặt mức");
  });
});
