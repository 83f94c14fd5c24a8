import { z } from "zod";
import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readsProcedure } from "@/lib/access/restricted";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { LISTED_STATES, TYPED_PROCEDURES, type TypedProcedure } from "@/lib/cases/software/rules";
import { caseEvent } from "@/lib/cases/writing";
import { reachValues } from "@/lib/evidence/queries";
import { rows, type Writer, writer } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { namedFew } from "@/lib/platform/named-few";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { anId } from "@/lib/platform/schema";
import { RECEIVED_STATES } from "@/lib/transfers/rules";
import { type RecordPlace, recordPlaceOf } from "@/lib/units/record-place";
import { OTHER_MEASURE } from "./rules";
import { recordedCasesStatement, recordedRewardsStatement } from "./statements";
import type { RecordedCase } from "./types";

/** Of a reward what was recorded is no case: it has the mark itself. */
const RECORDED = [...TYPED_PROCEDURES, "transfer"] as const;
type RecordedProcedure = TypedProcedure | "transfer";

const MOST = 500;

const UNCHANGED = refused(
  "conflict",
  "Chưa đổi lựa chọn nào, hoặc người khác vừa đổi. Tải lại trang rồi xem lại.",
);

/**
 * What was recorded of a procedure here in a period, of which the software may not have heard: whoever keeps the cases
 * says which were done on paper alone, so that the list of what must be typed has them too.
 */
export async function recordedHere(
  actor: Actor,
  place: RecordPlace,
  procedure: RecordedProcedure,
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<RecordedCase[]> {
  const scope = readScope(actor, place.orgId);
  if (!scope || !mayMark(actor, place, procedure)) return [];
  if (procedure === "reward") {
    const found = await rows<RecordedReward>(scope, recordedRewardsStatement, () => [
      ...[...reachValues(scope), place.unitId, place.branchId, from, to, MOST],
    ]);
    return found.map(({ names, docNumber, ...row }) => ({
      ...row,
      personName: `${namedFew(names)}, quyết định ${docNumber}`,
    }));
  }
  const states = procedure === "transfer" ? RECEIVED_STATES : LISTED_STATES[procedure];
  const values = [procedure, place.unitId, place.branchId, from, to, states, OTHER_MEASURE, MOST];
  return rows<RecordedCase>(scope, recordedCasesStatement, () => [...reachValues(scope), ...values]);
}

type RecordedReward = Omit<RecordedCase, "personName"> & { names: string[]; docNumber: string };

function mayMark(actor: Actor, place: RecordPlace, procedure: RecordedProcedure): boolean {
  return can.keepCase(actor, place).allowed && readsProcedure(actor, procedure, place);
}

const ids = z.array(anId()).max(MOST, `Mỗi lần đánh dấu tối đa ${MOST} hồ sơ.`);
const paperSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  branch: anId().nullable().default(null),
  procedure: z.enum(RECORDED, "Chọn thủ tục."),
  /** All that were shown, and of these the ones done on paper. */
  shown: ids.min(1, "Chưa có hồ sơ nào."),
  onPaper: ids,
});

/** Says of recorded cases which were done on paper alone; what the software has heard of since stays as it is. */
export async function markOnPaper(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const parsed = parse(paperSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, branch, procedure, shown, onPaper } = parsed.value;
  const found = await recordPlaceOf(actor, unit, branch);
  if (!found.ok) return found;
  const place = found.value;
  const no = refusal(can.keepCase(actor, place));
  const scope = readScope(actor, place.orgId);
  if (no || !scope || !mayMark(actor, place, procedure)) return no ?? notFound();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const ticked = shown.filter((id) => onPaper.includes(id));
    const others = shown.filter((id) => !onPaper.includes(id));
    const marked = await setOnPaper(db, place, procedure, { ids: ticked, onPaper: true });
    const back = await setOnPaper(db, place, procedure, { ids: others, onPaper: false });
    const events = [
      ...marked.map((row) => ({ row, type: "case.on_paper" as const })),
      ...back.map((row) => ({ row, type: "case.on_paper_back" as const })),
    ];
    if (events.length === 0) return UNCHANGED;
    for (const { row, type } of events)
      record(caseEvent({ ...row, procedure }, { type, detail: { procedure } }));
    return done({ count: events.length });
  });
}

type Ticked = { ids: readonly string[]; onPaper: boolean };

async function setRewardsOnPaper(db: Writer, { unitId, branchId }: RecordPlace, { ids, onPaper }: Ticked) {
  const marked = await db.reward.updateManyAndReturn({
    where: {
      id: { in: [...ids] },
      unitId,
      ...(branchId ? { branchId } : {}),
      ...{ caseId: null, deletedAt: null, isCollective: false, typedOn: null, wasTyped: false },
      onPaper: !onPaper,
    },
    data: { onPaper },
    select: { id: true, orgId: true, unitId: true },
  });
  return marked.map((row) => ({ ...row, memberId: null }));
}

function setOnPaper(
  db: Writer,
  { orgId, unitId, branchId }: RecordPlace,
  procedure: RecordedProcedure,
  { ids, onPaper }: Ticked,
) {
  if (procedure === "reward") return setRewardsOnPaper(db, { orgId, unitId, branchId }, { ids, onPaper });
  return db.memberCase.updateManyAndReturn({
    where: {
      id: { in: [...ids] },
      unitId,
      ...(branchId ? { branchId } : {}),
      procedure,
      entry: "recorded",
      typedOn: null,
      wasTyped: false,
      onPaper: !onPaper,
    },
    data: { onPaper },
    select: { id: true, orgId: true, unitId: true, memberId: true },
  });
}
