import { createHash } from "node:crypto";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { freePort } from "./scripts/foundation/ports";
import { ROOT } from "./scripts/foundation/project";
import { chromiumPath } from "./scripts/validation/chromium";
import { SCRATCH } from "./tests/helpers/scratch";

// Every worker reads this file again and must come to the same server.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_DATA_DIR ??= join(
  SCRATCH,
  `bcd-e2e-${createHash("sha256").update(ROOT).digest("hex").slice(0, 8)}-${process.pid}`,
);

const { E2E_PORT, E2E_DATA_DIR } = process.env;
const asRoot = process.getuid?.() === 0;
const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
// A page is looked at once: its scripts, and axe in it, are over before better code for them is made.
const unoptimised = "--js-flags=--no-maglev,--no-turbofan";

const DEMO = "demo-audit.spec.ts";
const LONG = ["access.spec.ts", "statements.spec.ts", "supervisor.spec.ts", "works.spec.ts", "year.spec.ts"];
const chromium = { use: { browserName: "chromium", viewport: { width: 1280, height: 800 } } } as const;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".test/e2e",
  globalTeardown: "./tests/helpers/remove-data-dir.ts",
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${E2E_PORT}`,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    // Nobody opens the trace of a test that passes: `npx playwright test --trace on` makes one where it is wanted.
    trace: "off",
    launchOptions: {
      executablePath: chromiumPath(),
      args: [...quiet, unoptimised, ...(asRoot ? ["--no-sandbox"] : [])],
    },
  },
  // What the log says of the demo is looked at before tests write beside it. What takes longest begins first, so
  // that no worker waits for the other at the end; each project more would load the product anew.
  projects: [
    { ...chromium, name: "demo", testMatch: DEMO },
    { ...chromium, name: "long", testMatch: LONG, dependencies: ["demo"] },
    { ...chromium, name: "chromium", testIgnore: [DEMO, ...LONG], dependencies: ["demo"] },
  ],
  webServer: {
    command: "node --import tsx tests/helpers/serve-demo.ts",
    url: `http://localhost:${E2E_PORT}/api/health`,
    env: { PORT: E2E_PORT, DATA_DIR: E2E_DATA_DIR, HOST: "", DATABASE_URL: "", APP_URL: "" },
    timeout: 600_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
  },
});
