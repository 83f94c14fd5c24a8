import { daysBetween, type PlainDate } from "@/lib/platform/dates";
import type { Due, NoticeKind, Reminder, Stage } from "./types";

/**
 * How near a day is, or null where it is too far to speak of. By spans, not by exact days: whoever comes on the
 * fifth day before is still told that it is less than a week.
 */
export function stageOf(due: PlainDate, today: PlainDate): Stage | null {
  const days = daysBetween(today, due);
  if (days < 0) return "late";
  if (days <= 1) return "1";
  if (days <= 7) return "7";
  return days <= 30 ? "30" : null;
}

/** A directive is answered, work handed over, an act and a procedure decided within days: a month before is often before it came. */
const TOO_EARLY: Partial<Record<NoticeKind, Stage>> = {
  directive: "30",
  committee_act: "30",
  handover: "30",
  case: "30",
};

/** Reminders whose day would tell of somebody's measure: it is kept, so that each is given once, and told to nobody. */
export const UNTOLD_DAYS: readonly NoticeKind[] = ["lost_seat"];

/** A congress takes three months to prepare: fixed, since it only reminds, and the term's last day is the unit's own. */
export const TERM_END_DAYS = 92;

function earlyStageOf({ kind, due }: Due, today: PlainDate): Stage | null {
  return kind === "term_end" && daysBetween(today, due) <= TERM_END_DAYS ? "90" : null;
}

/** What units are to be reminded of today. */
export function reminders(dues: readonly Due[], today: PlainDate): Reminder[] {
  return dues.flatMap((due) => {
    const stage = stageOf(due.due, today) ?? earlyStageOf(due, today);
    return stage && stage !== TOO_EARLY[due.kind] ? [{ ...due, stage }] : [];
  });
}
