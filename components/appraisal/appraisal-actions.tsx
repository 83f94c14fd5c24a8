import { mayWriteVerdict } from "@/lib/assessments/appraisal/rules";
import type { AppraisalSheet } from "@/lib/assessments/appraisal/types";
import { FinishAppraisal, ReopenAppraisal, StartAppraisal } from "./appraisal-moves";

/** What moves the unit's year on from here: begin, conclude, reopen. */
export function AppraisalActions({ sheet, isComplete }: { sheet: AppraisalSheet; isComplete: boolean }) {
  const { whole, readOnly, mayReopen } = sheet;
  const move = { assessmentId: whole.id, version: whole.version };
  const isOpen = whole.cycle.state === "open";
  if (!isOpen) return null;
  if (whole.state === "APPRAISED") return mayReopen ? <ReopenAppraisal {...move} /> : null;
  if (readOnly !== null || whole.state !== "SUBMITTED") return null;
  if (whole.openedAt === null) return <StartAppraisal {...move} />;
  return isComplete && !mayWriteVerdict(whole) ? <FinishAppraisal {...move} /> : null;
}
