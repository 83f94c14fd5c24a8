import { join } from "node:path";
import { Worker } from "node:worker_threads";

type Caller = { resolve: (output: never) => void; reject: (error: unknown) => void };
type Answer = { id: number; output?: never; error?: unknown };
// biome-ignore lint/suspicious/noExplicitAny: any function may be a job; the caller's own types are kept.
type Jobs = Record<string, (input: any) => unknown>;
type Program = { path: string; heapMb: number };

/** An idle thread gives its memory back. */
const IDLE_MS = 60_000;

/**
 * Runs the jobs of a program in a thread beside this one, one after the other. The path starts at the project's
 * folder; the program answers `{ id, name, input }` with `{ id, output }` or `{ id, error }`.
 */
export function besideThisThread<All extends Jobs>(program: Program) {
  let current: SideThread | null = null;
  const forget = (left: SideThread) => {
    if (current === left) current = null;
  };
  return <Name extends keyof All & string>(
    name: Name,
    input: Parameters<All[Name]>[0],
  ): Promise<Awaited<ReturnType<All[Name]>>> => {
    current ??= new SideThread(program, forget);
    return current.ask(name, input);
  };
}

/** A class of its own, because bundlers take a bare `new Worker(path)` for a part of the bundle. */
class SideThread extends Worker {
  private readonly callers = new Map<number, Caller>();
  private calls = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    { path, heapMb }: Program,
    private readonly forget: (left: SideThread) => void,
  ) {
    // Without the server's own preloads, and with a heap of its own.
    super(join(/* turbopackIgnore: true */ process.cwd(), path), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    this.on("message", (answer: Answer) => this.take(answer));
    this.on("error", (error) => this.leave(error));
    this.on("exit", (code) => this.leave(new Error(`the thread of ${path} ended with ${code}`)));
  }

  ask<Output>(name: string, input: unknown): Promise<Output> {
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
      this.leave(new Error("the thread was idle"));
      void this.terminate();
    }, IDLE_MS).unref();
  }

  /** Whoever still waits is told; the next call starts a new thread. */
  private leave(error: unknown): void {
    this.forget(this);
    for (const caller of this.callers.values()) caller.reject(error);
    this.callers.clear();
  }
}
