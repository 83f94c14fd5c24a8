import type { Writer } from "@/lib/platform/database/database";

/** Its evidence becomes exactly this; what the writer does not see stays. */
export async function linkEvidence(
  db: Writer,
  { orgId, id: recordId }: { orgId: string; id: string },
  evidence: readonly string[],
): Promise<void> {
  const within = await db.evidence.findMany({
    where: { advising: { some: { recordId } }, id: { notIn: [...evidence] }, deletedAt: null },
    select: { id: true },
  });
  await db.advisingEvidence.deleteMany({
    where: { recordId, evidenceId: { in: within.map(({ id }) => id) } },
  });
  await db.advisingEvidence.createMany({
    data: evidence.map((evidenceId) => ({ orgId, recordId, evidenceId })),
    skipDuplicates: true,
  });
}

/** Adds pictures and files; whoever has the record's form open is told by the new version. */
export async function attachToAdvising(
  db: Writer,
  { orgId, id: recordId }: { orgId: string; id: string },
  evidence: readonly string[],
): Promise<void> {
  const { count } = await db.advisingEvidence.createMany({
    data: evidence.map((evidenceId) => ({ orgId, recordId, evidenceId })),
    skipDuplicates: true,
  });
  if (count > 0)
    await db.advisingRecord.updateMany({ where: { id: recordId }, data: { version: { increment: 1 } } });
}
