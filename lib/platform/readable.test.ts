import { expect, test } from "vitest";
import { unreadableAt } from "./readable";

test.each([
  ["a\u0000b", ""],
  [{ text: "a\u0007b" }, "text"],
  [{ items: [{ reason: "tốt" }, { reason: "x\ud800" }] }, "items.1.reason"],
  [{ "\u0000": "x" }, ""],
  [JSON.parse('{"__proto__":{"a":"\\u0000"}}'), "__proto__.a"],
])("%j is unreadable at “%s”", (input, path) => {
  expect(unreadableAt(input)).toBe(path);
});

test.each([
  "Nguyễn Văn An\r\nĐội 2\tNam",
  "mặt cười 😀",
  { at: new Date(0), bytes: new Uint8Array([0]), none: null, list: [1, true, undefined] },
])("%j can be read", (input) => {
  expect(unreadableAt(input)).toBeNull();
});
