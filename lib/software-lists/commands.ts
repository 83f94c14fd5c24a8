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
    .max(2000, "Danh sách dài quá 2.000 người.")
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
    const events = posts ? await markActs(marking) : await markCases(marking, listed);
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

function markedWhere({ place: { unitId, branchId }, ids, mark }: Marking) {
  return {
    ...{ id: { in: ids }, unitId, ...(branchId ? { branchId } : {}) },
    typedOn: mark.typedOn ? null : { not: null },
  };
}

async function markCases(marking: Marking, listed: readonly TypedProcedure[]): Promise<AuditEvent[]> {
  const marked = await marking.db.memberCase.updateManyAndReturn({
    where: {
      ...markedWhere(marking),
      AND: [
        { OR: [{ entry: "stepwise" }, { steps: { some: { act: { in: OTHER_MEASURE } } } }] },
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

async function markActs(marking: Marking): Promise<AuditEvent[]> {
  const marked = await marking.db.committeeAct.updateManyAndReturn({
    where: { ...markedWhere(marking), OR: [{ state: "approved" }, { wasTyped: true }] },
    data: marking.mark,
    select: { id: true, orgId: true, unitId: true },
  });
  return marked.map(({ id: subjectId, ...at }) => ({ ...at, type: marking.type, subjectId }));
}
