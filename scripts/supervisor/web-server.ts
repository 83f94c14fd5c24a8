import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Settings } from "@/lib/platform/env";
import { Mishap } from "../foundation/mishap";
import { whyNotListen } from "../foundation/ports";
import { dependent, exitOf } from "../foundation/program";
import { ROOT } from "../foundation/project";

export type Mode = "start" | "dev";

export type WebServer = {
  pid: number;
  ended: Promise<number>;
  stop(): Promise<void>;
};

/**
 * Megabytes of the server's heap. The code of all pages and routes takes 250 of them once each was asked for; beyond that
 * the collector works instead of letting memory grow. What a page needs for a moment has room of its own, so that it is
 * gone before anybody takes it for something that stays.
 */
const HEAP = ["--max-old-space-size=384", "--min-semi-space-size=32", "--max-semi-space-size=32"];

/** What Node is told: its heap has caps where the product serves. */
export function nodeArgs(mode: Mode, { host, port }: Settings): string[] {
  const heap = mode === "start" ? HEAP : [];
  return dependent("next/dist/bin/next", [mode, "--hostname", host, "--port", String(port)], heap);
}

/** `output`: where its own words go; they are the terminal's unless a program reads ours. */
export function startWebServer(
  mode: Mode,
  settings: Settings,
  env: Record<string, string>,
  output: "inherit" | number = "inherit",
): WebServer {
  const { DATABASE_ADMIN_URL: _ownersAlone, ...given } = process.env;
  const child = spawn(process.execPath, nodeArgs(mode, settings), {
    cwd: ROOT,
    env: {
      ...given,
      ...env,
      NODE_ENV: mode === "start" ? "production" : "development",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stdio: ["ignore", output, "inherit", "ipc"],
    // A group of its own: Ctrl-C reaches the supervisor alone, which stops things in order.
    detached: process.platform !== "win32",
  });
  const ended = exitOf(child);
  return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  child.kill("SIGTERM");
  const patience = sleep(8_000, "late", { ref: false });
  if ((await Promise.race([ended, patience])) === "late") child.kill("SIGKILL");
  await ended;
}

/** Waits until the server says that all its parts work. */
export async function untilHealthy(
  settings: Settings,
  server: WebServer,
  signal: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + 60_000;
  let ended = false;
  server.ended.then(() => {
    ended = true;
  });
  let last = "";
  while (Date.now() < deadline) {
    signal.throwIfAborted();
    if (ended) throw new Mishap("Máy chủ web dừng ngay khi khởi động: xem thông báo ở trên.");
    const health = await askHealth(settings);
    if (health === "ok") return;
    last = health;
    await sleep(100);
  }
  throw new Mishap(`Máy chủ web không sẵn sàng sau một phút${last && ` (${last})`}.`);
}

async function askHealth({ host, port }: Settings): Promise<string> {
  const anywhere: Record<string, string> = { "0.0.0.0": "127.0.0.1", "::": "[::1]", "::1": "[::1]" };
  try {
    const answer = await fetch(`http://${anywhere[host] ?? host}:${port}/api/health`, {
      signal: AbortSignal.timeout(30_000),
    });
    const body = await answer.text();
    return answer.ok ? "ok" : body.slice(0, 200);
  } catch {
    return "";
  }
}

export async function refuseTakenPort({ host, port }: Settings): Promise<void> {
  const other = `PORT=${port < 65535 ? port + 1 : 3000}`;
  const code = await whyNotListen(port, host);
  if (code === null) return;
  if (code === "EADDRINUSE") {
    throw new Mishap(
      `Cổng ${port} đang được một chương trình khác dùng: hãy tắt chương trình đó hoặc chọn cổng khác, ví dụ ${other} npm start.`,
    );
  }
  if (code === "EACCES") {
    throw new Mishap(
      `Máy không cho mở cổng ${port}: hãy chọn cổng từ 1024 trở lên, ví dụ PORT=3000 npm start.`,
    );
  }
  throw new Mishap(`Không mở được địa chỉ ${host}:${port} (${code}): hãy kiểm tra HOST và PORT.`);
}
