import { expect, test } from "vitest";
import { namedFew } from "./named-few";

test("three are named, more are counted", () => {
  expect(namedFew([])).toBe("");
  expect(namedFew(["An", "Bình", "Chi"])).toBe("An, Bình, Chi");
  expect(namedFew(["An", "Bình", "Chi", "Dũng", "Em"])).toBe("An, Bình, Chi và 2 người khác");
});
