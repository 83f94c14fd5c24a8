import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { Mishap } from "./mishap";
import { ROOT } from "./project";
import { storageMishapIn } from "./storage";

type Options = {
  env?: Record<string, string>;
  signal?: AbortSignal;
  /** The sentence for a non-zero exit; what the program said is shown before it, unless that was of the disk. */
  failure: string;
};

const COMPANION = new URL(`leave-with-parent.mjs?parent=${process.pid}`, import.meta.url).href;

/** Arguments of Node for a program that must not outlive this process; it is spawned with an `ipc` channel. */
export function dependent(program: string, args: string[], nodeOptions: string[] = []): string[] {
  return [...nodeOptions, "--import", COMPANION, resolve(ROOT, "node_modules", program), ...args];
}

/** Runs a JavaScript program to its end, by its path in node_modules or its absolute path. */
export async function runProgram(program: string, args: string[], options: Options): Promise<void> {
  options.signal?.throwIfAborted();
  const child = spawn(process.execPath, dependent(program, args), {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const said = collect(child);
  const stop = () => child.kill("SIGTERM");
  options.signal?.addEventListener("abort", stop);
  const code = await exitOf(child);
  options.signal?.removeEventListener("abort", stop);
  options.signal?.throwIfAborted();
  if (code === 0) return;
  const full = storageMishapIn(said());
  if (full) throw full;
  process.stderr.write(said());
  throw new Mishap(options.failure);
}

/** The exit code, or 1 for a child that a signal ended or that never began. */
export function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
}

function collect(child: ChildProcess): () => string {
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => parts.push(String(data)));
  return () => parts.join("");
}
