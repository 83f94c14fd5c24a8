import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import type { Result } from "@/lib/platform/result";
import { moveAssessment } from "../commands";
import { findStanding } from "../queries";
import type { AssessmentWhole } from "../types";

/** Opens an appraised year again: an act of the upper secretary, where the unit's own only hands in. */
export async function reopenAppraisal(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<AssessmentWhole>> {
  const found = await findStanding(actor, id);
  if (!found.ok) return found;
  const { orgId, unit } = found.value.whole;
  return refusal(can.reopenAppraisal(actor, { orgId, unitId: unit.id })) ?? moveAssessment(actor, id, input);
}
