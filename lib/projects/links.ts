import type { Writer } from "@/lib/platform/database/database";

/** The evidence of a project becomes exactly this; what the writer does not see stays. */
export async function linkEvidence(
  db: Writer,
  { orgId, id: projectId }: { orgId: string; id: string },
  evidence: readonly string[],
): Promise<void> {
  const within = await db.evidence.findMany({
    where: { projects: { some: { projectId } }, id: { notIn: [...evidence] }, deletedAt: null },
    select: { id: true },
  });
  await db.youthProjectEvidence.deleteMany({
    where: { projectId, evidenceId: { in: within.map(({ id }) => id) } },
  });
  await db.youthProjectEvidence.createMany({
    data: evidence.map((evidenceId) => ({ orgId, projectId, evidenceId })),
    skipDuplicates: true,
  });
}

/** Adds pictures and files; whoever has the project's form open is told by the new version. */
export async function attachToProject(
  db: Writer,
  { orgId, id: projectId }: { orgId: string; id: string },
  evidence: readonly string[],
): Promise<void> {
  const { count } = await db.youthProjectEvidence.createMany({
    data: evidence.map((evidenceId) => ({ orgId, projectId, evidenceId })),
    skipDuplicates: true,
  });
  if (count > 0)
    await db.youthProject.updateMany({ where: { id: projectId }, data: { version: { increment: 1 } } });
}
