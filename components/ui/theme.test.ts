import { expect, test } from "vitest";
import { themeOf } from "./theme";

test("a cookie that names no theme follows the machine", () => {
  expect(themeOf("dark")).toBe("dark");
  expect(themeOf("light")).toBe("light");
  expect(themeOf(undefined)).toBe("system");
  expect(themeOf('"><script>')).toBe("system");
});
