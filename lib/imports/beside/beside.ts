import type { Jobs } from "@/lib/imports/beside/jobs";
import { besideThisProcess } from "@/lib/platform/side-process";

/** Runs one of the import's jobs beside the process that answers requests. */
export const beside = besideThisProcess<Jobs>({
  path: "lib/imports/beside/start.mjs",
  heapMb: 512,
  youngMb: 96,
});
