import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { assessmentOf } from "../queries";
import { registrationStatement } from "./statements";
import type { RegistrationSheet } from "./types";

/** A unit's registration by the id of its year, for one who has been let in to it. */
export async function sheetOf(scope: Scope, assessmentId: string): Promise<RegistrationSheet | null> {
  const day = await today();
  const [found] = await rows<RegistrationSheet>(scope, registrationStatement, () => [
    scope.orgId,
    assessmentId,
    unitIdsOf(scope),
    day,
  ]);
  return found ?? null;
}

/** A unit's registration from whichever of the actor's organisations holds it. */
export async function findRegistration(
  actor: Actor,
  assessmentId: string,
): Promise<Result<{ scope: Scope; sheet: RegistrationSheet }>> {
  if (!isId(assessmentId)) return notFound();
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const sheet = scope && (await sheetOf(scope, assessmentId));
    if (scope && sheet && can.readAssessment(actor, { orgId, unitId: sheet.unit.id }).allowed)
      return done({ scope, sheet });
  }
  return notFound();
}

/** A unit's registration for a year; null where the unit has no part in it. */
export async function unitRegistration(
  actor: Actor,
  { orgId, unitId }: { orgId: string; unitId: string },
  year: number,
): Promise<Result<RegistrationSheet | null>> {
  const no = refusal(can.readAssessment(actor, { orgId, unitId }));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const id = await assessmentOf(scope, unitId, year);
  return done(id === null ? null : await sheetOf(scope, id));
}
