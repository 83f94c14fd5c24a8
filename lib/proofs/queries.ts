import { can } from "@/lib/access/can";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { acceptsProofs, answering } from "@/lib/assessments/locks";
import { STATE_LABELS } from "@/lib/assessments/messages";
import type { AssessmentState } from "@/lib/assessments/types";
import { reachValues } from "@/lib/evidence/queries";
import { rows } from "@/lib/platform/database/database";
import { makeDate } from "@/lib/platform/dates";
import { proofChoicesStatement } from "./statements";
import type { ItemChoice, ProofChoices, RecordChoice } from "./types";

type Assessment = {
  state: AssessmentState;
  cycleState: "open" | "closed";
  items: (ItemChoice & { isReturned: boolean })[];
};
type ChoicesRow = { records: RecordChoice[]; assessment: Assessment | null };

/** What this person may tie a unit's evidence to: records of the year and items of its assessment; one statement. */
export async function proofChoices(
  actor: Actor,
  { orgId, unitId }: { orgId: string; unitId: string },
  year: number,
): Promise<ProofChoices> {
  const none = { unitId, year, records: [], items: [], noItems: null };
  const scope = readScope(actor, orgId);
  if (!scope) return none;
  const [found] = await rows<ChoicesRow>(scope, proofChoicesStatement, () => [
    ...reachValues(scope),
    unitId,
    makeDate(year, 1, 1),
    makeDate(year, 12, 31),
    year,
  ]);
  if (!found) return none;
  const { records, assessment } = found;
  if (!can.draftAssessment(actor, { orgId, unitId }).allowed) return { ...none, records };
  const items = openItems(assessment);
  return { ...none, records, items, noItems: items.length > 0 ? null : whyNone(assessment, year) };
}

function openItems(assessment: Assessment | null): ItemChoice[] {
  if (assessment?.cycleState !== "open") return [];
  const state = answering(assessment.state, assessment.items);
  return assessment.items
    .filter(({ isReturned }) => acceptsProofs(state, isReturned))
    .map(({ code, title }) => ({ code, title }));
}

function whyNone(assessment: Assessment | null, year: number): string {
  if (!assessment) return `Chưa gắn được tiêu chí vì đơn vị chưa có trong năm đánh giá ${year}.`;
  if (assessment.cycleState === "closed")
    return `Không gắn thêm vào tiêu chí được vì năm đánh giá ${year} đã đóng.`;
  const step = STATE_LABELS[assessment.state].toLowerCase();
  return `Chưa gắn được tiêu chí năm ${year} vì tự đánh giá đang ở bước “${step}”.`;
}
