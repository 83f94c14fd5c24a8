import { mayWriteVerdict } from "@/lib/assessments/appraisal/rules";
import type { AppraisalSheet } from "@/lib/assessments/appraisal/types";
import { FinishAppraisal, ReopenAppraisal, StartAppraisal } from "./appraisal-moves";
import { HandInOpinions } from "./pair-moves";

/** What moves the unit's year on from here: begin, conclude, reopen. */
export function AppraisalActions({ sheet, isComplete }: { sheet: AppraisalSheet; isComplete: boolean }) {
  const { whole, readOnly, mayReopen, pair } = sheet;
  const move = { assessmentId: whole.id, version: whole.version };
  const isOpen = whole.cycle.state === "open";
  if (!isOpen) return null;
  if (whole.state === "APPRAISED") return mayReopen ? <ReopenAppraisal {...move} /> : null;
  if (readOnly !== null || whole.state !== "SUBMITTED") return null;
  if (whole.openedAt === null || pair?.standing === "free") return <StartAppraisal {...move} />;
  if (pair?.standing === "writing")
    return pair.lacking === 0 ? <HandInOpinions assessmentId={whole.id} /> : null;
  if (pair?.standing === "waiting") return null;
  return isComplete && !mayWriteVerdict(whole) ? <FinishAppraisal {...move} /> : null;
}
