import { describe, expect, test } from "vitest";
import { measure } from "@/lib/criteria/checks";
import type { UnitFacts } from "@/lib/criteria/facts";
import { NO_REVIEWS, type RatingFacts, type TrainingFacts } from "@/lib/criteria/rating-facts";
import type { CheckKey, Measured } from "@/lib/criteria/types";
import { plainDate } from "@/lib/platform/dates";
import { BARE_FACTS } from "@/tests/helpers/unit-facts";

const FACTS: UnitFacts = { ...BARE_FACTS, today: plainDate("2026-12-20") };

type Given = Partial<Omit<UnitFacts, "reviews" | "today" | "existsFrom">> & {
  today?: string;
  existsFrom?: string;
  ratings?: Partial<RatingFacts>;
  training?: Partial<TrainingFacts>;
};

function measured(key: CheckKey, threshold: number | null, given: Given): Measured {
  const { ratings, training, today, existsFrom, ...facts } = given;
  const whole: UnitFacts = {
    ...FACTS,
    ...facts,
    ...(today ? { today: plainDate(today) } : {}),
    ...(existsFrom ? { existsFrom: plainDate(existsFrom) } : {}),
    reviews: {
      ratings: { ...NO_REVIEWS.ratings, ...ratings },
      training: { ...NO_REVIEWS.training, ...training },
    },
  };
  const result = measure({ check: { key, threshold }, period: "unit" }, whole);
  if (result === null) throw new Error("an item with a check is measured");
  return result;
}

describe("the yearly comment and rating (1.3)", () => {
  const of = (given: Given, threshold: number | null = 100) => measured("annual_rating", threshold, given);

  test("is met when everybody who counts is approved; who is not to be rated stands apart", () => {
    expect(of({ ratings: { rated: 41, excluded: 4 } })).toEqual({
      outcome: "met",
      figures: { value: 41, of: 41, excluded: 4 },
      sentence: "41/41 đoàn viên có nhận xét, xếp loại năm 2026 đã duyệt; 4 không thuộc diện.",
      links: [{ label: "Nhận xét, xếp loại đoàn viên", href: "/members/ratings?unit=DV01&year=2026" }],
    });
  });

  test("is missed by one who waits or lacks, once the days are over; before them it is not due", () => {
    const short = { ratings: { rated: 40, waiting: 1, missing: 1 } };
    expect(of(short)).toMatchObject({ outcome: "not_met", figures: { value: 40, of: 42 } });
    expect(of(short).sentence).toMatch(/1 người chờ duyệt; 1 người chưa có; mức cần đạt là 100%\.$/);
    expect(of({ ...short, today: "2026-11-30" }).outcome).toBe("not_due");
    expect(of({ ...short, today: "2026-12-01" }).outcome).toBe("not_met");
  });

  test("stands exactly at its threshold", () => {
    expect(of({ ratings: { rated: 9, missing: 1 } }, 90).outcome).toBe("met");
    expect(of({ ratings: { rated: 89, missing: 11 } }, 90).outcome).toBe("not_met");
  });

  test("shows figures only where there is no threshold", () => {
    expect(of({ ratings: { rated: 1, missing: 9 } }, null).outcome).toBe("figures_only");
  });

  test("is nil where nobody is to be rated, or the unit came later", () => {
    expect(of({ ratings: { excluded: 3 } }).outcome).toBe("nil");
    expect(of({ ratings: { missing: 9 }, existsFrom: "2026-12-01" }).outcome).toBe("nil");
  });

  test("has no data without a list, or where nothing was recorded until the end", () => {
    expect(of({})).toMatchObject({ outcome: "no_data", sentence: "Đơn vị chưa có danh sách đoàn viên." });
    expect(of({ ratings: { missing: 9 } }).outcome).toBe("no_data");
    expect(of({ ratings: { missing: 9 }, today: "2026-10-01" }).outcome).toBe("not_due");
    expect(of({ ratings: { rated: 9 }, today: "2025-12-31" }).outcome).toBe("not_due");
  });

  test("ends for a school with its school year", () => {
    const school = { calendar: "school_year" as const, ratings: { rated: 8, missing: 2 } };
    expect(of({ ...school, today: "2026-08-31" }).outcome).toBe("not_due");
    expect(of({ ...school, today: "2026-09-01" })).toMatchObject({ outcome: "not_met" });
    expect(of(school).sentence).toContain("năm học 2025 – 2026");
  });
});

describe("the training programme (1.4b)", () => {
  const of = (given: Given, threshold: number | null = null) =>
    measured("training_program", threshold, given);
  const most = { training: { members: 41, registered: 40, evaluated: 38, confirmed: 30 } };

  test("shows figures by default", () => {
    expect(of(most)).toEqual({
      outcome: "figures_only",
      figures: { value: 38, of: 41, excluded: 0 },
      sentence:
        "40/41 đoàn viên đăng ký chương trình rèn luyện năm 2026; 38 người được đánh giá; đơn vị đã xác nhận 30.",
      links: [{ label: "Chương trình rèn luyện", href: "/members/training?unit=DV01&year=2026" }],
    });
  });

  test("is judged by the share of all members where a threshold is set", () => {
    const at = (evaluated: number, today?: string) =>
      of({ training: { members: 10, registered: 10, evaluated }, ...(today ? { today } : {}) }, 90);
    expect([at(10).outcome, at(9).outcome, at(8).outcome, at(8, "2026-11-30").outcome]).toEqual([
      "met",
      "met",
      "not_met",
      "not_due",
    ]);
    expect(at(8).sentence).toContain("mức cần đạt là 90%");
  });

  test("is nil before the unit's time, not due before its own, without data where nobody registered", () => {
    expect(of({ ...most, existsFrom: "2026-12-01" }).outcome).toBe("nil");
    expect(of({ ...most, today: "2025-12-31" }).outcome).toBe("not_due");
    const nobody = { training: { members: 41 } };
    expect(of({ ...nobody, today: "2026-03-01" }).outcome).toBe("not_due");
    expect(of(nobody).outcome).toBe("no_data");
    expect(of({}).sentence).toBe("Đơn vị chưa có danh sách đoàn viên.");
  });

  test("ends for a school with its school year", () => {
    const school = {
      calendar: "school_year" as const,
      training: { members: 10, registered: 10, evaluated: 5 },
    };
    expect(of({ ...school, today: "2026-08-31" }, 90).outcome).toBe("not_due");
    expect(of({ ...school, today: "2026-09-01" }, 90).outcome).toBe("not_met");
  });
});
