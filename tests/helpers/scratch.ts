import { existsSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

/** Linux lends memory as a folder. */
const MEMORY = "/dev/shm";
const ENOUGH = 4 * 2 ** 30;

/**
 * Where tests keep databases that nobody misses: in memory, where that is enough, else in the system's folder for such
 * things. Both lie outside the project, where PostgreSQL's unprivileged user can reach them.
 */
export const SCRATCH = hasRoom(MEMORY) ? MEMORY : tmpdir();

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= ENOUGH;
}
