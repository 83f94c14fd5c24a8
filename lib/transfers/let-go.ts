import { can } from "@/lib/access/can";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { rows } from "@/lib/platform/database/database";
import { addYears, type PlainDate } from "@/lib/platform/dates";
import { letGoStatement } from "./statements";
import type { LetGo } from "./types";

const MOST = 200;

/**
 * Who waits for a unit of the organisation to take up the row: a list had marked the person as moved away before another
 * unit told where to, so that no case between both could be opened. For those alone who may record the arrival; the last
 * year's, since older ones are known to both by now.
 */
export async function letGoTo(
  actor: Actor,
  { orgId, unitId }: { orgId: string; unitId: string },
  day: PlainDate,
): Promise<LetGo[]> {
  const scope = structureScope(actor, orgId);
  if (!scope || !can.receiveCase(actor, { orgId, unitId }).allowed) return [];
  return rows<LetGo>(scope, letGoStatement, () => [orgId, unitId, addYears(day, -1), MOST]);
}
