import { jobs } from "@/lib/imports/beside/jobs";
import { answerJobs } from "@/lib/platform/side-process";

answerJobs(jobs);
