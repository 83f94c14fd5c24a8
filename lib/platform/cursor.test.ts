import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "./cursor";

test("a cursor gives back what it was made of", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (key) => {
      expect(decodeCursor(encodeCursor(key), key.length)).toEqual(key);
    }),
  );
});

test.each([
  "",
  "x",
  "W10",
  encodeCursor(["a"]),
  encodeCursor(["a", "b\u0000"]),
  encodeCursor(["\ud800", "b"]),
])("%s is no cursor of two parts", (text) => {
  expect(decodeCursor(text, 2)).toBeNull();
});
