import type { Actor } from "@/lib/access/types";
import { type PaperBearer, tieKeptPapers, tiePapers } from "@/lib/evidence/papers/tying";
import type { Tie } from "@/lib/evidence/proofs";
import type { Writer } from "@/lib/platform/database/database";
import type { Refusal, Result } from "@/lib/platform/result";
import { placeOfCase } from "./queries";
import { isRestricted } from "./restricted";
import type { StandingCase } from "./types";
import type { NewCase, RecordEvent } from "./writing";

type Within = { db: Writer; record: RecordEvent };
type Bearing = Pick<NewCase, "id" | "orgId" | "unitId" | "branchId" | "otherUnitId" | "procedure">;
type WithPapers = Bearing & { evidence?: readonly string[] | undefined };

/** The papers that came with cases, in the transaction that writes them; of a procedure that few read they are restricted. */
export function tieCasePapers(
  actor: Actor,
  within: Within,
  cases: readonly WithPapers[],
): Promise<Refusal | null> {
  return tiePapers(
    actor,
    within,
    cases.map(({ evidence = [], ...row }) => ({ ...bearerOf(row), evidence })),
  );
}

/** The papers that came with steps in cases that stand; answers which a case did not have, for the undo of the steps. */
export function tieStepPapers(
  actor: Actor,
  within: Within,
  cases: readonly StandingCase[],
  evidence: readonly string[],
): Promise<Result<Tie[]>> {
  return tieKeptPapers(
    actor,
    within,
    cases.map((was) => ({ ...bearerOfStanding(was), evidence })),
  );
}

export function bearerOfStanding(was: StandingCase): PaperBearer {
  const otherUnitId = was.otherUnit?.id ?? null;
  return bearerOf({ ...placeOfCase(was), id: was.id, procedure: was.procedure, otherUnitId });
}

function bearerOf({ id, orgId, unitId, branchId, otherUnitId, procedure }: Bearing): PaperBearer {
  const place = { orgId, unitId, branchId };
  return { kind: "case", id, place, isRestricted: isRestricted(procedure), otherUnitId };
}
