import { expect, test } from "vitest";
import { drawn } from "@/components/ui/drawn";
import { DEFAULT_RULE } from "@/lib/ratings/rules";
import type { RatingBoard, RatingLevel, RatingRow } from "@/lib/ratings/types";
import { RatingGrid } from "./rating-grid";

const row = (choice: RatingLevel, at: number): RatingRow => ({
  memberId: `m${at}`,
  fullName: `Lê Thị ${at}`,
  signedName: null,
  code: null,
  birthDate: "2000",
  gender: "female",
  hasLeft: false,
  conditions: [],
  draft: "",
  choice,
  comment: "",
  typedOn: null,
  version: 1,
  record: { held: 0, attended: 0, meetings: { held: 0, attended: 0 }, training: null },
});
const rated = (excellent: number, good: number) => [
  ...Array.from({ length: excellent }, () => "excellent" as const),
  ...Array.from({ length: good }, () => "good" as const),
];

const shown = (choices: RatingLevel[], excellentPercent: number, monthsIll = DEFAULT_RULE.monthsIll) => {
  const board: RatingBoard = {
    unit: { id: "u", code: "DV01", name: "Đoàn Sở số 1" },
    branch: null,
    year: 2026,
    sheet: null,
    open: null,
    periodKind: "calendar_year",
    periodLabel: "năm 2026",
    rows: choices.map(row),
    elsewhere: [],
    seesReasons: true,
    rule: { ...DEFAULT_RULE, excellentPercent, monthsIll },
    may: { keep: true, approve: true },
  };
  return drawn(<RatingGrid board={board} account="a" />);
};

test("the grid warns above the cap of the settings, and not at it", () => {
  const warning = "3/10 người từ mức tốt trở lên được xếp xuất sắc, quá 20%";
  expect(shown(rated(3, 7), 20)).toContain(warning);
  expect(shown(rated(3, 7), 20)).toContain("Vẫn lưu được; chi đoàn xem lại trước khi đề nghị.");
  expect(shown(rated(2, 8), 20)).not.toContain("được xếp xuất sắc, quá");
  expect(shown(rated(3, 7), 30)).not.toContain("được xếp xuất sắc, quá");
});

test("after how many months of illness somebody ranks lower is what the year's rule says", () => {
  expect(shown(rated(1, 1), 20)).toContain("Nghỉ ốm quá 3 tháng không xếp từ mức tốt trở lên");
  expect(shown(rated(1, 1), 20, 2)).toContain("Nghỉ ốm quá 2 tháng không xếp từ mức tốt trở lên");
});
