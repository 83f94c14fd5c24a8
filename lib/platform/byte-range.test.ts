import { describe, expect, test } from "vitest";
import { byteRange } from "./byte-range";

describe("the part of 1,000 bytes that is asked for", () => {
  test.each([
    ["bytes=0-0", { start: 0, end: 0 }],
    ["bytes=0-499", { start: 0, end: 499 }],
    ["Bytes=500-", { start: 500, end: 999 }],
    ["bytes=-200", { start: 800, end: 999 }],
    ["bytes=-5000", { start: 0, end: 999 }],
    ["bytes=990-5000", { start: 990, end: 999 }],
    ["bytes=999-999", { start: 999, end: 999 }],
  ])("%s is one", (header, range) => expect(byteRange(header, 1000)).toEqual(range));

  test.each([null, "", "bytes=-", "bytes=0-1,5-9", "bytes=9-5", "items=0-5", "bytes=a-b", "bytes=1.5-3"])(
    "%s is none: the whole is sent",
    (header) => expect(byteRange(header, 1000)).toBeNull(),
  );

  test.each(["bytes=1000-", "bytes=1000-2000", "bytes=-0"])("%s lies beyond", (header) =>
    expect(byteRange(header, 1000)).toBe("beyond"),
  );

  test("of nothing there is no part", () => {
    expect(byteRange("bytes=0-0", 0)).toBe("beyond");
    expect(byteRange("bytes=-5", 0)).toBe("beyond");
  });
});
