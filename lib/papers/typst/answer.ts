import { compose } from "@/lib/papers/typst/compose";
import { answerJobs } from "@/lib/platform/side-process";

const jobs = { compose };

/** All that runs beside. */
export type TypstJobs = typeof jobs;

answerJobs(jobs);
