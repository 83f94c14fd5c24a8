import type { AppraisalSheet } from "@/lib/assessments/appraisal/types";
import { addDays, type PlainDate } from "@/lib/platform/dates";
import { ReturnDialog } from "./return-dialog";

const DAYS_TO_SUPPLEMENT = 7;

/**
 * The way back to the unit, for one who appraises it; of a completed appraisal for one who may open it again. Otherwise
 * the committee's meeting asks.
 */
export function ReturnItems({ sheet, today }: { sheet: AppraisalSheet; today: PlainDate }) {
  const { whole, readOnly, mayReopen, appraisalDue } = sheet;
  const isWithReviewer =
    whole.state === "APPRAISED" ? mayReopen : whole.state === "SUBMITTED" && whole.openedAt !== null;
  if (readOnly !== null || !isWithReviewer || whole.cycle.state === "closed") return null;
  const items = whole.items.map(({ code, title, verdict }) => ({
    code,
    title,
    reason: verdict?.comment ?? "",
    isAsked: verdict?.verdict === "supplement",
  }));
  return (
    <ReturnDialog
      assessmentId={whole.id}
      version={whole.version}
      due={proposedDue(today, appraisalDue)}
      items={items}
    />
  );
}

/** A week, but not past the end of the appraisal while that still lies ahead. */
function proposedDue(today: PlainDate, appraisalDue: PlainDate): PlainDate {
  const inAWeek = addDays(today, DAYS_TO_SUPPLEMENT);
  return appraisalDue > today && appraisalDue < inAWeek ? appraisalDue : inAWeek;
}
