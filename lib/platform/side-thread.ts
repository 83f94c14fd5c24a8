import { join } from "node:path";
import { Worker } from "node:worker_threads";

type Caller = {
  part: (part: never) => void;
  resolve: (output: never) => void;
  reject: (error: unknown) => void;
};
type Answer = { id: number; part?: never; output?: never; error?: unknown };
// biome-ignore lint/suspicious/noExplicitAny: any function may be a job; the caller's own types are kept.
type Jobs = Record<string, (input: any) => unknown>;
type Input<Job extends Jobs[string]> = Parameters<Job>[0];
type Part<Job extends Jobs[string]> = ReturnType<Job> extends Iterable<infer Each> ? Each : never;
/** `youngMb`: room for what a job throws away at once, so that it is cleared seldom. */
type Program = { path: string; heapMb: number; youngMb?: number };

/** Whoever stopped listening. */
const DEAF: Caller = { part: () => undefined, resolve: () => undefined, reject: () => undefined };

/** An idle thread gives its memory back. */
const IDLE_MS = 180_000;

/**
 * Runs the jobs of a program in a thread beside this one, one after the other. The path starts at the project's
 * folder; the program answers `{ id, name, input }` with `{ id, output }` or `{ id, error }`, a job that yields its
 * output in parts with a `{ id, part }` for each of them before.
 */
export function besideThisThread<All extends Jobs>(program: Program) {
  let current: SideThread | null = null;
  const forget = (left: SideThread) => {
    if (current === left) current = null;
  };
  const thread = () => {
    current ??= new SideThread(program, forget);
    return current;
  };
  return {
    ask: <Name extends keyof All & string>(name: Name, input: Input<All[Name]>) =>
      thread().ask<Awaited<ReturnType<All[Name]>>>(name, input),
    /** The parts as they come: whoever takes them works while the next one is made. */
    parts: <Name extends keyof All & string>(name: Name, input: Input<All[Name]>) =>
      thread().parts<Part<All[Name]>>(name, input),
  };
}

/** A class of its own, because bundlers take a bare `new Worker(path)` for a part of the bundle. */
class SideThread extends Worker {
  private readonly callers = new Map<number, Caller>();
  private calls = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    { path, heapMb, youngMb }: Program,
    private readonly forget: (left: SideThread) => void,
  ) {
    // Without the server's own preloads, and with a heap of its own.
    super(join(/* turbopackIgnore: true */ process.cwd(), path), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: youngMb },
    });
    this.on("message", (answer: Answer) => this.take(answer));
    this.on("error", (error) => this.leave(error));
    this.on("exit", (code) => this.leave(new Error(`the thread of ${path} ended with ${code}`)));
  }

  ask<Output>(name: string, input: unknown): Promise<Output> {
    return new Promise((resolve, reject) => {
      this.call(name, input, { part: () => undefined, resolve, reject });
    });
  }

  parts<Each>(name: string, input: unknown): ReadableStream<Each> {
    let id = 0;
    return new ReadableStream<Each>({
      start: (stream) => {
        id = this.call(name, input, {
          part: (part) => stream.enqueue(part),
          resolve: () => stream.close(),
          reject: (error) => stream.error(error),
        });
      },
      cancel: () => void this.callers.set(id, DEAF),
    });
  }

  private call(name: string, input: unknown, caller: Caller): number {
    clearTimeout(this.idle);
    this.ref();
    this.calls += 1;
    this.callers.set(this.calls, caller);
    this.postMessage({ id: this.calls, name, input });
    return this.calls;
  }

  private take({ id, part, output, error }: Answer): void {
    const caller = this.callers.get(id);
    if (part !== undefined) {
      caller?.part(part);
      return;
    }
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
