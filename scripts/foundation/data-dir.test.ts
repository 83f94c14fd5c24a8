import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDataDir } from "./data-dir";

const scratch = mkdtempSync(join(tmpdir(), "data-dir-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const closed = (folder: string) => (statSync(folder).mode & 0o077) === 0;

test("makes DATA_DIR with the folders above it; only what is ours is closed to others", () => {
  const dataDir = openDataDir(join(scratch, "a", "b", "data"));
  expect([dataDir, join(dataDir, "files")].map(closed)).toEqual([true, true]);
  expect([join(scratch, "a"), join(scratch, "a", "b")].map(closed)).toEqual([false, false]);
  expect(openDataDir(dataDir)).toBe(dataDir);
});
