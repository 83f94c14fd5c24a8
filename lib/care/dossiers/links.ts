import type { Writer } from "@/lib/platform/database/database";

type Store = { orgId: string; id: string };

/** Its evidence becomes exactly this; what the writer does not see stays. */
export async function linkEvidence(
  db: Writer,
  { orgId, id: storeId }: Store,
  evidence: readonly string[],
): Promise<void> {
  const within = await db.evidence.findMany({
    where: { dossiers: { some: { storeId } }, id: { notIn: [...evidence] }, deletedAt: null },
    select: { id: true },
  });
  await db.dossierEvidence.deleteMany({ where: { storeId, evidenceId: { in: within.map(({ id }) => id) } } });
  await db.dossierEvidence.createMany({
    data: evidence.map((evidenceId) => ({ orgId, storeId, evidenceId })),
    skipDuplicates: true,
  });
}

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
