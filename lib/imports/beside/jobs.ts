import { planWrites } from "@/lib/imports/confirm/plan";
import { chooseSheet, compareAgain, readUpload } from "@/lib/imports/dry-run/dry-run";
import { problemsFile } from "@/lib/imports/dry-run/problems-file";
import { planUndo } from "@/lib/imports/undo/plan";

/** What runs beside the process that answers requests: reading, comparing, sealing. */
export const jobs = { readUpload, chooseSheet, compareAgain, problemsFile, planWrites, planUndo };

export type Jobs = typeof jobs;
