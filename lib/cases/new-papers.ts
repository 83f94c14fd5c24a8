import type { Actor } from "@/lib/access/types";
import { tiePapers } from "@/lib/evidence/papers/tying";
import type { Writer } from "@/lib/platform/database/database";
import type { Refusal } from "@/lib/platform/result";
import { isRestricted } from "./restricted";
import type { NewCase, RecordEvent } from "./writing";

/** The papers that came with a case, in the transaction that writes it; of a procedure that few read they are restricted. */
export function tieCasePapers(
  actor: Actor,
  within: { db: Writer; record: RecordEvent },
  {
    id,
    orgId,
    unitId,
    branchId,
    procedure,
  }: Pick<NewCase, "id" | "orgId" | "unitId" | "branchId" | "procedure">,
  evidence: readonly string[] = [],
): Promise<Refusal | null> {
  const place = { orgId, unitId, branchId };
  return tiePapers(
    actor,
    within,
    { kind: "case", id, place, isRestricted: isRestricted(procedure) },
    evidence,
  );
}
