import { describe, expect, test } from "vitest";
import { measure } from "@/lib/criteria/checks";
import type { ActivityFact, QuarterFact, UnitFacts } from "@/lib/criteria/facts";
import type { CheckKey, ItemPeriod, Measured } from "@/lib/criteria/types";
import type { Quarter } from "@/lib/members/quarter-dates";
import { plainDate } from "@/lib/platform/dates";
import { BARE_FACTS } from "@/tests/helpers/unit-facts";

function measured(
  key: CheckKey,
  threshold: number | null,
  facts: Partial<UnitFacts>,
  period: ItemPeriod = "unit",
): Measured {
  const result = measure({ check: { key, threshold, exclusions: [] }, period }, { ...BARE_FACTS, ...facts });
  if (result === null) throw new Error("an item with a check is measured");
  return result;
}

function quarter(number: Quarter, confirmedOn: string, members = 46, year = 2026): QuarterFact {
  return { year, quarter: number, confirmedOn: plainDate(confirmedOn), members };
}

let made = 0;
function activity(startsOn: string, more: Partial<ActivityFact> = {}): ActivityFact {
  made += 1;
  return {
    id: `a${made}`,
    title: `Hoạt động ${made}`,
    startsOn: plainDate(startsOn),
    kind: "social_welfare",
    occasion: null,
    partners: 1,
    participants: 20,
    ...more,
  };
}

test("an item without a check is not measured", () => {
  expect(measure({ check: null, period: "unit" }, BARE_FACTS)).toBeNull();
});

