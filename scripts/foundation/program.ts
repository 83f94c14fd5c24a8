import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { Interrupted, Mishap } from "./mishap";
import { ROOT } from "./project";

type Options = {
  env?: Record<string, string>;
  signal?: AbortSignal;
  /** Shows what it says only when it fails. */
  quiet?: boolean;
  /** The sentence for a non-zero exit. */
  failure: string;
};

/** Runs a JavaScript program of node_modules (or of the project, by absolute path) to its end. */
export async function runProgram(program: string, args: string[], options: Options): Promise<void> {
  options.signal?.throwIfAborted();
  const path = join(ROOT, "node_modules", program);
  const child = spawn(process.execPath, [program.startsWith("/") ? program : path, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", options.quiet ? "pipe" : "inherit", options.quiet ? "pipe" : "inherit"],
  });
  const said = collect(child);
  const stop = () => child.kill("SIGTERM");
  options.signal?.addEventListener("abort", stop);
  const code = await exitOf(child);
  options.signal?.removeEventListener("abort", stop);
  if (options.signal?.aborted) throw new Interrupted();
  if (code === 0) return;
  if (options.quiet) process.stderr.write(said());
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
