import type { MonthDay } from "@/lib/platform/month-day";

/**
 * Until which day of its year a programme counts as issued "from the start of the year", and which share of the BCH's
 * members present must be exceeded by who is for it.
 */
export type ProgramRule = {
  calendar: MonthDay;
  school: MonthDay;
  votePercent: number;
  version: number | null;
};

/** No public text names the day (domain.md, 2.1) nor the share (§4): what holds until the organisation sets its own. */
export const DEFAULT_PROGRAM_RULE: ProgramRule = {
  calendar: "01-31",
  school: "09-30",
  votePercent: 50,
  version: null,
};
