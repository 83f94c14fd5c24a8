import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measure } from "@/lib/criteria/checks";
import type { UnitFacts } from "@/lib/criteria/facts";
import type { RatingGroup, RatingStanding, TrainingGroup } from "@/lib/criteria/rating-facts";
import { type CheckKey, EXCLUSIONS, type Exclusion, type Measured } from "@/lib/criteria/types";
import { plainDate } from "@/lib/platform/dates";
import { BARE_FACTS } from "@/tests/helpers/unit-facts";

const FACTS: UnitFacts = { ...BARE_FACTS, today: plainDate("2026-12-20") };

type Ratings = Partial<Record<RatingStanding, number>>;
type Training = { members: number; registered?: number; evaluated?: number; confirmed?: number };
type Given = Partial<Omit<UnitFacts, "reviews" | "today" | "existsFrom">> & {
  today?: string;
  existsFrom?: string;
  ratings?: Ratings;
  /** Of these the activities are deferred. */
  deferred?: Ratings;
  training?: Training;
  /** Members with training who stand apart. */
  apart?: (Partial<TrainingGroup> & { people: number })[];
  exclusions?: readonly Exclusion[];
};

const SHIPPED: readonly Exclusion[] = ["party_member", "under_six_months", "other"];

function groups(ratings: Ratings, deferred: boolean): RatingGroup[] {
  return Object.entries(ratings).map(([standing, people]) => ({
    standing: standing as RatingStanding,
    deferred,
    people,
  }));
}

const STANDINGS = ["rated", "waiting", "missing", "party_member", "under_six_months", "other"] as const;
const NO_FIGURES = { value: 0, of: null, excluded: 0 };

const NOBODY = { registered: false, evaluated: false, confirmed: false, deferred: false, isNew: false };

/** Who is confirmed was evaluated, who is evaluated was registered. */
function trained({ members, registered = 0, evaluated = 0, confirmed = 0 }: Training): TrainingGroup[] {
  return [
    { ...NOBODY, people: members - registered },
    { ...NOBODY, registered: true, people: registered - evaluated },
    { ...NOBODY, registered: true, evaluated: true, people: evaluated - confirmed },
    { ...NOBODY, registered: true, evaluated: true, confirmed: true, people: confirmed },
  ];
}

function measured(key: CheckKey, threshold: number | null, given: Given): Measured {
  const {
    ratings = {},
    deferred = {},
    training,
    apart = [],
    exclusions = [],
    today,
    existsFrom,
    ...facts
  } = given;
  const whole: UnitFacts = {
    ...FACTS,
    ...facts,
    ...(today ? { today: plainDate(today) } : {}),
    ...(existsFrom ? { existsFrom: plainDate(existsFrom) } : {}),
    reviews: {
      ratings: [...groups(ratings, false), ...groups(deferred, true)],
      training: [...(training ? trained(training) : []), ...apart.map((group) => ({ ...NOBODY, ...group }))],
    },
  };
  const result = measure({ check: { key, threshold, exclusions }, period: "unit" }, whole);
  if (result === null) throw new Error("an item with a check is measured");
  return result;
}

