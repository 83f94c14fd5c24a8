import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import type { Measured } from "./figures";

const EVERY_MS = 500;

/** Watches how much memory a process holds; `stop` tells the most that was seen. */
export function watchMemory(pid: number, figure: Pick<Measured, "name" | "bar">): { stop(): Measured } {
  let most = 0;
  const look = () => {
    most = Math.max(most, residentMegabytes(pid));
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return {
        ...figure,
        value: most,
        unit: "MB",
        baseline: null,
        ratio: null,
        better: "lower",
        spread: null,
      };
    },
  };
}

function residentMegabytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status)
    ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1]
    : spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout;
  return Number(kilobytes) / 1024;
}
