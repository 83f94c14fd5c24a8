import { expect, test } from "vitest";
import type { SheetState } from "@/lib/ratings/types";
import { reviewsPart } from "./record-parts";

const review = (year: number, state: SheetState | null, isTrained = false) => ({
  year,
  choice: state && ("good" as const),
  comment: state ? "Nhiệt tình." : "",
  state,
  approvedOn: null,
  total: null,
  result: null,
  trainingState: isTrained ? ("registered" as const) : null,
});

test("a rating and its comment stand in the Sổ once they are approved", () => {
  const reviews = [
    review(2026, "draft"),
    review(2025, "proposed", true),
    review(2024, "approved"),
    review(2023, null, true),
  ];
  const rows = reviewsPart({ reviews }).table?.rows.map((cells) => cells.slice(0, 3));
  expect(rows).toEqual([
    ["2025", "", ""],
    ["2024", "Nhiệt tình.", "Hoàn thành tốt nhiệm vụ"],
    ["2023", "", ""],
  ]);
});
