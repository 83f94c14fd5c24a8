import type { Writer } from "@/lib/platform/database/database";
import { type Refusal, refused } from "@/lib/platform/result";

const MOST_EVIDENCE = 50;

type Item = { orgId: string; id: string; code: string; version: number };
type By = { updatedById: string | null; updatedBy: string; updatedAt: Date };

/** Adds proofs to an item's list over the version that was read; the answer itself stays as it is. */
export async function attachToItem(
  db: Writer,
  { orgId, id: itemId, code, version }: Item,
  evidence: readonly string[],
  by: By,
): Promise<Refusal | null> {
  const listed = await db.assessmentItemEvidence.findMany({
    where: { itemId },
    select: { evidenceId: true, sortOrder: true },
  });
  const known = new Set(listed.map(({ evidenceId }) => evidenceId));
  const added = evidence.filter((one) => !known.has(one));
  if (added.length === 0) return null;
  if (listed.length + added.length > MOST_EVIDENCE)
    return refused(
      "conflict",
      `Nội dung ${code} chỉ nhận tối đa ${MOST_EVIDENCE} minh chứng. Gỡ bớt rồi thêm.`,
    );
  const { count } = await db.assessmentItem.updateMany({
    where: { id: itemId, version },
    data: { ...by, version: { increment: 1 } },
  });
  if (count === 0)
    return refused(
      "conflict",
      `Người khác vừa ghi nội dung ${code}. Bấm lại để thêm minh chứng vào bản mới.`,
    );
  const next = Math.max(-1, ...listed.map(({ sortOrder }) => sortOrder)) + 1;
  await db.assessmentItemEvidence.createMany({
    data: added.map((evidenceId, at) => ({ orgId, itemId, evidenceId, sortOrder: next + at })),
  });
  return null;
}
