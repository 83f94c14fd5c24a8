import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, digestOf } from "./canonical";

test("keys stand in order, nothing blank between, what has no value is left out", () => {
  const value = { b: [1, null, "x"], a: { d: true, c: "é\n" }, e: undefined };
  expect(canonicalJson(value)).toBe('{"a":{"c":"é\\n","d":true},"b":[1,null,"x"]}');
});

test("property: the order of keys changes nothing, reading it back changes nothing, any other value does", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(digestOf(turned)).toBe(digestOf(value));
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      expect(digestOf({ ...value, one: "more words" })).not.toBe(digestOf(value));
    }),
  );
});
