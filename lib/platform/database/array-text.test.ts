import { expect, test } from "vitest";
import { arrayText } from "./array-text";

test("an array's text keeps quotes, backslashes, commas, braces and the word NULL", () => {
  expect(arrayText(['Chi đoàn "A"', "C:\\anh", "a,b{c}", "NULL", ""])).toBe(
    String.raw`{"Chi đoàn \"A\"","C:\\anh","a,b{c}","NULL",""}`,
  );
  expect(arrayText([null, undefined, true, 3])).toBe('{NULL,NULL,"true","3"}');
});
