import type { Writer } from "@/lib/platform/database/database";
import { refused } from "@/lib/platform/result";
import type { StandingYear } from "../../types";
import type { Opinion, Pair } from "./types";

const MOVED = "Đơn vị vừa được chuyển sang bước khác nên chưa ghi được. Tải lại trang để xem.";

/**
 * Holds the year for this transaction alone and reads the two as they stand now: whoever writes or hands in at the same
 * moment comes one after the other, so that the last to hand in sees the first.
 */
export async function heldPair(db: Writer, { id, orgId, version, submission }: StandingYear) {
  const [now] = await db.$queryRaw<{ version: number }[]>`
    SELECT version FROM assessments WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  if (now?.version !== version || !submission) return refused("conflict", MOVED);
  const where = { submissionId: submission.id };
  const appraisers = await db.appraiser.findMany({ where, orderBy: { number: "asc" } });
  const opinions = await db.appraisalOpinion.findMany({ where });
  const pair: Pair = {
    appraisers: appraisers.map(({ number, userId, name, finishedAt }) => ({
      number,
      userId,
      name,
      finishedAt: finishedAt?.toISOString() ?? null,
    })),
    opinions,
  };
  return { ok: true as const, value: { pair, submissionId: submission.id } };
}

type Judged = {
  orgId: string;
  submissionId: string;
  criteriaItemId: string;
  at: Date;
};

/** Writes the verdict of two who agree over whatever stood there; says whether one stood there. */
export async function writeAgreed(
  db: Writer,
  { orgId, submissionId, criteriaItemId, at }: Judged,
  [one, other]: readonly [Opinion, Opinion],
): Promise<void> {
  const said = {
    verdict: one.verdict,
    comment: wordsOf(one, other),
    byId: one.byId,
    by: one.by,
    secondId: other.byId,
    second: other.by,
    at,
  };
  const { count } = await db.appraisalVerdict.updateMany({
    where: { submissionId, criteriaItemId },
    data: { ...said, keptFrom: null, version: { increment: 1 } },
  });
  if (count === 0)
    await db.appraisalVerdict.create({ data: { orgId, submissionId, criteriaItemId, ...said } });
}

/** Of two who agreed in talking, the later words; of two who agreed unseen, the words of both. */
function wordsOf(one: Opinion, other: Opinion): string {
  const words =
    one.afterBoth && !other.afterBoth ? [one.comment || other.comment] : [one.comment, other.comment];
  return [...new Set(words.map((text) => text.trim()).filter(Boolean))].join("\n").slice(0, 6000);
}
