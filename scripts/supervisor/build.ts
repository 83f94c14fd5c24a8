import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "../foundation/program";
import { ROOT } from "../foundation/project";
import { hashFiles } from "../foundation/source-hash";

const STAMP = join(ROOT, ".next", "built-from");
/** Next writes it last. */
const BUILD_ID = join(ROOT, ".next", "BUILD_ID");

/** What the build reads. */
const SOURCES = [
  ...["app", "components", "lib", "public", "prisma/schema"],
  ...[
    "proxy.ts",
    "instrumentation.ts",
    "next.config.ts",
    "postcss.config.mjs",
    "tsconfig.json",
    "package-lock.json",
  ],
];

/** Builds the application, unless the build that is there was made from these very sources. */
export async function ensureBuilt(signal?: AbortSignal): Promise<void> {
  const hash = hashFiles(SOURCES);
  if (existsSync(BUILD_ID) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash) return;
  rmSync(STAMP, { force: true });
  console.log("Đang dựng chương trình từ mã nguồn (chỉ lần đầu và sau khi mã đổi, khoảng một phút)…");
  await runProgram("next/dist/bin/next", ["build"], {
    signal,
    failure: "Không dựng được chương trình từ mã nguồn: xem thông báo ở trên.",
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  writeFileSync(STAMP, hash);
}
