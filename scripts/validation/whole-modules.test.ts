import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const FOLDERS = ["app", "components", "lib", "prisma", "scripts", "tests"];

test("no test replaces a module for good: those of one worker share what is loaded", () => {
  const tests = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.test\.tsx?$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  expect(tests.length).toBeGreaterThan(500);
  expect(tests.filter((file) => /\bvi\s*\.mock\(/.test(readFileSync(file, "utf8")))).toEqual([]);
});
