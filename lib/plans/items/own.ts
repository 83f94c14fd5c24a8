import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { strangeEvidence } from "@/lib/evidence/linking";
import { today } from "@/lib/platform/clock";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { done, notFound, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { programItem } from "../queries";
import { wrongItem } from "../rules";
import type { ItemInput } from "../schema";
import type { ProgramItemDetail } from "../types";

/** An item that the actor writes. */
export async function ownItem(
  actor: Actor,
  id: string,
): Promise<Result<{ scope: Scope; item: ProgramItemDetail }>> {
  const found = await programItem(actor, id);
  if (!found.ok) return found;
  const item = found.value;
  const no = refusal(can.editPlan(actor, { orgId: item.orgId, unitId: item.unit.id }));
  const scope = readScope(actor, item.orgId);
  return no ?? (scope ? done({ scope, item }) : notFound());
}

/** Days, state, evidence and target of an item, whatever of them can't be. */
export async function wrongInput(
  actor: Actor,
  scope: Scope,
  at: { orgId: string; unitId: string; year: number },
  input: ItemInput,
): Promise<Refusal | null> {
  return (
    wrongItem(input, await today()) ??
    (await strangeEvidence(actor, at, input.evidence)) ??
    (await wrongTarget(scope, at, input.target))
  );
}

async function wrongTarget(
  scope: Scope,
  { unitId, year }: { unitId: string; year: number },
  targetId: string | null,
): Promise<Refusal | null> {
  if (targetId === null) return null;
  const where = { targetId, unitId, target: { year, deletedAt: null } };
  if (await reader(scope).targetAllocation.findFirst({ where, select: { id: true } })) return null;
  return refusedAt(
    "target",
    "Chỉ tiêu này không giao cho đơn vị trong năm của chương trình. Chọn chỉ tiêu khác.",
  );
}

export async function staleItem(actor: Actor, id: string): Promise<Refusal> {
  const current = await programItem(actor, id);
  if (!current.ok) return current;
  return refused("stale", "Có người vừa sửa việc này. So hai bản rồi lưu lại.", { current: current.value });
}
