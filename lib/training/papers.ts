import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import type { EvidenceCard } from "@/lib/evidence/types";
import { reader } from "@/lib/platform/database/database";
import { papersOf } from "@/lib/proofs/papers/queries";

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
