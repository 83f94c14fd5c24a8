import { type ChildProcess, execFile, spawn } from "node:child_process";
import { promisify } from "node:util";

export type StartedProgram = {
  child: ChildProcess;
  /** All that it has written so far. */
  said: () => string;
  ended: Promise<number | null>;
};

/** What `npm start` writes when people can come. */
export const RUNNING = "Ba chủ động đang chạy tại";

/** `npm start` with a DATA_DIR of its own, as a process that ends with the test. */
export function startProgram(
  dataDir: string,
  port: number,
  more: Record<string, string> = {},
): StartedProgram {
  const env = { ...environment(dataDir, port), ...more };
  const child = spawn(process.execPath, ["scripts/run.mjs", "start"], { env });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (data) => {
      text += String(data);
    });
  }
  return { child, said: () => text, ended: new Promise((resolve) => child.once("close", resolve)) };
}

/** `npm run clock -- day` beside the running program; gives what it said. */
export async function setClock(dataDir: string, port: number, day: string): Promise<string> {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { stdout } = await promisify(execFile)(npm, ["run", "clock", "--", day], {
    env: environment(dataDir, port),
    shell: process.platform === "win32",
  });
  return stdout;
}

export function environment(dataDir: string, port: number): NodeJS.ProcessEnv {
  const unset = { HOST: "", DATABASE_URL: "", DATABASE_ADMIN_URL: "", APP_URL: "" };
  return { ...process.env, ...unset, PORT: String(port), DATA_DIR: dataDir };
}
