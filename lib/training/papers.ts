import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import type { AuditEvent } from "@/lib/audit/types";
import { tiePapers } from "@/lib/evidence/papers/tying";
import type { EvidenceCard } from "@/lib/evidence/types";
import { reader, type Writer } from "@/lib/platform/database/database";
import type { Refusal } from "@/lib/platform/result";
import { papersOf } from "@/lib/proofs/papers/queries";
import type { RecordPlace } from "@/lib/units/record-place";

type At = { orgId: string; unitId: string; branchId: string | null; year: number };

/** What a branch's year of training has papers by; null before its first result. */
export async function trainingPapers(
  actor: Actor,
  { orgId, ...at }: At,
): Promise<{ id: string; evidence: EvidenceCard[] } | null> {
  const scope = readScope(actor, orgId);
  const sheet = scope && (await reader(scope).trainingSheet.findFirst({ where: at, select: { id: true } }));
  if (!sheet) return null;
  return { ...sheet, evidence: await papersOf(actor, { kind: "training_sheet", orgId, ...sheet }) };
}

/** The papers that a table brought, of the branch's whole year; a table that only registers makes what has them. */
export async function tieTrainingPapers(
  actor: Actor,
  { db, record }: { db: Writer; record: (event: AuditEvent) => void },
  { year, ...place }: RecordPlace & { year: number },
  evidence: readonly string[],
): Promise<Refusal | null> {
  if (evidence.length === 0) return null;
  const { orgId, ...lies } = place;
  await db.trainingSheet.createMany({ data: [{ orgId, ...lies, year }], skipDuplicates: true });
  const { id } = await db.trainingSheet.findFirstOrThrow({ where: { ...lies, year }, select: { id: true } });
  return tiePapers(actor, { db, record }, [
    { kind: "training_sheet", id, place, isRestricted: false, evidence },
  ]);
}
