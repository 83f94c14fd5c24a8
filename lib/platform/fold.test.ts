import fc from "fast-check";
import { expect, test } from "vitest";
import { vietnamese } from "@/tests/helpers/vietnamese";
import { fold } from "./fold";

const texts = fc.oneof(fc.string({ unit: vietnamese }), fc.string({ unit: "grapheme" }));

test("folding once is folding for good, composed and decomposed alike", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const folded = fold(text.normalize("NFC"));
      expect(fold(text.normalize("NFD"))).toBe(folded);
      expect(fold(folded)).toBe(folded);
    }),
    { numRuns: 2_000 },
  );
});
