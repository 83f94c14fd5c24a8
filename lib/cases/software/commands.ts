import { z } from "zod";
import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { anId } from "@/lib/platform/schema";
import { recordPlaceOf } from "@/lib/units/record-place";
import { readsProcedure } from "../restricted";
import type { Procedure } from "../types";
import { caseEvent } from "../writing";
import { LISTED } from "./queries";
import { TYPED_PROCEDURES } from "./sheet";

const markSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  branch: anId().nullable().default(null),
  cases: z.array(anId()).min(1, "Chưa có ai trong danh sách.").max(2000, "Danh sách dài quá 2.000 người."),
  isTyped: z.boolean(),
});

/**
 * Says of cases that the national software has them too, or that it has them not after all. All of them or none: whoever
 * looks at an older list is told.
 */
export async function markTyped(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const parsed = parse(markSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, branch, cases, isTyped } = parsed.value;
  const place = await recordPlaceOf(actor, unit, branch);
  if (!place.ok) return place;
  const { orgId, unitId, branchId } = place.value;
  const no = refusal(can.keepCase(actor, place.value));
  if (no) return no;
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const on = fromDay(await today());
  // What is listed for this person to be typed; of a restricted procedure nothing else is seen by marking it.
  const listed = TYPED_PROCEDURES.filter((procedure) => readsProcedure(actor, procedure, place.value));
  return change(whoIs(actor), async (tx, record) => {
    const marked = await writer(scope, tx).memberCase.updateManyAndReturn({
      where: {
        ...{ id: { in: cases }, unitId, entry: "stepwise" },
        OR: [{ procedure: "transfer" }, ...listed.map((procedure) => LISTED[procedure])],
        ...(branchId ? { branchId } : {}),
        typedOn: isTyped ? null : { not: null },
      },
      data: isTyped ? { typedOn: on, typedBy: actor.name } : { typedOn: null, typedBy: null },
      select: { id: true, orgId: true, unitId: true, memberId: true, procedure: true },
    });
    if (marked.length < new Set(cases).size)
      return refused("stale", "Danh sách vừa được người khác đánh dấu hoặc sửa. Tải lại trang rồi xem lại.");
    for (const row of marked)
      record(
        caseEvent(
          { ...row, procedure: row.procedure as Procedure },
          { type: isTyped ? "case.typed" : "case.typed_back", detail: { procedure: row.procedure } },
        ),
      );
    return done({ count: marked.length });
  });
}
