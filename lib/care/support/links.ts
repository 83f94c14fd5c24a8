import type { Actor } from "@/lib/access/types";
import { addProofs, tieEvidence } from "@/lib/evidence/proofs";
import type { Writer } from "@/lib/platform/database/database";
import type { CareFields } from "./schema";

type Care = { orgId: string; id: string };

/** What a new record says of its members and evidence. */
export async function linkFirst(
  db: Writer,
  { orgId, id: careId }: Care,
  { members, evidence }: Pick<CareFields, "members" | "evidence">,
): Promise<void> {
  await addMembers(db, { orgId, careId }, members);
  await addProofs(db, "member_care_evidence", { orgId, id: careId }, evidence);
}

/** Members and evidence become exactly these; people and evidence that the writer does not see stay. Answers the number. */
export async function link(
  actor: Actor,
  db: Writer,
  { orgId, id: careId }: Care,
  { members, participants, evidence }: Pick<CareFields, "members" | "participants" | "evidence">,
  mayUntick: boolean,
): Promise<number | null> {
  const ticked = await linkMembers(db, { orgId, careId }, members, mayUntick);
  await tieEvidence(actor, db, "member_care_evidence", { orgId, id: careId }, evidence);
  return ticked > 0 ? ticked : participants;
}

type At = { orgId: string; careId: string };

async function addMembers(db: Writer, at: At, members: readonly string[]): Promise<void> {
  const data = members.map((memberId) => ({ ...at, memberId }));
  await db.memberCarePerson.createMany({ data, skipDuplicates: true });
}

/** The number follows from the ticks, also from those that the writer does not see. */
async function linkMembers(
  db: Writer,
  at: At,
  members: readonly string[],
  mayUntick: boolean,
): Promise<number> {
  const { careId } = at;
  const where = { care: { some: { careId } }, id: { notIn: [...members] } };
  const unticked = mayUntick ? await db.member.findMany({ where, select: { id: true } }) : [];
  await db.memberCarePerson.deleteMany({ where: { careId, memberId: { in: unticked.map(({ id }) => id) } } });
  await addMembers(db, at, members);
  const people = await db.memberCarePerson.count({ where: { careId } });
  if (people > 0) await db.memberCare.updateMany({ where: { id: careId }, data: { people } });
  return people;
}

/** Adds pictures and files; whoever has the form open is told by the new version. */
export async function attachToCare(
  db: Writer,
  { orgId, id: careId }: Care,
  evidence: readonly string[],
): Promise<void> {
  const { count } = await db.memberCareEvidence.createMany({
    data: evidence.map((evidenceId) => ({ orgId, careId, evidenceId })),
    skipDuplicates: true,
  });
  if (count > 0)
    await db.memberCare.updateMany({ where: { id: careId }, data: { version: { increment: 1 } } });
}
