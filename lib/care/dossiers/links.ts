import type { Writer } from "@/lib/platform/database/database";

type Store = { orgId: string; id: string };

/** Adds pictures and files; whoever has the form open is told by the new version. */
export async function attachToDossiers(
  db: Writer,
  { orgId, id: storeId }: Store,
  evidence: readonly string[],
): Promise<void> {
  const { count } = await db.dossierEvidence.createMany({
    data: evidence.map((evidenceId) => ({ orgId, storeId, evidenceId })),
    skipDuplicates: true,
  });
  if (count > 0)
    await db.dossierStore.updateMany({ where: { id: storeId }, data: { version: { increment: 1 } } });
}