describe("quarters confirmed (1.1)", () => {
  const ofYear = (facts: Partial<UnitFacts>, threshold: number | null = 4) =>
    measured("quarters_confirmed", threshold, facts, "calendar_year");
  const three = [quarter(1, "2026-03-30", 44), quarter(2, "2026-06-28", 45), quarter(3, "2026-09-29", 1496)];

  test("met when all that is due by the cut-off day is confirmed: the fourth quarter is not", () => {
    expect(ofYear({ quarters: three })).toEqual({
      outcome: "met",
      figures: { value: 3, of: 3, excluded: 0 },
      sentence:
        "Đã chốt danh sách 3/3 quý đến hạn; quý III có 1.496 đoàn viên, chốt ngày 29/09/2026; quý IV chưa đến hạn (ngày chốt số liệu 30/11/2026).",
      links: [{ label: "Danh sách đã chốt theo quý", href: "/members/quarters?unit=DV01&year=2026" }],
    });
  });

  test("not met when one that is due is missing, and says which", () => {
    const result = ofYear({ quarters: three.slice(0, 2) });
    expect(result).toMatchObject({ outcome: "not_met", figures: { value: 2, of: 3, excluded: 0 } });
    expect(result.sentence).toContain("còn thiếu quý III");
  });

  test("a fourth quarter confirmed after the cut-off day changes nothing", () => {
    const later = { quarters: [...three, quarter(4, "2026-12-28")], today: plainDate("2026-12-29") };
    expect(ofYear(later)).toMatchObject({ outcome: "met", figures: { value: 3, of: 3, excluded: 0 } });
  });

  test("one confirmed late counts up to the cut-off day, after it no longer", () => {
    const late = (day: string) =>
      ofYear({ quarters: [...three.slice(0, 2), quarter(3, day)], today: plainDate("2026-12-05") });
    expect(late("2026-11-30").outcome).toBe("met");
    expect(late("2026-12-01")).toMatchObject({
      outcome: "not_met",
      figures: { value: 2, of: 3, excluded: 0 },
      sentence:
        "Đã chốt danh sách 2/3 quý đến hạn; quý II có 45 đoàn viên, chốt ngày 28/06/2026; quý III chốt ngày 01/12/2026, sau ngày chốt số liệu 30/11/2026; quý IV chưa đến hạn (ngày chốt số liệu 30/11/2026).",
    });
  });

  test("where all that was confirmed came after the cut-off day it is told so, beside what is missing", () => {
    const only = { quarters: [quarter(3, "2026-12-01")], today: plainDate("2026-12-05") };
    expect(ofYear(only)).toMatchObject({ outcome: "not_met", figures: { value: 0, of: 3, excluded: 0 } });
    expect(ofYear(only).sentence).toContain(
      "Đã chốt danh sách 0/3 quý đến hạn; quý III chốt ngày 01/12/2026, sau ngày chốt số liệu 30/11/2026; còn thiếu quý I, quý II;",
    );
    expect(ofYear(only, null).outcome).toBe("figures_only");
  });

  test("with the cut-off day at the end of the year all four are due", () => {
    const closing = { cutOff: plainDate("2026-12-31"), today: plainDate("2027-01-02"), quarters: three };
    expect(ofYear(closing)).toMatchObject({ outcome: "not_met", figures: { value: 3, of: 4, excluded: 0 } });
  });

  test("on the last day of a quarter it is not due yet, on the next day it is", () => {
    const half = three.slice(0, 2);
    expect(ofYear({ quarters: half, today: plainDate("2026-09-30") }).outcome).toBe("met");
    expect(ofYear({ quarters: half, today: plainDate("2026-10-01") }).outcome).toBe("not_met");
  });

  test("one confirmed in its last days counts before it is due", () => {
    const result = ofYear({ quarters: three.slice(0, 1), today: plainDate("2026-03-30") });
    expect(result).toMatchObject({ outcome: "met", figures: { value: 1, of: 1, excluded: 0 } });
  });

  test("not due before the first quarter has ended", () => {
    const result = ofYear({ today: plainDate("2026-02-10") });
    expect(result).toMatchObject({ outcome: "not_due", figures: { value: 0, of: 0, excluded: 0 } });
    expect(result.sentence).toBe("Chưa quý nào của năm 2026 đến hạn chốt danh sách.");
  });

  test("no data when nothing due is confirmed", () => {
    expect(ofYear({})).toMatchObject({
      outcome: "no_data",
      figures: { value: 0, of: 3, excluded: 0 },
      sentence: "Chưa chốt danh sách quý nào trong 3 quý đến hạn.",
    });
  });

  test("quarters before the unit existed are excluded; when they are all, nothing arose", () => {
    const young = ofYear({ existsFrom: plainDate("2026-04-15"), quarters: three.slice(1) });
    expect(young).toMatchObject({ outcome: "met", figures: { value: 2, of: 2, excluded: 1 } });
    expect(young.sentence).toContain("không tính quý I vì đơn vị chưa thành lập");
    expect(ofYear({ existsFrom: plainDate("2026-10-15") })).toMatchObject({
      outcome: "nil",
      figures: { value: 0, of: 0, excluded: 3 },
    });
  });

  test("a unit founded on the last day of a quarter confirms that quarter", () => {
    expect(ofYear({ existsFrom: plainDate("2026-03-31") }).figures).toEqual({ value: 0, of: 3, excluded: 0 });
    expect(ofYear({ existsFrom: plainDate("2026-04-01") }).figures).toEqual({ value: 0, of: 2, excluded: 1 });
  });

  test("a unit founded in a quarter that is still running waits for it", () => {
    const founded = { existsFrom: plainDate("2026-08-01"), today: plainDate("2026-08-20") };
    expect(ofYear(founded)).toMatchObject({ outcome: "not_due", figures: { excluded: 2 } });
  });

  test("a set with a lower number is followed: at and above it met, below it not", () => {
    const allDue = { cutOff: plainDate("2026-12-31"), today: plainDate("2027-01-02") };
    const judged = (confirmed: number) => ofYear({ ...allDue, quarters: three.slice(0, confirmed) }, 2);
    expect(judged(2)).toMatchObject({ outcome: "met", figures: { value: 2, of: 4, excluded: 0 } });
    expect(judged(3)).toMatchObject({ outcome: "met", figures: { value: 3, of: 4, excluded: 0 } });
    expect(judged(1)).toMatchObject({ outcome: "not_met", figures: { value: 1, of: 4, excluded: 0 } });
  });

  test("a set without a number shows figures alone", () => {
    expect(ofYear({ quarters: three.slice(0, 1) }, null).outcome).toBe("figures_only");
  });

  test("schools follow the calendar quarters unless the set says otherwise", () => {
    const school = { calendar: "school_year", quarters: three } as const;
    expect(ofYear(school)).toMatchObject({ outcome: "met", figures: { value: 3, of: 3 } });
    const bySchoolYear = measured("quarters_confirmed", 4, {
      calendar: "school_year",
      quarters: [
        quarter(3, "2025-09-30", 40, 2025),
        quarter(4, "2025-12-30", 40, 2025),
        ...three.slice(0, 2),
      ],
    });
    expect(bySchoolYear).toMatchObject({ outcome: "met", figures: { value: 4, of: 4 } });
  });
});

