import type { Jobs } from "@/lib/imports/thread/jobs";
import { besideThisThread } from "@/lib/platform/side-thread";

/** Runs one of the import's jobs off the thread that answers requests. */
export const inThread = besideThisThread<Jobs>({
  path: "lib/imports/thread/start.mjs",
  heapMb: 512,
  youngMb: 96,
});
