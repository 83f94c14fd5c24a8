import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { JobName, Jobs } from "@/lib/members/import/thread/jobs";

type Waiting = { resolve: (output: never) => void; reject: (error: unknown) => void };
type Thread = { worker: Worker; waiting: Map<number, Waiting>; idle: NodeJS.Timeout | undefined };

/** An idle thread gives its memory back. */
const IDLE_MS = 60_000;
const HEAP_MB = 512;

let current: Thread | null = null;
let calls = 0;

/** Runs one of the jobs in the thread beside this one, one after the other. */
export function inThread<Name extends JobName>(
  name: Name,
  input: Parameters<Jobs[Name]>[0],
): Promise<ReturnType<Jobs[Name]>> {
  current ??= start();
  const { worker, waiting, idle } = current;
  clearTimeout(idle);
  worker.ref();
  const id = ++calls;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, name, input });
  });
}

function start(): Thread {
  // The bundler must not follow this path: the thread runs from the sources.
  const program = join(/* turbopackIgnore: true */ process.cwd(), "lib/members/import/thread/start.mjs");
  const worker = new Worker(/* turbopackIgnore: true */ program, {
    // Not the server's own preloads, nor its heap.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const thread: Thread = { worker, waiting: new Map(), idle: undefined };
  worker.on("message", ({ id, output, error }) => {
    const caller = thread.waiting.get(id);
    thread.waiting.delete(id);
    if (thread.waiting.size === 0) rest(thread);
    if (error) caller?.reject(error);
    else caller?.resolve(output as never);
  });
  worker.on("error", (error) => abandon(thread, error));
  worker.on("exit", (code) => abandon(thread, new Error(`the import's thread ended with ${code}`)));
  return thread;
}

function rest(thread: Thread): void {
  thread.worker.unref();
  thread.idle = setTimeout(() => {
    abandon(thread, new Error("the import's thread was idle"));
    void thread.worker.terminate();
  }, IDLE_MS).unref();
}

/** Whoever still waits is told; the next call starts a new thread. */
function abandon(thread: Thread, error: unknown): void {
  if (current === thread) current = null;
  for (const caller of thread.waiting.values()) caller.reject(error);
  thread.waiting.clear();
}
