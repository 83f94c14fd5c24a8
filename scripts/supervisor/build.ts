import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "../foundation/program";
import { ROOT } from "../foundation/project";
import { hashFiles } from "../foundation/source-hash";
import { finishBuild } from "./finish-build";
import { takeInTurn } from "./lock";

/** A build: the folder that `next.config.mjs` gives it under this environment. */
type Build = { folder: string; env: Record<string, string> };

const PRODUCT: Build = { folder: ".next", env: {} };
/** The product with an empty route beside it, for `npm run bench`. */
export const BENCH: Build = { folder: ".bench/next", env: { BENCH_BUILD: "1" } };

/** What the build is made from. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
  "scripts/supervisor/finish-build.ts",
];

/** By what sources are told apart and built. */
const BUILDER = { hashFiles, runProgram };

/** Builds the application, unless the build that is there was made from these very sources. */
export async function ensureBuilt(signal?: AbortSignal, build = PRODUCT, by = BUILDER): Promise<void> {
  const hash = by.hashFiles(SOURCES);
  if (isBuiltFrom(build, hash)) return;
  // Next keeps its cache when it clears the folder; two builds in one folder would spoil each other.
  const mark = join(ROOT, build.folder, "cache/building.json");
  const giveBack = await takeInTurn(mark, () => console.log(WAITS), signal);
  try {
    if (!isBuiltFrom(build, hash)) await buildFrom(build, hash, by.runProgram, signal);
  } finally {
    giveBack();
  }
}

const WAITS = "Một lệnh khác đang dựng chương trình trong thư mục này: chờ lệnh đó xong…";

export const BUILDS = "Đang dựng chương trình từ mã nguồn (chỉ lần đầu và sau khi mã đổi, khoảng một phút)…";

const stampOf = ({ folder }: Build) => join(ROOT, folder, "built-from");

function isBuiltFrom(build: Build, hash: string): boolean {
  const stamp = stampOf(build);
  // Next writes it last.
  const buildId = join(ROOT, build.folder, "BUILD_ID");
  return existsSync(buildId) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

async function buildFrom(
  build: Build,
  hash: string,
  run: typeof runProgram,
  signal?: AbortSignal,
): Promise<void> {
  rmSync(stampOf(build), { force: true });
  console.log(BUILDS);
  await run("next/dist/bin/next", ["build"], {
    signal,
    failure: "Không dựng được chương trình từ mã nguồn: xem thông báo ở trên.",
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...build.env },
  });
  finishBuild(join(ROOT, build.folder));
  writeFileSync(stampOf(build), hash);
}
