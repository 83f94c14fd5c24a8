import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "../foundation/program";
import { ROOT } from "../foundation/project";
import { hashFiles } from "../foundation/source-hash";
import { finishBuild } from "./finish-build";

/** A build: the folder that `next.config.ts` gives it under this environment. */
type Build = { folder: string; env: Record<string, string> };

const PRODUCT: Build = { folder: ".next", env: {} };
/** The product with an empty route beside it, for `npm run bench`. */
export const BENCH: Build = { folder: ".bench/next", env: { BENCH_BUILD: "1" } };

/** What the build is made from. */
const SOURCES = [
  ...["app", "components", "lib", "public", "prisma/schema"],
  ...[
    "proxy.ts",
    "instrumentation.ts",
    "next.config.ts",
    "postcss.config.mjs",
    "tsconfig.json",
    "package-lock.json",
    "scripts/supervisor/finish-build.ts",
  ],
];

/** Builds the application, unless the build that is there was made from these very sources. */
export async function ensureBuilt(signal?: AbortSignal, { folder, env } = PRODUCT): Promise<void> {
  const stamp = join(ROOT, folder, "built-from");
  // Next writes it last.
  const buildId = join(ROOT, folder, "BUILD_ID");
  const hash = hashFiles(SOURCES);
  if (existsSync(buildId) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  rmSync(stamp, { force: true });
  console.log("Đang dựng chương trình từ mã nguồn (chỉ lần đầu và sau khi mã đổi, khoảng một phút)…");
  await runProgram("next/dist/bin/next", ["build"], {
    signal,
    failure: "Không dựng được chương trình từ mã nguồn: xem thông báo ở trên.",
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  finishBuild(join(ROOT, folder));
  writeFileSync(stamp, hash);
}
