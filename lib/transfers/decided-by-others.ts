import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";

/** Of these transfers those that stand and somebody else decided, who alone mends them. */
export async function transfersDecidedByOthers(
  actor: Actor,
  scope: Scope,
  ids: readonly string[],
): Promise<string[]> {
  const { orgId } = scope;
  const decided = await reader(scope).transfer.findMany({
    where: {
      caseId: { in: [...ids] },
      isDecidedHere: true,
      case: { OR: [{ outcome: null }, { outcome: { not: "withdrawn" } }] },
    },
    select: { caseId: true, case: { select: { unitId: true, branchId: true } } },
  });
  return decided.flatMap(({ caseId, case: place }) =>
    can.receiveCase(actor, { orgId, ...place }).allowed ? [] : [caseId],
  );
}