describe("social welfare with a partner (1.9)", () => {
  const welfare = (facts: Partial<UnitFacts>, threshold: number | null = null) =>
    measured("welfare_with_partner", threshold, facts);

  test("shows figures while no threshold is set", () => {
    const result = welfare({
      activities: [
        activity("2026-02-01", { id: "tet", title: "Tết sẻ chia", participants: 1200 }),
        activity("2026-07-27", { id: "july", title: "Thăm gia đình chính sách" }),
        activity("2026-08-01", { partners: 0 }),
        activity("2026-05-01", { kind: "education" }),
      ],
    });
    expect(result).toEqual({
      outcome: "figures_only",
      figures: { value: 2, of: null, excluded: 1 },
      sentence:
        "Đã ghi 2 hoạt động an sinh xã hội có đơn vị phối hợp trong năm 2026; 1.220 lượt người tham gia; 1 hoạt động khác chưa ghi đơn vị phối hợp.",
      links: [
        { label: "Hoạt động của đơn vị", href: "/plans?unit=DV01&year=2026&kind=social_welfare" },
        { label: "Thăm gia đình chính sách", href: "/plans/july" },
        { label: "Tết sẻ chia", href: "/plans/tet" },
      ],
    });
  });

  test("at and above the threshold it is met, below it not", () => {
    const after = plainDate("2026-12-01");
    const two = [activity("2026-02-01"), activity("2026-03-01")];
    expect(welfare({ activities: two, today: after }, 2).outcome).toBe("met");
    expect(welfare({ activities: [...two, activity("2026-04-01")], today: after }, 2).outcome).toBe("met");
    const below = welfare({ activities: two.slice(1), today: after }, 2);
    expect(below.outcome).toBe("not_met");
    expect(below.sentence).toMatch(/mức cần đạt là 2\.$/);
  });

  test("below the threshold it is not due until the cut-off day is over", () => {
    const one = [activity("2026-02-01")];
    const onTheDay = welfare({ activities: one, today: plainDate("2026-11-30") }, 2);
    expect(onTheDay.outcome).toBe("not_due");
    expect(onTheDay.sentence).toMatch(/cần 2 đến ngày 30\/11\/2026\.$/);
  });

  test("activities without a partner are data, but never a pass", () => {
    const alone = { activities: [activity("2026-02-01", { partners: 0 })], today: plainDate("2026-12-01") };
    expect(welfare(alone)).toMatchObject({ outcome: "figures_only", figures: { value: 0, excluded: 1 } });
    expect(welfare(alone, 1).outcome).toBe("not_met");
  });

  test("no data when nothing of the kind is recorded, with a threshold too", () => {
    for (const threshold of [null, 1]) {
      expect(
        welfare({ activities: [activity("2026-05-01", { kind: "education" })] }, threshold),
      ).toMatchObject({
        outcome: "no_data",
        figures: { value: 0, of: null, excluded: 0 },
        sentence: "Chưa ghi hoạt động an sinh xã hội nào trong năm 2026.",
      });
    }
  });

  test("only what lies in the period, by today and by the cut-off day, counts", () => {
    const days = ["2025-12-31", "2026-01-01", "2026-11-24", "2026-11-25"];
    expect(welfare({ activities: days.map((day) => activity(day)) }).figures.value).toBe(2);
    const late = { activities: [activity("2026-12-01")], today: plainDate("2026-12-10") };
    expect(welfare(late).outcome).toBe("no_data");
  });

  test("not due before the period begins, nil for a unit founded after it", () => {
    expect(welfare({ today: plainDate("2025-12-20") }).outcome).toBe("not_due");
    expect(welfare({ existsFrom: plainDate("2026-11-30") }).outcome).toBe("no_data");
    expect(welfare({ existsFrom: plainDate("2026-12-01") })).toMatchObject({
      outcome: "nil",
      sentence: "Đơn vị thành lập sau kỳ tính của năm 2026.",
    });
  });

  test("a school counts from September to August", () => {
    const days = ["2025-08-31", "2025-09-01", "2026-08-31", "2026-09-01"];
    const result = welfare({ calendar: "school_year", activities: days.map((day) => activity(day)) });
    expect(result.figures.value).toBe(2);
    expect(result.sentence).toContain("trong năm học 2025 – 2026");
    const founded = { calendar: "school_year", existsFrom: plainDate("2026-09-05") } as const;
    expect(welfare(founded).outcome).toBe("nil");
    expect(welfare({ ...founded, calendar: "calendar_year" }).outcome).toBe("no_data");
  });
});

