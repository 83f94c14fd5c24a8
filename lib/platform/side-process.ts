import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

type Caller = {
  part: (part: never) => void;
  resolve: (output: never) => void;
  reject: (error: unknown) => void;
};
type Answer = { id: number; part?: unknown; output?: unknown; error?: unknown };
// biome-ignore lint/suspicious/noExplicitAny: any function may be a job; the caller's own types are kept.
type Jobs = Record<string, (input: any) => unknown>;
type Input<Job extends Jobs[string]> = Parameters<Job>[0];
type Part<Job extends Jobs[string]> = ReturnType<Job> extends Generator<infer Each> ? Each : never;
/** `youngMb`: room for what a job throws away at once, so that it is cleared seldom. */
type Program = { path: string; heapMb: number; youngMb?: number };

/** Whoever stopped listening. */
const DEAF: Caller = { part: () => undefined, resolve: () => undefined, reject: () => undefined };

/** An idle process gives its memory back. */
const IDLE_MS = 180_000;

/**
 * Runs the jobs of a program in a process beside this one, one after the other: neither their time nor their memory is
 * that of the server. The path starts at the project's folder; the program answers by `answerJobs`.
 */
export function besideThisProcess<All extends Jobs>(program: Program) {
  let current: SideProcess | null = null;
  const forget = (left: SideProcess) => {
    if (current === left) current = null;
  };
  const side = () => {
    current ??= new SideProcess(program, forget);
    return current;
  };
  return {
    ask: <Name extends keyof All & string>(name: Name, input: Input<All[Name]>) =>
      side().ask<Awaited<ReturnType<All[Name]>>>(name, input),
    /** The parts as they come: whoever takes them works while the next one is made. */
    parts: <Name extends keyof All & string>(name: Name, input: Input<All[Name]>) =>
      side().parts<Part<All[Name]>>(name, input),
  };
}

class SideProcess {
  private readonly child: ChildProcess;
  private readonly callers = new Map<number, Caller>();
  private calls = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    { path, heapMb, youngMb }: Program,
    private readonly forget: (left: SideProcess) => void,
  ) {
    const young = youngMb === undefined ? [] : [`--max-semi-space-size=${Math.floor(youngMb / 3)}`];
    this.child = fork(join(/* turbopackIgnore: true */ process.cwd(), path), {
      // Without the server's own preloads, and with a heap of its own.
      execArgv: [`--max-old-space-size=${heapMb}`, ...young],
      serialization: "advanced",
    });
    this.child.on("message", (answer: Answer) => this.take(answer));
    this.child.on("error", (error) => this.leave(error));
    this.child.on("exit", (code) => this.leave(new Error(`the process of ${path} ended with ${code}`)));
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
    this.child.ref();
    this.child.channel?.ref();
    this.calls += 1;
    this.callers.set(this.calls, caller);
    this.child.send({ id: this.calls, name, input });
    return this.calls;
  }

  private take({ id, part, output, error }: Answer): void {
    const caller = this.callers.get(id);
    if (part !== undefined) {
      caller?.part(part as never);
      return;
    }
    this.callers.delete(id);
    if (this.callers.size === 0) this.rest();
    if (error === undefined) caller?.resolve(output as never);
    else caller?.reject(error);
  }

  /** It keeps nobody from ending. */
  private rest(): void {
    this.child.unref();
    this.child.channel?.unref();
    this.idle = setTimeout(() => {
      this.leave(new Error("the process was idle"));
      this.child.kill();
    }, IDLE_MS).unref();
  }

  /** Whoever still waits is told; the next call starts a new process. */
  private leave(error: unknown): void {
    this.forget(this);
    for (const caller of this.callers.values()) caller.reject(error);
    this.callers.clear();
  }
}

type Call = { id: number; name: string; input: never };

/** The other end: answers the calls of the process that began this one, and ends with it. */
export function answerJobs(jobs: Jobs): void {
  let before = Promise.resolve();
  process.on("message", (call: Call) => {
    before = before.then(() => answer(jobs, call));
  });
  process.once("disconnect", () => process.exit());
}

async function answer(jobs: Jobs, { id, name, input }: Call): Promise<void> {
  try {
    const output = await jobs[name]?.(input);
    if (!isGenerator(output)) return await tell({ id, output });
    for (const part of output) await tell({ id, part });
    await tell({ id });
  } catch (error) {
    await tell({ id, error });
  }
}

/** Waits until the answer has left. */
async function tell(said: Partial<Answer>): Promise<void> {
  await new Promise((resolve) => process.send?.(said, resolve));
}

/** A job that yields its output in parts; a list or bytes are an output as they are. */
function isGenerator(output: unknown): output is Generator {
  return typeof output === "object" && output !== null && "next" in output && Symbol.iterator in output;
}
