import { parentPort } from "node:worker_threads";
import { type JobName, jobs } from "@/lib/members/import/thread/jobs";

type Call = { id: number; name: JobName; input: never };

parentPort?.on("message", ({ id, name, input }: Call) => {
  try {
    parentPort?.postMessage({ id, output: jobs[name](input) });
  } catch (error) {
    parentPort?.postMessage({ id, error });
  }
});