describe("education and the political task (2.3)", () => {
  const education = (facts: Partial<UnitFacts>, threshold: number | null = null) =>
    measured("education_activities", threshold, facts);

  test("counts both kinds, with or without partners", () => {
    const result = education({
      activities: [
        activity("2026-04-01", { kind: "education", partners: 0 }),
        activity("2026-05-01", { kind: "political_task" }),
        activity("2026-06-01", { kind: "volunteering" }),
      ],
    });
    expect(result).toMatchObject({ outcome: "figures_only", figures: { value: 2, of: null, excluded: 0 } });
    expect(result.sentence).toBe(
      "Đã ghi 2 hoạt động giáo dục, phục vụ nhiệm vụ chính trị trong năm 2026; 40 lượt người tham gia.",
    );
  });

  test("becomes met, not met or not due where a threshold is set", () => {
    const one = [activity("2026-04-01", { kind: "education" })];
    expect(education({ activities: one }, 1).outcome).toBe("met");
    expect(education({ activities: one }, 2).outcome).toBe("not_due");
    expect(education({ activities: one, today: plainDate("2026-12-01") }, 2).outcome).toBe("not_met");
    expect(education({}).outcome).toBe("no_data");
  });

  test("a school year that has closed is judged at once", () => {
    const one = [activity("2026-04-01", { kind: "education" })];
    const school = { calendar: "school_year", activities: one, today: plainDate("2026-09-01") } as const;
    expect(education(school, 2).outcome).toBe("not_met");
  });
});

describe("Youth Month and the great days (2.5)", () => {
  const occasions = (facts: Partial<UnitFacts>, threshold: number | null = null) =>
    measured("youth_month_and_holidays", threshold, facts);

  test("tells the activities by occasion; a campaign is no holiday", () => {
    const result = occasions({
      activities: [
        activity("2026-05-19", { occasion: "president_birthday", participants: 0 }),
        activity("2026-03-05", { occasion: "youth_month", participants: 60 }),
        activity("2026-03-20", { occasion: "youth_month", participants: 40 }),
        activity("2026-07-01", { occasion: "summer_campaign" }),
        activity("2026-07-02"),
      ],
    });
    expect(result).toMatchObject({ outcome: "figures_only", figures: { value: 3, of: null, excluded: 0 } });
    expect(result.sentence).toBe(
      "Đã ghi 3 hoạt động Tháng Thanh niên, ngày lễ lớn trong năm 2026; 100 lượt người tham gia; Tháng Thanh niên: 2 (100 lượt người), Ngày sinh Chủ tịch Hồ Chí Minh 19/5: 1.",
    );
  });

  test("an empty list is not due until Youth Month is over", () => {
    expect(occasions({ today: plainDate("2026-03-31") }).outcome).toBe("not_due");
    expect(occasions({ today: plainDate("2026-04-01") }).outcome).toBe("no_data");
    const school = { calendar: "school_year", today: plainDate("2025-11-20") } as const;
    expect(occasions(school).outcome).toBe("not_due");
  });

  test("follows a threshold", () => {
    const one = [activity("2026-03-26", { occasion: "union_day" })];
    expect(occasions({ activities: one }, 1).outcome).toBe("met");
    expect(occasions({ activities: one, today: plainDate("2026-12-01") }, 2).outcome).toBe("not_met");
  });
});
