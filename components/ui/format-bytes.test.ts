import { expect, test } from "vitest";
import { formatBytes } from "./format-bytes";

test("small files count in whole KB, never 0", () => {
  expect(formatBytes(1)).toBe("1 KB");
  expect(formatBytes(348_160)).toBe("340 KB");
});

test("larger ones count in MB with a comma", () => {
  expect(formatBytes(20 * 1024 * 1024)).toBe("20 MB");
  expect(formatBytes(2_516_582)).toBe("2,4 MB");
});
