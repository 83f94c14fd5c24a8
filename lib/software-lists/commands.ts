import { z } from "zod";
import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readsProcedure } from "@/lib/access/restricted";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { LISTED_STATES, TYPED_PROCEDURES, type TypedProcedure } from "@/lib/cases/software/rules";
import type { Procedure } from "@/lib/cases/types";
import { caseEvent } from "@/lib/cases/writing";
import { today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { anId } from "@/lib/platform/schema";
import { RECEIVED_STATES } from "@/lib/transfers/rules";
import { type RecordPlace, recordPlaceOf } from "@/lib/units/record-place";
import { OTHER_MEASURE } from "./rules";

const markSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  branch: anId().nullable().default(null),
  /** Whether it is acts of committees that are marked. */
  posts: z.boolean().default(false),
  cases: z
    .array(anId())
    .min(1, "Chưa có ai trong danh sách.")
    .max(2000, "Danh sách dài quá 2.000 hồ sơ.")
    .transform((ids) => [...new Set(ids)]),
  isTyped: z.boolean(),
});

/**
 * Says of cases, or of acts of committees, that the national software has them too, or that it has them not after all.
 * All of them or none: whoever looks at an older list is told.
 */
export async function markTyped(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const parsed = parse(markSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, branch, posts, cases: ids, isTyped } = parsed.value;
  const place = await recordPlaceOf(actor, unit, branch);
  if (!place.ok) return place;
  const no = refusal(can.keepCase(actor, place.value));
  if (no) return no;
  const scope = readScope(actor, place.value.orgId);
  if (!scope) return notFound();
  // What is listed for this person to be typed; of a restricted procedure nothing else is seen by marking it.
  const listed = TYPED_PROCEDURES.filter((procedure) => readsProcedure(actor, procedure, place.value));
  const mark = isTyped
    ? { typedOn: fromDay(await today()), typedBy: actor.name }
    : { typedOn: null, typedBy: null };
  const type = isTyped ? "case.typed" : "case.typed_back";
  return change(whoIs(actor), async (tx, record) => {
    const marking = { db: writer(scope, tx), place: place.value, ids, mark, type } as const;
    const events = posts
      ? await markActs(marking)
      : [
          ...(await markCases(marking, listed)),
          ...(await markReceptions(marking)),
          ...(await markRewards(marking)),
        ];
    if (events.length < ids.length)
      return refused("stale", "Danh sách vừa được người khác đánh dấu hoặc sửa. Tải lại trang rồi xem lại.");
    for (const event of events) record(event);
    return done({ count: events.length });
  });
}

type Marking = {
  db: Writer;
  place: RecordPlace;
  ids: string[];
  mark: { typedOn: Date | null; typedBy: string | null };
  type: "case.typed" | "case.typed_back";
};

function markedWhere({ place: { unitId }, ids, mark }: Marking) {
  return {
    id: { in: ids },
    unitId,
    typedOn: mark.typedOn ? null : { not: null },
  };
}

async function markCases(marking: Marking, listed: readonly TypedProcedure[]): Promise<AuditEvent[]> {
  const { branchId } = marking.place;
  const marked = await marking.db.memberCase.updateManyAndReturn({
    where: {
      ...markedWhere(marking),
      AND: [
        // Whom another branch of the unit let go stands in the list of the one that took the person in too.
        branchId ? { OR: [{ branchId }, { procedure: "transfer", otherBranchId: branchId }] } : {},
        {
          OR: [
            { entry: "stepwise" },
            { onPaper: true },
            { transfer: { OR: [{ isDecidedHere: true }, { extendedUntil: { isEmpty: false } }] } },
            { procedure: "transfer", wasTyped: true },
            { steps: { some: { act: { in: OTHER_MEASURE } } } },
          ],
        },
        {
          OR: [
            { procedure: "transfer" },
            ...listed.map((procedure) => ({ procedure, state: { in: LISTED_STATES[procedure] } })),
            { procedure: { in: [...listed] }, wasTyped: true },
          ],
        },
      ],
    },
    data: marking.mark,
    select: { id: true, orgId: true, unitId: true, memberId: true, procedure: true },
  });
  return marked.map(({ procedure, ...row }) =>
    caseEvent({ ...row, procedure: procedure as Procedure }, { type: marking.type, detail: { procedure } }),
  );
}

/** Whom another unit introduced: this one has typed that it received them. */
async function markReceptions({ db, place, ids, mark, type }: Marking): Promise<AuditEvent[]> {
  const { orgId, unitId, branchId } = place;
  const procedure = "transfer" as const;
  const received = { otherUnitId: unitId, ...(branchId ? { otherBranchId: branchId } : {}) };
  const marked = await db.transfer.updateManyAndReturn({
    where: {
      caseId: { in: ids },
      direction: "within",
      case: received,
      receptionTypedOn: mark.typedOn ? null : { not: null },
      OR: [{ receptionWasTyped: true }, { case: { state: { in: RECEIVED_STATES } } }],
    },
    data: { receptionTypedOn: mark.typedOn, receptionTypedBy: mark.typedBy },
    select: { caseId: true, case: { select: { memberId: true } } },
  });
  return marked.map(({ caseId: id, case: { memberId } }) =>
    caseEvent({ id, orgId, unitId, memberId, procedure }, { type, detail: { procedure } }),
  );
}

/** What was recorded of rewards, which nobody is kept from reading who keeps cases there. */
async function markRewards(marking: Marking): Promise<AuditEvent[]> {
  const { branchId } = marking.place;
  const marked = await marking.db.reward.updateManyAndReturn({
    where: {
      ...markedWhere(marking),
      ...(branchId ? { branchId } : {}),
      caseId: null,
      OR: [{ onPaper: true, deletedAt: null }, { wasTyped: true }],
    },
    data: marking.mark,
    select: { id: true, orgId: true, unitId: true },
  });
  const detail = { procedure: "reward" };
  return marked.map(({ id: subjectId, ...at }) => ({ ...at, type: marking.type, subjectId, detail }));
}

async function markActs(marking: Marking): Promise<AuditEvent[]> {
  const { branchId } = marking.place;
  const marked = await marking.db.committeeAct.updateManyAndReturn({
    where: {
      ...markedWhere(marking),
      ...(branchId ? { branchId } : {}),
      OR: [{ state: "approved" }, { wasTyped: true }],
    },
    data: marking.mark,
    select: { id: true, orgId: true, unitId: true },
  });
  return marked.map(({ id: subjectId, ...at }) => ({ ...at, type: marking.type, subjectId }));
}
