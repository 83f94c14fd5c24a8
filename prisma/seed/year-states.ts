import { makeDate, type PlainDate } from "@/lib/platform/dates";

/** Whether a year is over: the first one is played to its last day, the running one to today, in January beyond it. */
export const isPlayedOut = (year: number, until: PlainDate) => until === makeDate(year, 12, 31);

/** Where each unit stands in the running year of the demo, so that every screen has something true to show. */
export type DemoStanding =
  | { state: "NOT_REGISTERED" }
  | { state: "REGISTERED" }
  | { state: "ASSESSING"; unanswered: readonly string[] }
  | { state: "SUBMITTED" }
  | { state: "RETURNED"; items: readonly string[] }
  | { state: "APPRAISED"; returnedOnce?: readonly string[]; notMet?: readonly string[] };

export const RUNNING_YEAR: Record<string, DemoStanding> = {
  DV01: { state: "ASSESSING", unanswered: ["1.3", "1.5", "1.8", "2.4", "3.2", "3.4"] },
  DV02: { state: "SUBMITTED" },
  DV03: { state: "APPRAISED" },
  DV04: {
    state: "ASSESSING",
    unanswered: ["1.2", "1.4b", "1.7", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4"],
  },
  DV05: { state: "REGISTERED" },
  DV06: { state: "APPRAISED", returnedOnce: ["1.9", "2.5"] },
  DV07: { state: "RETURNED", items: ["1.1", "2.1"] },
  DV08: { state: "SUBMITTED" },
  DV09: { state: "NOT_REGISTERED" },
  DV10: { state: "RETURNED", items: ["1.7", "2.4", "3.1"] },
  DV11: { state: "APPRAISED", notMet: ["3.4"] },
};

/** Of the running year: registered after its day, and given more time to hand in. */
export const REGISTERS_LATE = "DV05";
export const GIVEN_TIME = "DV04";

/** Units that had to supplement items in the first, closed year before they were recognised. */
export const FIRST_YEAR_RETURNS: Record<string, readonly string[]> = {
  DV04: ["1.4b", "2.4"],
  DV09: ["1.3"],
};
