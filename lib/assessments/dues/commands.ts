import type { z } from "zod";
import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { isResult } from "@/lib/assessments/moves";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { cycleWhere } from "@/lib/cycles/queries";
import { yearClosed } from "@/lib/cycles/rules";
import { now, today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay, toDay } from "@/lib/platform/database/days";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import { stepWords } from "../messages";
import { findStanding } from "../queries";
import type { StandingYear } from "../types";
import { DUE_LABELS } from "./messages";
import { duesOf } from "./queries";
import { extensionFault, mayExtend, standingDue } from "./rules";
import { extensionSchema } from "./schema";
import type { DueKind, UnitDues } from "./types";

/** Gives one unit a day of its own, with the reason; the others keep the year's. */
export async function extendDue(
  actor: Actor,
  assessmentId: string,
  input: unknown,
): Promise<Result<UnitDues>> {
  const found = await findStanding(actor, assessmentId);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const no = refusal(can.extendDue(actor, { orgId: whole.orgId, unitId: whole.unit.id }));
  if (no) return no;
  const parsed = parse(extensionSchema, input);
  if (!parsed.ok) return parsed;
  const year = await cycleWhere(scope, { id: whole.cycle.id });
  if (!year.ok) return year;
  const asked = { ...parsed.value, ofYear: dueIn(parsed.value.kind, year.value) };
  const saved =
    faultOf(asked, whole, year.value.decisionDue, await today()) ??
    (await change(whoIs(actor), (tx, record) =>
      keepExtension(writer(scope, tx), { asked, whole, actor }, record),
    ));
  if (!saved.ok && saved.reason !== "stale") return saved;
  const dues = await duesOf(scope, whole.id);
  return saved.ok ? done(dues) : staleDue(asked.kind, dues);
}

type Asked = z.output<typeof extensionSchema> & { ofYear: PlainDate };

function faultOf(
  { kind, oldDue, newDue, ofYear }: Asked,
  { cycle, state }: StandingYear,
  decisionDue: PlainDate,
  today: PlainDate,
): Refusal | null {
  if (cycle.state === "closed") return yearClosed(cycle.year, { hasResult: isResult(state) });
  if (!mayExtend(kind, state))
    return refused(
      "conflict",
      `Đơn vị ở bước “${stepWords(state)}”, đã qua việc có hạn này. Tải lại trang để xem hạn còn lại.`,
    );
  const current = dueIn(kind, cycle);
  if (oldDue !== current) return refused("stale", "");
  return extensionFault({ kind, newDue, current, ofYear, decisionDue, today });
}

type Extending = { asked: Asked; whole: StandingYear; actor: Actor };

async function keepExtension(
  db: Writer,
  { asked, whole, actor }: Extending,
  record: (event: AuditEvent) => void,
): Promise<Result<null>> {
  const { kind, oldDue, newDue, ofYear, reason } = asked;
  const { id: assessmentId, orgId, unit, cycle } = whole;
  // Two who extend at once: the second sees the first.
  await db.$queryRaw`SELECT id FROM assessments WHERE org_id = ${orgId}::uuid AND id = ${assessmentId}::uuid FOR UPDATE`;
  const last = await db.dueExtension.findFirst({
    where: { assessmentId, kind },
    orderBy: { id: "desc" },
    select: { newDue: true },
  });
  const holds = last && toDay(last.newDue) > ofYear ? toDay(last.newDue) : ofYear;
  if (holds !== oldDue) return refused("stale", "");
  const days = { oldDue: fromDay(oldDue), newDue: fromDay(newDue) };
  const by = { byId: personOf(actor), by: actor.name, at: await now() };
  await db.dueExtension.create({ data: { orgId, assessmentId, kind, ...days, reason, ...by } });
  record({
    type: "assessment.due_extended",
    orgId,
    unitId: unit.id,
    subjectId: assessmentId,
    detail: { year: cycle.year, kind, from: oldDue, to: newDue },
    after: { reason },
  });
  return done(null);
}

function dueIn(kind: DueKind, of: { registrationDue: PlainDate; selfAssessmentDue: PlainDate }): PlainDate {
  return kind === "registration" ? of.registrationDue : of.selfAssessmentDue;
}

function staleDue(kind: DueKind, dues: UnitDues): Refusal {
  const current = standingDue(kind, dues);
  const message = `${DUE_LABELS[kind]} của đơn vị vừa được đổi thành ${formatDate(current.version)}. So hai bản rồi gia hạn lại.`;
  return refused("stale", message, { current });
}
