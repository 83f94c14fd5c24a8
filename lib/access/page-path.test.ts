import { describe, expect, test } from "vitest";
import { ownPath } from "./page-path";

describe("where sign-in may lead", () => {
  test.each(["/dashboard", "/members?unit=DV01&q=th%E1%BB%A7y", "/"])("%s is ours", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  test.each([
    "https://example.vn/",
    "//example.vn",
    "/\\example.vn",
    "\\/example.vn",
    "/\t/example.vn",
    "javascript:alert(1)",
    "dashboard",
    "",
    null,
  ])("%s is not", (path) => {
    expect(ownPath(path)).toBeNull();
  });
});
