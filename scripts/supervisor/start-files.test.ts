import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { markStartFiles } from "./start-files";

const build = mkdtempSync(join(tmpdir(), "start-files-"));
afterEach(() => rmSync(build, { recursive: true }));

test("the scripts that every page starts with are marked, those of single pages are not", () => {
  mkdirSync(join(build, "static"));
  writeFileSync(
    join(build, "build-manifest.json"),
    JSON.stringify({ rootMainFiles: ["static/a.js", "static/b.js"] }),
  );
  for (const name of ["a", "b", "page"]) writeFileSync(join(build, "static", `${name}.js`), `run("${name}")`);
  markStartFiles(build);
  const read = (name: string) => readFileSync(join(build, "static", `${name}.js`), "utf8");
  expect(read("a")).toBe('//# allFunctionsCalledOnLoad\nrun("a")');
  expect(read("b")).toBe('//# allFunctionsCalledOnLoad\nrun("b")');
  expect(read("page")).toBe('run("page")');
});
