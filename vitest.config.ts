import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const setup = at("tests/helpers/console-errors.ts");

// A zone with an odd offset: a day taken from a moment in the machine's zone comes out wrong and is seen.
process.env.TZ = "Asia/Kathmandu";

/** Vitest's own order, but the longest file first: begun last, it leaves a core idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith("year-model.test.ts");
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

export default defineConfig({
  resolve: {
    alias: { "@": at("."), "next/headers": at("tests/helpers/next-headers.ts") },
  },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    // A test waits for PostgreSQL half of its time: two beside each other keep two cores busy, one leaves one idle.
    maxWorkers: 2,
    // Loading the product anew for every file takes a third of the time. What it keeps of a process (its environment, its
    // pool) is the same for all files of a worker: see tests/helpers/database.ts. So no module is replaced for good:
    // it would stay replaced for whichever file comes next, or be there already (scripts/validation/whole-modules.test.ts).
    isolate: false,
    // The integration tests run twice over what the unit tests have read: it is compiled once.
    experimental: { fsModuleCache: true },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,lib,prisma,scripts}/**/*.test.{ts,tsx}", "*.test.ts"],
          setupFiles: [setup],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          setupFiles: [setup],
          globalSetup: [at("tests/helpers/database-server.ts")],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
