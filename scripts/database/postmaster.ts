import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "../foundation/mishap";

export type RunningPostmaster = { pid: number; port: number; socketFolder: string | null };

/** The process that runs on this cluster now, or null. */
export function runningPostmaster(cluster: string): RunningPostmaster | null {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    const [pid, , , port] = lines.map(Number);
    return pid && port && runsOn(pid, cluster) ? { pid, port, socketFolder: lines[4] || null } : null;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Ends what a killed supervisor left behind: a server without its master, or the mark of one that is gone. */
export async function clearOrphan(cluster: string): Promise<void> {
  const orphan = runningPostmaster(cluster);
  if (orphan) await stopPostmaster(orphan.pid, cluster);
  // The number in the mark may belong to another program by now, which PostgreSQL would take for itself.
  rmSync(join(cluster, "postmaster.pid"), { force: true });
}

/** Fast shutdown: open statements are rolled back, everything committed is written. */
export async function stopPostmaster(pid: number, cluster: string): Promise<void> {
  signal(pid, "SIGINT");
  // Not by signal 0: an orphan that nobody reaps keeps its number for ever.
  for (let waited = 0; runsOn(pid, cluster); waited += 50) {
    if (waited === 20_000) signal(pid, "SIGQUIT");
    if (waited > 30_000) throw new Error(`PostgreSQL (${pid}) does not stop`);
    await sleep(50);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) !== "ESRCH") throw error;
  }
}

function runsOn(pid: number, cluster: string): boolean {
  return commandLine(pid).includes(cluster);
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
  }
}
