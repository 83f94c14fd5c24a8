import type { Actor } from "@/lib/access/types";
import { personOf } from "@/lib/access/who";
import type { AuditEvent } from "@/lib/audit/types";
import type { Writer } from "@/lib/platform/database/database";
import type { Signable } from "./types";

type Ending = Pick<Signable, "paper" | "subject" | "orgId" | "id" | "year"> & {
  /** In whose log it stands, as the number did: the unit's own papers'. */
  unitId?: string | null;
  /** What changed the words that were signed. */
  reason: string;
  actor: Actor;
  at: Date;
};

/**
 * What was signed is changed by a later step: the signing ends and stays as history, the paper is a draft again. Its
 * number stays used. Nothing happens to a paper that nobody signed.
 */
export async function voidSigning(
  db: Writer,
  { paper, subject, orgId, unitId, id, year, reason, actor, at }: Ending,
  record: (event: AuditEvent) => void,
): Promise<void> {
  const signed = await db.paperSigning.findFirst({
    where: { paper, ...subject, voided: null },
    select: { id: true, number: true },
  });
  if (!signed) return;
  const by = { voidedById: personOf(actor), voidedBy: actor.name, voidedAt: at };
  // Two who do so at once end it once.
  const { count } = await db.paperSigningVoid.createMany({
    data: { orgId, signingId: signed.id, reason, ...by },
    skipDuplicates: true,
  });
  if (count === 0) return;
  const detail = { paper, year, number: signed.number };
  const place = { orgId, ...(unitId ? { unitId } : {}) };
  record({ type: "paper.signing_voided", ...place, subjectId: id, detail, after: { reason } });
}
