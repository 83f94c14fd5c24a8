import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { cycleWhere } from "@/lib/cycles/queries";
import type { CycleRow } from "@/lib/cycles/types";
import type { Scope } from "@/lib/platform/database/scope";
import { done, notFound, type Result } from "@/lib/platform/result";

export type Year = { scope: Scope; cycle: CycleRow };

/** A year and its scope, for those who read all units. */
export async function yearOf(actor: Actor, orgId: string, year: number): Promise<Result<Year>> {
  const no = refusal(can.readAllUnits(actor, orgId));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const cycle = await cycleWhere(scope, { year });
  return cycle.ok ? done({ scope, cycle: cycle.value }) : cycle;
}
