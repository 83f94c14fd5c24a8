import type { Writer } from "@/lib/platform/database/database";

/** Adds pictures and files; whoever has the item's form open is told by the new version. */
export async function attachToProgramItem(
  db: Writer,
  { orgId, id: itemId }: { orgId: string; id: string },
  evidence: readonly string[],
): Promise<void> {
  const { count } = await db.programItemEvidence.createMany({
    data: evidence.map((evidenceId) => ({ orgId, itemId, evidenceId })),
    skipDuplicates: true,
  });
  if (count > 0)
    await db.programItem.updateMany({ where: { id: itemId }, data: { version: { increment: 1 } } });
}
