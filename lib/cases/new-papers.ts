import type { Actor } from "@/lib/access/types";
import { tiePapers } from "@/lib/evidence/papers/tying";
import type { Writer } from "@/lib/platform/database/database";
import type { Refusal } from "@/lib/platform/result";
import { isRestricted } from "./restricted";
import type { NewCase, RecordEvent } from "./writing";

type WithPapers = Pick<NewCase, "id" | "orgId" | "unitId" | "branchId" | "otherUnitId" | "procedure"> & {
  evidence?: readonly string[] | undefined;
};

/** The papers that came with cases, in the transaction that writes them; of a procedure that few read they are restricted. */
export function tieCasePapers(
  actor: Actor,
  within: { db: Writer; record: RecordEvent },
  cases: readonly WithPapers[],
): Promise<Refusal | null> {
  return tiePapers(
    actor,
    within,
    cases.map(({ id, orgId, unitId, branchId, otherUnitId, procedure, evidence = [] }) => ({
      kind: "case",
      id,
      place: { orgId, unitId, branchId },
      isRestricted: isRestricted(procedure),
      otherUnitId,
      evidence,
    })),
  );
}
