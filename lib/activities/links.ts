import type { Actor } from "@/lib/access/types";
import { evidenceOfUnit } from "@/lib/evidence/queries";
import type { Writer } from "@/lib/platform/database/database";
import type { RecordPlace } from "@/lib/units/record-place";
import type { ActivityFields } from "./schema";

/** Of these ids, those that are no evidence of the unit that the actor reads. */
export async function unknownEvidence(
  actor: Actor,
  { orgId, unitId }: RecordPlace,
  ids: readonly string[],
): Promise<string[]> {
  const known = new Set(await evidenceOfUnit(actor, { orgId, unitId }, ids));
  return ids.filter((id) => !known.has(id));
}

/** Partners and evidence of an activity become exactly these; evidence that the writer does not see stays. */
export async function link(
  db: Writer,
  { orgId, id: activityId }: { orgId: string; id: string },
  { partners, evidence }: Pick<ActivityFields, "partners" | "evidence">,
): Promise<void> {
  await db.activityPartner.deleteMany({ where: { activityId, name: { notIn: partners } } });
  await db.activityPartner.createMany({
    data: partners.map((name) => ({ orgId, activityId, name })),
    skipDuplicates: true,
  });
  const within = await db.evidence.findMany({
    where: { activities: { some: { activityId } }, id: { notIn: evidence }, deletedAt: null },
    select: { id: true },
  });
  await db.activityEvidence.deleteMany({
    where: { activityId, evidenceId: { in: within.map(({ id }) => id) } },
  });
  await db.activityEvidence.createMany({
    data: evidence.map((evidenceId) => ({ orgId, activityId, evidenceId })),
    skipDuplicates: true,
  });
}
