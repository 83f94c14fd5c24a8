import type { Writer } from "@/lib/platform/database/database";
import type { AssessmentWhole, FrozenSubmission } from "../types";
import { isSameAnswer } from "./rules";

/**
 * A new round keeps the verdicts on items that were not returned and are handed in as they stood, so that the
 * reviewer need not judge them again. A kept verdict remembers its round, its words and who gave it.
 */
export async function keepVerdicts(
  db: Writer,
  whole: AssessmentWhole,
  next: { submissionId: string; frozen: FrozenSubmission },
): Promise<void> {
  if (!whole.submission) return;
  const given = await db.appraisalVerdict.findMany({
    where: {
      submissionId: whole.submission.id,
      criteriaItemId: { in: settledItems(whole, next.frozen) },
    },
    select: {
      orgId: true,
      criteriaItemId: true,
      verdict: true,
      comment: true,
      keptFrom: true,
      byId: true,
      by: true,
      at: true,
    },
  });
  await db.appraisalVerdict.createMany({
    data: given.map(({ keptFrom, ...verdict }) => ({
      ...verdict,
      submissionId: next.submissionId,
      keptFrom: keptFrom ?? whole.round,
    })),
  });
}

function settledItems({ items, submission }: AssessmentWhole, now: FrozenSubmission): string[] {
  const before = new Map(submission?.frozen.items.map((item) => [item.code, item]));
  const again = new Map(now.items.map((item) => [item.code, item]));
  return items.flatMap(({ code, criteriaItemId, isReturned }) => {
    const [old, fresh] = [before.get(code), again.get(code)];
    return !isReturned && old && fresh && isSameAnswer(old, fresh) ? [criteriaItemId] : [];
  });
}
