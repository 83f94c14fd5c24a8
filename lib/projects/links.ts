import type { Writer } from "@/lib/platform/database/database";

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
