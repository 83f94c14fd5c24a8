import { parentPort } from "node:worker_threads";
import { type Composition, compose } from "@/lib/papers/typst/compose";

/** All that runs in the thread. */
export type TypstJobs = { compose: typeof compose };

parentPort?.on("message", ({ id, input }: { id: number; input: Composition }) => {
  try {
    parentPort?.postMessage({ id, output: compose(input) });
  } catch (error) {
    parentPort?.postMessage({ id, error });
  }
});
