import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { runProgram } from "../foundation/program";
import { ROOT } from "../foundation/project";
import type { hashFiles } from "../foundation/source-hash";
import { ensureBuilt } from "./build";

const folder = mkdtempSync(join(tmpdir(), "build-"));
afterAll(() => rmSync(folder, { recursive: true }));

const builds = vi.fn<typeof runProgram>();
const sources = vi.fn<typeof hashFiles>();

/** As Next leaves it: the id comes last. */
async function build(): Promise<void> {
  writeFileSync(join(folder, "build-manifest.json"), JSON.stringify({ rootMainFiles: [] }));
  for (const part of ["app", "chunks"]) mkdirSync(join(folder, "server", part), { recursive: true });
  writeFileSync(join(folder, "BUILD_ID"), "id");
}

/** How many builds one start makes. */
async function start(): Promise<number> {
  builds.mockClear();
  const by = { hashFiles: sources, runProgram: builds };
  await ensureBuilt(undefined, { folder: relative(ROOT, folder), env: {} }, by);
  return builds.mock.calls.length;
}

beforeEach(async () => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  builds.mockImplementation(build);
  sources.mockReturnValue("as they are");
  await start();
});

test("a build is used again as long as its sources are the same", async () => {
  expect(await start()).toBe(0);
});

test("sources that changed are built once more", async () => {
  sources.mockReturnValue("changed");
  expect([await start(), await start()]).toEqual([1, 0]);
});

test("a build that was cut off is begun anew", async () => {
  sources.mockReturnValue("changed");
  builds.mockRejectedValueOnce(new Error("cut off"));
  await expect(start()).rejects.toThrow("cut off");
  sources.mockReturnValue("as they are");
  expect(await start()).toBe(1);
  rmSync(join(folder, "BUILD_ID"));
  expect(await start()).toBe(1);
});
