import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import type { AuditEvent } from "@/lib/audit/types";
import { dropPapers, tieKeptPapers } from "@/lib/evidence/papers/tying";
import type { Tie } from "@/lib/evidence/proofs";
import type { EvidenceCard } from "@/lib/evidence/types";
import { reader, type Writer } from "@/lib/platform/database/database";
import { done, type Result } from "@/lib/platform/result";
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

type Within = { db: Writer; record: (event: AuditEvent) => void };

const bearerOf = (id: string, place: RecordPlace) =>
  ({ kind: "training_sheet", id, place, isRestricted: false }) as const;

/**
 * The papers that a table brought, of the branch's whole year, with what came by it; a table that only registers makes what
 * has them.
 */
export async function tieTrainingPapers(
  actor: Actor,
  { db, record }: Within,
  { year, ...place }: RecordPlace & { year: number },
  evidence: readonly string[],
): Promise<Result<Tie[]>> {
  if (evidence.length === 0) return done([]);
  const { orgId, ...lies } = place;
  await db.trainingSheet.createMany({ data: [{ orgId, ...lies, year }], skipDuplicates: true });
  const { id } = await db.trainingSheet.findFirstOrThrow({ where: { ...lies, year }, select: { id: true } });
  return tieKeptPapers(actor, { db, record }, [{ ...bearerOf(id, place), evidence }]);
}

/** Takes what came by a table off its sheet again. */
export function dropTrainingPapers(
  within: Within,
  place: RecordPlace,
  ties: readonly Tie[] = [],
): Promise<number> {
  const sheets = new Set(ties.map(({ owner }) => owner));
  return dropPapers(
    within,
    [...sheets].map((id) => bearerOf(id, place)),
    ties,
  );
}
