import { describe, expect, test } from "vitest";
import { compared, type Figure, median, meetsBar } from "./figures";

const figure = (part: Partial<Figure>): Figure => ({
  name: "x",
  value: 10,
  unit: "req/s",
  baseline: 40,
  ratio: 0.25,
  bar: 0.25,
  better: "higher",
  ...part,
});

describe("a figure", () => {
  test("meets a bar that it reaches exactly, from the side that is better", () => {
    expect(meetsBar(figure({}))).toBe(true);
    expect(meetsBar(figure({ ratio: 0.249 }))).toBe(false);
    expect(meetsBar(figure({ ratio: 4.1, bar: 4, better: "lower" }))).toBe(false);
  });

  test("without a baseline is held against its value", () => {
    expect(meetsBar(figure({ value: 480, baseline: null, ratio: null, bar: 500, better: "lower" }))).toBe(
      true,
    );
    expect(meetsBar(figure({ value: 501, baseline: null, ratio: null, bar: 500, better: "lower" }))).toBe(
      false,
    );
  });
});

describe("rounds", () => {
  test("come to the middle one, or between the middle two", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 9, 2])).toBe(3);
  });

  test("are compared each with its own baseline", () => {
    const result = compared([10, 30, 20], [100, 100, 40]);
    expect(result).toEqual({ value: 20, baseline: 100, ratio: 0.3, spread: [0.1, 0.5] });
  });
});
