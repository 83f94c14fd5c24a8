import { besideThisProcess } from "@/lib/platform/side-process";
import type { SideJobs } from "./answer";

const side = besideThisProcess<SideJobs>({ path: "tests/helpers/side-jobs/start.mjs", heapMb: 64 });
process.send?.(await side.ask("pid", undefined));
// Stays until it is killed.
setInterval(() => undefined, 60_000);
