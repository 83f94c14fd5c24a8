import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { orTaken } from "@/lib/platform/database/taken";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { planIsShut } from "./locks";
import { findRegistration, sheetOf } from "./queries";
import { planSchema } from "./schema";
import type { Plan, PlannedItem } from "./types";

const STALE =
  "Người khác vừa ghi kế hoạch của nội dung này. Cả hai bản hiện bên dưới: chép phần cần giữ rồi lưu lại.";

/** Saves how the unit means to meet one item: its secretary and its committee. */
export async function savePlan(
  actor: Actor,
  assessmentId: string,
  code: string,
  input: unknown,
): Promise<Result<PlannedItem>> {
  const found = await findRegistration(actor, assessmentId);
  if (!found.ok) return found;
  const { scope, sheet } = found.value;
  const no = refusal(can.draftAssessment(actor, { orgId: sheet.orgId, unitId: sheet.unit.id }));
  if (no) return no;
  const item = sheet.items.find((one) => one.code === code);
  if (!item) return notFound(`Không có nội dung ${code} trong bộ tiêu chí của năm này.`);
  const parsed = parse(planSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...plan } = parsed.value;
  if (version !== (item.plan?.version ?? 0)) return refused("stale", STALE, { current: item });
  const shut = planIsShut(sheet);
  if (shut) return shut;
  const { id: subjectId, orgId, year } = sheet;
  // Of two who write the first plan of an item at once the second is told.
  const second = () => refused("stale", "");
  const saved = await orTaken(second, () =>
    change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      const by = { updatedById: personOf(actor), updatedBy: actor.name, updatedAt: await now() };
      const where = { assessmentId: sheet.id, criteriaItemId: item.criteriaItemId };
      if (item.plan) {
        const { count } = await db.registrationPlan.updateMany({
          where: { ...where, version },
          data: { ...plan, ...by, version: { increment: 1 } },
        });
        if (count === 0) return refused("stale", "");
      } else await db.registrationPlan.create({ data: { orgId, ...where, ...plan, ...by } });
      record({
        type: "assessment.plan_saved",
        orgId,
        unitId: sheet.unit.id,
        subjectId,
        detail: { code, year },
        before: item.plan && valuesOf(item.plan),
        after: valuesOf(plan),
      });
      return done(null);
    }),
  );
  const after = (await sheetOf(scope, sheet.id))?.items.find((one) => one.code === code) ?? item;
  if (saved.ok) return done(after);
  return saved.reason === "stale" ? refused("stale", STALE, { current: after }) : saved;
}

function valuesOf({ solution, due, person, isHard }: Omit<Plan, "version" | "updatedBy">) {
  return { solution, due, person, isHard };
}
