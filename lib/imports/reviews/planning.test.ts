import fc from "fast-check";
import { expect, test } from "vitest";
import type { RowOutcome } from "@/lib/imports/comparing/outcomes";
import { type Choice, RATING_LEVELS, type SheetState } from "@/lib/ratings/types";
import { planReviews } from "./planning";
import type { ReviewState } from "./types";

const UNIT = { id: "unit", ratesItself: false };
const YEAR = "năm học 2025 – 2026";
const NO_REVIEWS: ReviewState = { ratings: [], sheets: [], training: [], groups: null };
const members = new Map(
  ["a", "b", "c"].map((id) => [
    id,
    { id, active: true, branchId: id === "c" ? null : "branch", idDigest: null, values: {} },
  ]),
);

const row = (at: number, memberId: string, beside: RowOutcome["beside"]): RowOutcome => ({
  row: at,
  kind: "unchanged",
  memberId,
  beside,
  values: {},
  branch: { kind: "unsaid" },
});
const plan = (outcomes: RowOutcome[], reviews: ReviewState = NO_REVIEWS, seesReasons = true) =>
  planReviews({ outcomes, members, reviews, unit: UNIT, yearLabel: YEAR, seesReasons, columnOf: () => "F" });
const rated = (state: SheetState, unitId = UNIT.id): ReviewState => ({
  ...NO_REVIEWS,
  ratings: [
    { memberId: "a", choice: "good", comment: "Chuyên cần", version: 2, state, unitId, branchId: "branch" },
  ],
  sheets: [{ branchId: "branch", state }],
});

test("a blank says nothing, the same says nothing, a second row of a person is not heard", () => {
  expect(plan([row(2, "a", {})], rated("draft")).ratings).toEqual([]);
  expect(plan([row(2, "a", { rating: "good", comment: "Chuyên cần" })], rated("approved"))).toEqual({
    ratings: [],
    training: [],
    conflicts: [],
    unplaced: 0,
  });
  const twice = plan([row(2, "a", { rating: "good" }), row(3, "a", { rating: "excellent" })]);
  expect(twice.ratings.map(({ next }) => next.choice)).toEqual(["good"]);
});

test("that somebody is not rated keeps the reason that stands, and says so where none does", () => {
  const was = (choice: Choice): ReviewState => ({
    ...rated("draft"),
    ratings: rated("draft").ratings.map((each) => ({ ...each, choice })),
  });
  expect(plan([row(2, "a", { rating: "other" })], was("party_member")).ratings).toEqual([]);
  const [said] = plan([row(2, "a", { rating: "other" })], was("good")).ratings;
  expect(said?.next.choice).toBe("other");
});

test("whoever may not know why somebody is not rated neither learns it nor writes it", () => {
  const unrated = (state: SheetState): ReviewState => ({
    ...rated(state),
    ratings: rated(state).ratings.map((each) => ({ ...each, choice: "party_member" })),
  });
  for (const beside of [{ comment: "Mới" }, { rating: "good" }] as const) {
    const [told] = plan([row(2, "a", beside)], unrated("approved"), false).conflicts;
    expect(told?.message).toContain("Xếp loại năm học 2025 – 2026 đã duyệt là “Không thuộc diện”");
    expect(JSON.stringify(told)).not.toContain("Đảng");
  }
  for (const choice of ["party_member", "good"] as const) {
    const was = {
      ...unrated("draft"),
      ratings: unrated("draft").ratings.map((each) => ({ ...each, choice })),
    };
    const { ratings, conflicts } = plan([row(2, "a", { rating: "party_member" })], was, false);
    expect(ratings).toEqual([]);
    expect(conflicts).toMatchObject([{ row: 2, message: expect.stringContaining("Bí thư") }]);
  }
  const under = [row(2, "a", { rating: "under_six_months" })];
  expect(plan(under, unrated("draft"), false).ratings).toEqual([]);
  expect(plan(under, unrated("draft")).ratings).toHaveLength(1);
});

test.each(["proposed", "approved"] as const)("what is %s stays: its cells are told", (state) => {
  const { ratings, conflicts } = plan(
    [row(2, "a", { rating: "excellent" }), row(3, "b", { comment: "Mới" })],
    rated(state),
  );
  expect(ratings).toEqual([]);
  expect(conflicts.map((each) => each.row)).toEqual([2, 3]);
});

test("another unit's rating stays, and of who has no branch nothing is written", () => {
  expect(plan([row(2, "a", { rating: "excellent" })], rated("draft", "other")).conflicts).toHaveLength(1);
  const placeless = plan([row(2, "c", { rating: "good", training: "registered" })]);
  expect(placeless).toMatchObject({ ratings: [], training: [], unplaced: 1 });
});

test("a sheet that was written plans nothing when it comes again", () => {
  const beside = fc.record(
    {
      rating: fc.constantFrom(...RATING_LEVELS),
      comment: fc.string({ minLength: 1, maxLength: 20 }),
      training: fc.constant("registered" as const),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(beside, beside, (first, second) => {
      const outcomes = [row(2, "a", first), row(3, "b", second)];
      const { ratings, training } = plan(outcomes);
      const written: ReviewState = {
        ...NO_REVIEWS,
        ratings: ratings.map(({ memberId, next }) => ({
          ...next,
          memberId: memberId ?? "",
          version: 1,
          state: "draft",
          unitId: UNIT.id,
          branchId: "branch",
        })),
        training: training.map(({ memberId }) => memberId ?? ""),
      };
      expect(plan(outcomes, written)).toEqual({ ratings: [], training: [], conflicts: [], unplaced: 0 });
    }),
  );
});
