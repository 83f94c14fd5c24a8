import type { AuditEvent } from "@/lib/audit/types";
import type { Writer } from "@/lib/platform/database/database";
import { done, type Result, refused } from "@/lib/platform/result";
import { movedMeanwhile } from "../answer";
import type { AssessmentItemRow, AssessmentWhole, Verdict } from "../types";

type Judging = {
  whole: AssessmentWhole;
  item: AssessmentItemRow;
  said: { verdict: Verdict; comment: string };
  by: { byId: string; by: string; at: Date };
};

/** Writes a verdict over the version that was read and while the year stands where it stood. */
export async function writeVerdict(
  db: Writer,
  judging: Judging,
  record: (event: AuditEvent) => void,
): Promise<Result<null>> {
  const { whole, item, said } = judging;
  const moved = await movedMeanwhile(db, whole);
  if (moved) return moved;
  if (!(await storeVerdict(db, judging))) return refused("stale", "");
  record({
    type: "appraisal.verdict_saved",
    orgId: whole.orgId,
    unitId: whole.unit.id,
    subjectId: whole.id,
    detail: { code: item.code, year: whole.cycle.year, round: whole.round, verdict: said.verdict },
    before: item.verdict && { verdict: item.verdict.verdict, comment: item.verdict.comment },
    after: said,
  });
  return done(null);
}

/** The item once `writeVerdict` has written what was said. */
export function judged({ item, said, by }: Omit<Judging, "whole">): AssessmentItemRow {
  const { second = null, version = 0 } = item.verdict ?? {};
  return { ...item, verdict: { ...said, by: by.by, second, version: version + 1 } };
}

/** A verdict written in this round is no longer one kept from an earlier round. */
async function storeVerdict(db: Writer, { whole, item, said, by }: Judging): Promise<boolean> {
  const { orgId, submission } = whole;
  if (!submission) return false;
  const key = { submissionId: submission.id, criteriaItemId: item.criteriaItemId };
  if (!item.verdict) {
    await db.appraisalVerdict.create({ data: { orgId, ...key, ...said, ...by } });
    return true;
  }
  const { count } = await db.appraisalVerdict.updateMany({
    where: { ...key, version: item.verdict.version },
    data: { ...said, ...by, keptFrom: null, version: { increment: 1 } },
  });
  return count === 1;
}
