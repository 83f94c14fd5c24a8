import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { addProofs, tieEvidence } from "@/lib/evidence/proofs";
import { reader, type Writer } from "@/lib/platform/database/database";
import { type Refusal, refusedAt } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import type { ActivityFields } from "./schema";

/** Refuses members who are not of the unit (or of the branch that held it), or whom the actor does not read. */
export async function strangeMembers(
  actor: Actor,
  { orgId, unitId, branchId }: RecordPlace,
  ids: readonly string[],
): Promise<Refusal | null> {
  const scope = readScope(actor, orgId);
  if (ids.length === 0 || !scope) return null;
  const where = {
    id: { in: [...ids] },
    unitId,
    status: { not: "merged" as const },
    ...(branchId ? { branchId } : {}),
  };
  if ((await reader(scope).member.count({ where })) === ids.length) return null;
  return refusedAt("members", "Có người không thuộc đơn vị, chi đoàn đã chọn. Bỏ chọn rồi lưu lại.");
}

type Links = Pick<ActivityFields, "partners" | "evidence" | "members">;

/** What a new activity says of its partners, participants and evidence. */
export async function linkFirst(
  db: Writer,
  { orgId, id: activityId }: { orgId: string; id: string },
  { partners, evidence, members }: Links,
): Promise<void> {
  await addMembers(db, { orgId, activityId }, members);
  await addPartners(db, { orgId, activityId }, partners);
  await addProofs(db, "activity_evidence", { orgId, id: activityId }, evidence);
}

/** Partners, participants and evidence become exactly these; people and evidence that the writer does not see stay. */
export async function link(
  actor: Actor,
  db: Writer,
  { orgId, id: activityId }: { orgId: string; id: string },
  { partners, evidence, members }: Links,
): Promise<void> {
  await linkMembers(db, { orgId, activityId }, members);
  await db.activityPartner.deleteMany({ where: { activityId, name: { notIn: partners } } });
  await addPartners(db, { orgId, activityId }, partners);
  await tieEvidence(actor, db, "activity_evidence", { orgId, id: activityId }, evidence);
}

type At = { orgId: string; activityId: string };

async function addPartners(db: Writer, at: At, partners: readonly string[]): Promise<void> {
  const data = partners.map((name) => ({ ...at, name }));
  await db.activityPartner.createMany({ data, skipDuplicates: true });
}

async function addMembers(db: Writer, at: At, members: readonly string[]): Promise<void> {
  const data = members.map((memberId) => ({ ...at, memberId }));
  await db.activityParticipant.createMany({ data, skipDuplicates: true });
}

/** The number of participants follows from the ticks, also from those that the writer does not see. */
async function linkMembers(db: Writer, at: At, members: readonly string[]): Promise<void> {
  const { activityId } = at;
  const unticked = await db.member.findMany({
    where: { activities: { some: { activityId } }, id: { notIn: [...members] } },
    select: { id: true },
  });
  await db.activityParticipant.deleteMany({
    where: { activityId, memberId: { in: unticked.map(({ id }) => id) } },
  });
  await addMembers(db, at, members);
  const ticked = await db.activityParticipant.count({ where: { activityId } });
  if (ticked > 0) await db.activity.updateMany({ where: { id: activityId }, data: { participants: ticked } });
}

/** Adds pictures and files; whoever has the activity's form open is told by the new version. */
export async function attachToActivity(
  db: Writer,
  { orgId, id: activityId }: { orgId: string; id: string },
  evidence: readonly string[],
): Promise<void> {
  const { count } = await db.activityEvidence.createMany({
    data: evidence.map((evidenceId) => ({ orgId, activityId, evidenceId })),
    skipDuplicates: true,
  });
  if (count > 0)
    await db.activity.updateMany({ where: { id: activityId }, data: { version: { increment: 1 } } });
}
