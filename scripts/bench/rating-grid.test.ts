import { describe, expect, test } from "vitest";
import { meetsBar } from "./figures";
import { asFigure } from "./rating-grid";
import { asTable } from "./report";

const FIXED = { few: 9, many: 9 };

describe("the statements of a saved grid", () => {
  test("may not be more for a whole branch than for a few, in any of the saves", () => {
    expect(meetsBar(asFigure([FIXED, { few: 8, many: 8 }]))).toBe(true);
    const grows = asFigure([FIXED, FIXED, { few: 9, many: 10 }, FIXED, FIXED]);
    expect(grows).toMatchObject({ value: 10, baseline: 9, spread: [1, 10 / 9] });
    expect(meetsBar(grows)).toBe(false);
  });

  test("are none where nothing was counted", () => {
    expect(() => asFigure([FIXED, { few: 0, many: 0 }])).toThrow("without a statement");
    expect(() => asFigure([])).toThrow("never saved");
  });

  test("stand in the table as what they are", () => {
    expect(asTable([asFigure([FIXED])])).toMatch(/^rating-grid +9 câu lệnh +9 câu lệnh +1\.000 .*≤ 1 +đạt /m);
  });
});
