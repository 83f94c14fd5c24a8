import type { Writer } from "@/lib/platform/database/database";

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
