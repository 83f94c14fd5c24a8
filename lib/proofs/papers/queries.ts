import type { Actor } from "@/lib/access/types";
import { TIE_TABLES } from "@/lib/evidence/papers/tables";
import type { OpenBearerKind } from "@/lib/evidence/papers/types";
import { proofsOf } from "@/lib/evidence/proofs";
import type { EvidenceCard } from "@/lib/evidence/types";

/** The papers of a record that the actor reads: those that he or she reads as evidence. */
export function papersOf(
  actor: Actor,
  { kind, ...record }: { kind: OpenBearerKind; orgId: string; id: string },
): Promise<EvidenceCard[]> {
  return proofsOf(actor, { table: TIE_TABLES[kind], ...record });
}
