import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { generate } from "../database/generate";
import { exitOf } from "../foundation/program";
import { ROOT } from "../foundation/project";
import { chromiumPath } from "./chromium";
import { type Outcome, playwrightOutcome, single, vitestOutcome } from "./outcome";

export type Job = { name: string; run(): Promise<Outcome> };

/**
 * In the order of `npm test`: what is quick to fail comes first. Jobs of one step run beside each other: each of them keeps
 * one core busy. The server that the browser meets builds the product while it loads the demo, as on a fresh machine.
 */
export const STEPS: Job[][] = [
  [
    { name: "generate", run: () => generate().then(() => ({ passed: 0, failed: 0 })) },
    { name: "style", run: async () => single(await tool("@biomejs/biome/bin/biome", ["check", "."])) },
  ],
  [
    { name: "imports", run: async () => single(await runs("scripts/run.mjs", ["lint:imports"])) },
    { name: "types", run: types },
    { name: "unused", run: async () => single(await tool("knip/bin/knip.js", [])) },
  ],
  [{ name: "unit", run: () => vitest("unit") }],
  [{ name: "integration", run: () => vitest("integration") }],
  [{ name: "integration-15", run: onPostgres15 }],
  [{ name: "e2e", run: browser }],
];

/**
 * Next writes the types of its routes first; those of pages that are gone would fail for ever. The native compiler says
 * the same in a third of the time, but Next and the linters need the API that only the other one has. Each of its checkers
 * learns the shared types anew, so there are two of them and not four; what it holds it holds to the end, and to look for
 * what could be given back took half of its time and found next to nothing.
 */
async function types(): Promise<Outcome> {
  for (const old of ["types", "dev/types"])
    rmSync(join(ROOT, ".next", old), { recursive: true, force: true });
  const written = await tool("next/dist/bin/next", ["typegen"]);
  const check = ["--noEmit", "--project", ".", "--checkers", "2"];
  return single(written || (await tool("typescript-native/bin/tsc", check, { env: { GOGC: "off" } })));
}

type Run = { env?: Record<string, string>; name?: string };

async function vitest(project: string, { env = {}, name = project }: Run = {}): Promise<Outcome> {
  const file = report(name);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return vitestOutcome(
    file,
    await tool("vitest/vitest.mjs", ["run", "--project", project, ...reporters], { env }),
  );
}

/** Once more on the oldest PostgreSQL that the product supports, where its programs are named. */
async function onPostgres15(): Promise<Outcome> {
  const bin = process.env.TEST_POSTGRES_15_BIN;
  // The random sequences have run in full before: here they only touch the older server.
  const env = { TEST_POSTGRES_BIN: bin ?? "", MODEL_RUNS: "50" };
  return bin ? vitest("integration", { env, name: "integration-15" }) : { passed: 0, failed: 0 };
}

/**
 * Playwright compiles the tests when its server is up, on one core of two: listed beside the build they are by then. What
 * the listing says is not heard: some tests name what is in the build, and before there is one they can't be listed.
 */
async function browser(): Promise<Outcome> {
  chromiumPath();
  const file = report("e2e");
  const playwright = "@playwright/test/cli.js";
  const [code] = await Promise.all([
    tool(playwright, ["test", "--reporter=list,json"], { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file } }),
    tool(playwright, ["test", "--list"], { words: "ignore" }),
  ]);
  return playwrightOutcome(file, code);
}

/** Where a runner writes what it counted; nothing of an earlier run is left there. */
function report(name: string): string {
  const folder = join(ROOT, ".test");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/** Its environment beside our own, and whether what it says is heard. */
type How = { env?: Record<string, string>; words?: "inherit" | "ignore" };

function tool(path: string, args: string[], how?: How): Promise<number> {
  return runs(join("node_modules", path), args, how);
}

function runs(path: string, args: string[], { env, words = "inherit" }: How = {}): Promise<number> {
  const given = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env };
  const program = [join(ROOT, path), ...args];
  return exitOf(spawn(process.execPath, program, { cwd: ROOT, env: given, stdio: ["ignore", words, words] }));
}
