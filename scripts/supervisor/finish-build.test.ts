import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { finishBuild } from "./finish-build";

const build = mkdtempSync(join(tmpdir(), "finish-build-"));
afterAll(() => rmSync(build, { recursive: true }));

/** Letters of two bytes wherever they may stand: in texts, after backslashes, in patterns and as a key. */
const SOURCE = String.raw`module.exports = [{ Nữ: "Đoàn \\Đ \Đ", é: "“1” 👍" }, /^[à-ỹ\–]+$/.test("ừế–")]`;

const LIST = "client-reference-manifest.js";
const FILES = {
  "build-manifest.json": JSON.stringify({ rootMainFiles: ["static/a.js", "static/b.js"] }),
  "static/a.js": "a()",
  "static/b.js": "b()",
  "static/page.js": "page()",
  [`server/app/api/v1/units/[id]/route_${LIST}`]: "{}",
  [`server/app/(work)/members/page_${LIST}`]: "{}",
  "server/app/api/v1/units/[id]/route.js": "route()",
  "server/chunks/a.js": SOURCE,
  "server/chunks/b.js": "module.exports = 2",
  "server/chunks/ssr/a.js": SOURCE,
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

test("of chunks that are alike one stays, and the others name it", () => {
  const read = (file: string) => readFileSync(join(build, "server/chunks", file), "utf8");
  expect(read("ssr/a.js")).toBe('module.exports=require("./../a.js")');
  expect(read("b.js")).toBe("module.exports = 2");
  const load = createRequire(import.meta.url);
  const chunk = load(join(build, "server/chunks/a.js"));
  expect(load(join(build, "server/chunks/ssr/a.js"))).toBe(chunk);
});

test("letters beyond Latin-1 are escapes that say the same", () => {
  const narrow = readFileSync(join(build, "server/chunks/a.js"), "utf8");
  expect(narrow).not.toMatch(/[\u0100-\uffff]/);
  expect(narrow).toContain("é");
  const value = createRequire(import.meta.url)(join(build, "server/chunks/a.js"));
  expect(value).toEqual([{ Nữ: "Đoàn \\Đ Đ", é: "“1” 👍" }, true]);
});
