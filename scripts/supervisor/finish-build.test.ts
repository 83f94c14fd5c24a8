import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { finishBuild } from "./finish-build";

const build = mkdtempSync(join(tmpdir(), "finish-build-"));
afterAll(() => rmSync(build, { recursive: true }));

const LIST = "client-reference-manifest.js";
const FILES = {
  "build-manifest.json": JSON.stringify({ rootMainFiles: ["static/a.js", "static/b.js"] }),
  "static/a.js": "a()",
  "static/b.js": "b()",
  "static/page.js": "page()",
  [`server/app/api/v1/units/[id]/route_${LIST}`]: "{}",
  [`server/app/(work)/members/page_${LIST}`]: "{}",
  "server/app/api/v1/units/[id]/route.js": "route()",
};

beforeAll(() => {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(build, file)), { recursive: true });
    writeFileSync(join(build, file), text);
  }
  finishBuild(build);
});

test("the scripts that every page starts with are marked, those of single pages are not", () => {
  const read = (file: string) => readFileSync(join(build, file), "utf8");
  expect(read("static/a.js")).toBe("//# allFunctionsCalledOnLoad\na()");
  expect(read("static/b.js")).toBe("//# allFunctionsCalledOnLoad\nb()");
  expect(read("static/page.js")).toBe("page()");
});

test("lists of client components stay with pages and leave routes", () => {
  expect(existsSync(join(build, `server/app/api/v1/units/[id]/route_${LIST}`))).toBe(false);
  expect(existsSync(join(build, `server/app/(work)/members/page_${LIST}`))).toBe(true);
  expect(existsSync(join(build, "server/app/api/v1/units/[id]/route.js"))).toBe(true);
});
