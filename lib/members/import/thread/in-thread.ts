import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { JobName, Jobs } from "@/lib/members/import/thread/jobs";

type Caller = { resolve: (output: never) => void; reject: (error: unknown) => void };
type Answer = { id: number; output?: never; error?: unknown };

const PROGRAM = "lib/members/import/thread/start.mjs";
/** An idle thread gives its memory back. */
const IDLE_MS = 60_000;
const HEAP_MB = 512;

let current: SheetThread | null = null;

/** Runs one of the jobs in the thread beside this one, one after the other. */
export function inThread<Name extends JobName>(
  name: Name,
  input: Parameters<Jobs[Name]>[0],
): Promise<ReturnType<Jobs[Name]>> {
  current ??= new SheetThread();
  return current.ask(name, input);
}

/** A class of its own, because bundlers take a bare `new Worker(path)` for a part of the bundle. */
class SheetThread extends Worker {
  private readonly callers = new Map<number, Caller>();
  private calls = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor() {
    // Without the server's own preloads, and with a heap of its own.
    super(join(/* turbopackIgnore: true */ process.cwd(), PROGRAM), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    this.on("message", (answer: Answer) => this.take(answer));
    this.on("error", (error) => this.leave(error));
    this.on("exit", (code) => this.leave(new Error(`the import's thread ended with ${code}`)));
  }

  ask<Name extends JobName>(name: Name, input: Parameters<Jobs[Name]>[0]): Promise<ReturnType<Jobs[Name]>> {
    clearTimeout(this.idle);
    this.ref();
    this.calls += 1;
    const id = this.calls;
    return new Promise((resolve, reject) => {
      this.callers.set(id, { resolve, reject });
      this.postMessage({ id, name, input });
    });
  }

  private take({ id, output, error }: Answer): void {
    const caller = this.callers.get(id);
    this.callers.delete(id);
    if (this.callers.size === 0) this.rest();
    if (error === undefined) caller?.resolve(output as never);
    else caller?.reject(error);
  }

  private rest(): void {
    this.unref();
    this.idle = setTimeout(() => {
      this.leave(new Error("the import's thread was idle"));
      void this.terminate();
    }, IDLE_MS).unref();
  }

  /** Whoever still waits is told; the next call starts a new thread. */
  private leave(error: unknown): void {
    if (current === this) current = null;
    for (const caller of this.callers.values()) caller.reject(error);
    this.callers.clear();
  }
}
