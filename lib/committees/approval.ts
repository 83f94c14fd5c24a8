import type { Actor } from "@/lib/access/types";
import { now } from "@/lib/platform/clock";
import { fromDay } from "@/lib/platform/database/days";
import { type Refusal, refused } from "@/lib/platform/result";
import { findAct } from "./queries";
import type { Act } from "./types";

export type Decision = { decisionNumber: string; decisionOn: Act["heldOn"] };

/** What a decision writes. */
export async function approval(actor: Actor, { decisionNumber, decisionOn }: Decision) {
  const by = { decidedById: actor.userId, decidedBy: actor.name, decidedAt: await now() };
  return {
    state: "approved" as const,
    decisionNumber,
    decisionOn: fromDay(decisionOn),
    refusalReason: null,
    dueOn: null,
    ...by,
  };
}

export async function staleAct(actor: Actor, id: string): Promise<Refusal> {
  const found = await findAct(actor, id);
  if (!found.ok) return found;
  return refused("stale", "Người khác vừa sửa việc này. So hai bản rồi làm tiếp.", {
    current: found.value.act,
  });
}
