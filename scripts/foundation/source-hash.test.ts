import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "./project";
import { hashFiles } from "./source-hash";

const folder = mkdtempSync(join(tmpdir(), "source-hash-"));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const digest = () => hashFiles([relative(ROOT, folder), "not/there"]);

mkdirSync(join(folder, "deep"));
write("deep/page.tsx", "one");
const before = digest();

test("the same sources have one digest, whatever is tested about them", () => {
  write("deep/page.test.tsx", "a test");
  expect(digest()).toBe(before);
});

test.each([
  ["other words in a file", () => write("deep/page.tsx", "two")],
  ["a new file", () => write("deep/other.ts", "")],
  ["a file less", () => rmSync(join(folder, "deep/page.tsx"))],
])("another digest comes of %s", (_, alter) => {
  const earlier = digest();
  alter();
  expect(digest()).not.toBe(earlier);
});
