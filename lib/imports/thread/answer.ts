import { parentPort } from "node:worker_threads";
import { type JobName, jobs } from "@/lib/imports/thread/jobs";

type Call = { id: number; name: JobName; input: never };

parentPort?.on("message", ({ id, name, input }: Call) => {
  try {
    const output = jobs[name](input);
    if (!(Symbol.iterator in output)) return parentPort?.postMessage({ id, output });
    for (const part of output) parentPort?.postMessage({ id, part });
    parentPort?.postMessage({ id });
  } catch (error) {
    parentPort?.postMessage({ id, error });
  }
});
