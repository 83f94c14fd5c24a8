import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { rows } from "@/lib/platform/database/database";
import { done, notFound, type Result } from "@/lib/platform/result";
import { makeupStatement } from "./statements";
import type { Makeup } from "./types";

/** Of sensitive fields the upper level sees counts: of these units, by code. */
export async function makeupOfUnits(
  actor: Actor,
  orgId: string,
  unitIds: readonly string[],
): Promise<Result<Makeup[]>> {
  const no = refusal(can.countSensitive(actor, orgId));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  return done(await rows<Makeup>(scope, makeupStatement, () => [scope.orgId, unitIds]));
}