describe("the yearly comment and rating (1.3)", () => {
  const of = (given: Given, threshold: number | null = 100) =>
    measured("annual_rating", threshold, { exclusions: SHIPPED, ...given });

  test("is met when everybody who counts is approved; who is not to be rated stands apart", () => {
    expect(of({ ratings: { rated: 41, party_member: 1, under_six_months: 2, other: 1 } })).toEqual({
      outcome: "met",
      figures: { value: 41, of: 41, excluded: 4 },
      sentence:
        "41/41 đoàn viên có nhận xét, xếp loại năm 2026 đã duyệt; 4 không thuộc diện (đảng viên, chưa đủ số tháng để xếp loại, lý do khác đã ghi).",
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

  test("at and above its threshold it is met, below it not", () => {
    expect(of({ ratings: { rated: 9, missing: 1 } }, 90).outcome).toBe("met");
    expect(of({ ratings: { rated: 95, missing: 5 } }, 90).outcome).toBe("met");
    expect(of({ ratings: { rated: 89, missing: 11 } }, 90).outcome).toBe("not_met");
  });

  test("shows figures only where there is no threshold", () => {
    expect(of({ ratings: { rated: 1, missing: 9 } }, null).outcome).toBe("figures_only");
  });

  test("is nil where nobody is to be rated, or the unit came later", () => {
    expect(of({ ratings: { other: 3 } })).toMatchObject({
      outcome: "nil",
      sentence:
        "Không có đoàn viên nào phải xếp loại năm 2026; 3 không thuộc diện (đảng viên, chưa đủ số tháng để xếp loại, lý do khác đã ghi).",
    });
    expect(of({ ratings: { missing: 9 }, existsFrom: "2026-12-01" }).outcome).toBe("nil");
  });

  test("has no data without a list, or where nothing was recorded until the end", () => {
    expect(of({})).toMatchObject({ outcome: "no_data", sentence: "Đơn vị chưa có danh sách đoàn viên." });
    expect(of({ ratings: { missing: 9 } }).outcome).toBe("no_data");
    expect(of({ ratings: { missing: 9 }, today: "2026-10-01" }).outcome).toBe("not_due");
    expect(of({ ratings: { rated: 9 }, today: "2025-12-31" }).outcome).toBe("not_due");
  });

  describe("counts the persons that the set names", () => {
    const ratings = { rated: 8, party_member: 1, under_six_months: 1 };

    test("a reason that it does not leave out counts as without a rating", () => {
      const strict = of({ ratings, exclusions: ["under_six_months"] });
      expect(strict).toMatchObject({ outcome: "not_met", figures: { value: 8, of: 9, excluded: 1 } });
      expect(strict.sentence).toContain(
        "1 không thuộc diện (chưa đủ số tháng để xếp loại); 1 người ghi không xếp loại nhưng bộ tiêu chí vẫn tính",
      );
      expect(of({ ratings, exclusions: [] }).figures).toEqual({ value: 8, of: 10, excluded: 0 });
      expect(of({ ratings, exclusions: ["party_member", "under_six_months"] }).outcome).toBe("met");
    });

    test("whoever is deferred counts, unless the set leaves them out, rated or not", () => {
      const away = { ratings: { rated: 8 }, deferred: { rated: 1, missing: 2, party_member: 1 } };
      expect(of(away)).toMatchObject({ outcome: "not_met", figures: { value: 9, of: 11, excluded: 1 } });
      expect(of({ ...away, exclusions: [...SHIPPED, "deferred"] })).toMatchObject({
        outcome: "met",
        figures: { value: 8, of: 8, excluded: 4 },
      });
    });

    test("nobody is lost or counted twice, whoever is left out", () => {
      const standing = fc.constantFrom<RatingStanding>(...STANDINGS);
      const group = fc.record({ standing, deferred: fc.boolean(), people: fc.nat(50) });
      fc.assert(
        fc.property(fc.array(group), fc.subarray([...EXCLUSIONS]), (list, exclusions) => {
          const facts = { ...FACTS, reviews: { ratings: list, training: [] } };
          const check = { key: "annual_rating", threshold: null, exclusions } as const;
          const { of, excluded, value } = measure({ check, period: "unit" }, facts)?.figures ?? NO_FIGURES;
          expect((of ?? 0) + excluded).toBe(list.reduce((sum, { people }) => sum + people, 0));
          expect(value).toBeLessThanOrEqual(of ?? 0);
        }),
      );
    });
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
    expect(of({})).toMatchObject({ outcome: "no_data", sentence: "Đơn vị chưa có danh sách đoàn viên." });
  });

  test("leaves out who is too new or deferred only where the set says so, each once", () => {
    const apart = [
      { isNew: true, registered: true, evaluated: true, people: 1 },
      { deferred: true, registered: true, people: 2 },
      { deferred: true, isNew: true, people: 3 },
    ];
    const given = { training: { members: 10, registered: 9, evaluated: 9 }, apart };
    const figures = (...exclusions: Exclusion[]) => of({ ...given, exclusions }, 90).figures;
    expect(figures()).toEqual({ value: 10, of: 16, excluded: 0 });
    expect(figures("deferred")).toEqual({ value: 10, of: 11, excluded: 5 });
    expect(figures("under_six_months")).toEqual({ value: 9, of: 12, excluded: 4 });
    expect(figures("under_six_months", "deferred")).toEqual({ value: 9, of: 10, excluded: 6 });
    expect(of({ ...given, exclusions: ["under_six_months", "deferred"] }, 90).sentence).toBe(
      "9/10 đoàn viên đăng ký chương trình rèn luyện năm 2026; 6 không thuộc diện (chưa đủ số tháng để xếp loại, đang hoãn sinh hoạt); 9 người được đánh giá.",
    );
    expect(of({ apart: [{ isNew: true, people: 2 }], exclusions: ["under_six_months"] }).outcome).toBe("nil");
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
