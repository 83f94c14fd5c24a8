import type { Writer } from "@/lib/platform/database/database";
import type { AssessmentWhole, FrozenSubmission } from "../types";
import { isSameAnswer } from "./rules";

/**
 * A new round keeps the verdicts on items that were not returned and are handed in as they stood: the reviewer
 * sees only what is new. A kept verdict remembers its round, its words and who gave it.
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
      criteriaItemId: { in: unchangedItems(whole, next.frozen) },
      verdict: { not: "supplement" },
    },
    select: {
      orgId: true,
      criteriaItemId: true,
      verdict: true,
      comment: true,
      keptFrom: true,
      byId: true,
      by: true,
      secondId: true,
      second: true,
      at: true,
    },
  });
  const { submissionId } = next;
  await db.appraisalVerdict.createMany({
    data: given.map((verdict) => ({ ...verdict, submissionId, keptFrom: verdict.keptFrom ?? whole.round })),
  });
}

function unchangedItems({ items, submission }: AssessmentWhole, next: FrozenSubmission): string[] {
  const before = new Map(submission?.frozen.items.map((item) => [item.code, item]));
  const again = new Map(next.items.map((item) => [item.code, item]));
  return items.flatMap(({ code, criteriaItemId, isReturned }) => {
    const [old, fresh] = [before.get(code), again.get(code)];
    return !isReturned && old && fresh && isSameAnswer(old, fresh) ? [criteriaItemId] : [];
  });
}

/** False when somebody wrote a verdict since they were read: what was judged complete is what is concluded. */
export async function verdictsStand(db: Writer, { items, submission }: AssessmentWhole): Promise<boolean> {
  const found = await db.appraisalVerdict.findMany({
    where: { submissionId: submission?.id },
    select: { criteriaItemId: true, version: true },
  });
  const read = new Map(items.map((item) => [item.criteriaItemId, item.verdict?.version]));
  const judged = items.filter((item) => item.verdict !== null).length;
  return (
    found.length === judged &&
    found.every(({ criteriaItemId, version }) => read.get(criteriaItemId) === version)
  );
}
