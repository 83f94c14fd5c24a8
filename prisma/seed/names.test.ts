import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inventName } from "./names";
import { randomOf } from "./random";

describe("an invented name", () => {
  test("has three or four words, none twice, in composed letters", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("male" as const, "female" as const), (seed, gender) => {
        const name = inventName(randomOf(seed), gender);
        const words = name.split(" ");
        expect(words.length).toBeGreaterThanOrEqual(3);
        expect(words.length).toBeLessThanOrEqual(4);
        expect(new Set(words).size).toBe(words.length);
        expect(name).toBe(name.normalize("NFC"));
      }),
    );
  });

  test("is the same for the same seed", () => {
    expect(inventName(randomOf("DV01"), "female")).toBe(inventName(randomOf("DV01"), "female"));
  });
});
