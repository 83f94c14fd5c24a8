import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { cycleWhere } from "@/lib/cycles/queries";
import type { CycleRow } from "@/lib/cycles/types";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { signingOf } from "@/lib/signings/queries";
import { commentsOf } from "../comments/queries";
import { findAssessment } from "../queries";
import { sheetSeenBy } from "../seen";
import type { AssessmentItemRow, AssessmentWhole } from "../types";
import { minutesOf, minutesPaperOf } from "./minutes/queries";
import { pairOf, pairView } from "./pair/queries";
import { bothAreIn, opinionOf } from "./pair/rules";
import type { Pair } from "./pair/types";
import { itemHistoryStatement, workStatement } from "./statements";
import type { AppraisalSheet, ItemHistory } from "./types";
import { type WorkLine, type WorkRow, workLines } from "./work";

export type AppraisalWork = {
  cycle: CycleRow;
  today: PlainDate;
  lines: (WorkLine & { mayAppraise: boolean; isRecused: boolean })[];
};

/** The year's units by whose turn it is, for those who read all units. */
export async function appraisalWork(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<Result<AppraisalWork>> {
  const no = refusal(can.readAllUnits(actor, orgId));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const cycle = await cycleWhere(scope, { year });
  if (!cycle.ok) return cycle;
  const [found, day] = await Promise.all([
    rows<WorkRow>(scope, workStatement, () => [orgId, cycle.value.id, unitIdsOf(scope)]),
    today(),
  ]);
  const isOffice = can.runCycle(actor, orgId).allowed;
  const lines = workLines(found, cycle.value, day).map((line) => {
    const mayAppraise = can.appraise(actor, { orgId, unitId: line.unit.id }).allowed;
    return { ...line, mayAppraise, isRecused: isOffice && !mayAppraise };
  });
  return done({ cycle: cycle.value, today: day, lines });
}

/** One item of a unit's year before its reviewer; without a code the first that has no verdict. */
export async function appraisalSheet(
  actor: Actor,
  id: string,
  code: string | undefined,
): Promise<Result<AppraisalSheet>> {
  const found = await findAssessment(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const { orgId, unit, cycle, submission } = whole;
  const no = refusal(can.readAllUnits(actor, orgId));
  if (no) return no;
  const pair = cycle.twoAppraisers && submission ? await pairOf(scope, submission.id) : null;
  const items = pair ? withOwnOpinions(whole, pair, actor.userId) : whole.items;
  const index = code === undefined ? firstOpen(items) : items.findIndex((item) => item.code === code);
  const item = items[index];
  if (!item) return notFound(`Không có nội dung ${code} trong bộ tiêu chí của năm này.`);
  const [history, year, minutes, minutesSigning, comments] = await Promise.all([
    itemHistory(scope, whole, item),
    cycleWhere(scope, { id: cycle.id }),
    submission && minutesOf(scope, submission.id),
    submission && signingOf(scope, minutesPaperOf(submission.id)),
    commentsOf(actor, whole),
  ]);
  if (!year.ok) return year;
  const permission = can.appraise(actor, { orgId, unitId: unit.id });
  const sheet = {
    whole: { ...whole, items },
    item,
    minutes,
    minutesSigning,
    comments,
    pair: pair && pairView(pair, actor.userId, whole, item.criteriaItemId),
    index,
    ...history,
    appraisalDue: year.value.appraisalDue,
    readOnly: permission.allowed || permission.as === "not_found" ? null : permission.message,
    mayReopen: can.reopenAppraisal(actor, { orgId, unitId: unit.id }).allowed,
  };
  return done(sheetSeenBy(actor, sheet));
}

/** While one works alone, the own opinions stand where the verdicts will. */
function withOwnOpinions({ items }: AssessmentWhole, pair: Pair, userId: string | null): AssessmentItemRow[] {
  if (userId === null || bothAreIn(pair)) return items;
  return items.map((item) => {
    const own = opinionOf(pair, userId, item.criteriaItemId);
    if (item.verdict || !own) return item;
    const { verdict, comment, by, version } = own;
    return { ...item, verdict: { verdict, comment, by, second: null, version } };
  });
}

function firstOpen(items: readonly AssessmentItemRow[]): number {
  const open = items.findIndex((item) => item.verdict === null);
  return open === -1 ? 0 : open;
}

async function itemHistory(
  scope: Scope,
  { id, unit, cycle }: AssessmentWhole,
  { criteriaItemId, code, evidence }: AssessmentItemRow,
): Promise<ItemHistory> {
  const proofs = evidence.map(({ id, revision, caption, factDate }, position) => ({
    id,
    revision,
    caption,
    factDate,
    position,
  }));
  const values = [criteriaItemId, code, unit.id, cycle.year, JSON.stringify(proofs)];
  const [history] = await rows<ItemHistory>(scope, itemHistoryStatement, () => [scope.orgId, id, ...values]);
  return history ?? { rounds: [], lastYear: null, proofs: [], rating: null };
}
