import { planWrites } from "@/lib/members/import/confirm/plan";
import { chooseSheet, compareAgain, readUpload } from "@/lib/members/import/dry-run";
import { planUndo } from "@/lib/members/import/undo/plan";

/** What runs off the thread that answers requests: reading, comparing, sealing. */
export const jobs = { readUpload, chooseSheet, compareAgain, planWrites, planUndo };

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
