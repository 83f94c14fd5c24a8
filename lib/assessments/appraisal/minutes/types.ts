import type { PlainDate } from "@/lib/platform/dates";

/** What the appraisal team found in a round. */
export type AppraisalMinutes = {
  heldOn: PlainDate;
  place: string;
  members: string[];
  finding: string;
  by: string;
  at: string;
  version: number;
};
