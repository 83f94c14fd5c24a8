import type { z } from "zod";
import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { yearIsShut } from "@/lib/assessments/rules";
import { decidedMeanwhile } from "@/lib/assessments/year-now";
import { change } from "@/lib/audit/change";
import type { Json } from "@/lib/audit/types";
import { notAfter } from "@/lib/evidence/rules";
import { now, today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { orTaken } from "@/lib/platform/database/taken";
import { newId } from "@/lib/platform/ids";
import { done, type Result, refused } from "@/lib/platform/result";
import { findInspection, sheetOf } from "./queries";
import { findingsFault } from "./rules";
import { inspectionSchema } from "./schema";
import type { InspectionSheet } from "./types";

type Input = z.output<typeof inspectionSchema>;

const STALE = "Người khác vừa ghi cuộc kiểm tra này. So hai bản rồi lưu lại.";

/** Writes down the mid-year inspection of a unit, whole: what is not named any more was not looked at. */
export async function saveInspection(
  actor: Actor,
  assessmentId: string,
  input: unknown,
): Promise<Result<InspectionSheet>> {
  const found = await findInspection(actor, assessmentId);
  if (!found.ok) return found;
  const { scope, sheet } = found.value;
  const { orgId, unit, year } = sheet;
  const no = refusal(can.inspect(actor, { orgId, unitId: unit.id }));
  if (no) return no;
  const parsed = parse(inspectionSchema, input);
  if (!parsed.ok) return parsed;
  const shut = yearIsShut(sheet);
  if (shut) return shut;
  const codes = sheet.items.map(({ code }) => code);
  const fault =
    notAfter(await today(), parsed.value.day, "day") ?? findingsFault(parsed.value.findings, codes);
  if (fault) return fault;
  if (parsed.value.version !== (sheet.inspection?.version ?? 0))
    return refused("stale", STALE, { current: sheet });
  // Of two who write the first inspection at once the second is told.
  const second = () => refused("stale", "");
  const saved = await orTaken(second, () =>
    change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      const decided = await decidedMeanwhile(db, { orgId, id: sheet.assessmentId, year });
      if (decided) return decided;
      const kept = await keep(db, sheet, parsed.value, { actor, at: await now() });
      if (!kept) return refused("stale", "");
      const asked = parsed.value.findings.filter(({ state }) => state !== "good");
      record({
        type: "inspection.saved",
        orgId,
        unitId: unit.id,
        subjectId: sheet.assessmentId,
        detail: { year, on: parsed.value.day, items: asked.map(({ code }) => code) },
        before: sheet.inspection && said({ ...sheet.inspection, findings: findingsOf(sheet) }),
        after: said(parsed.value),
      });
      return done(null);
    }),
  );
  const after = (await sheetOf(scope, assessmentId)) ?? sheet;
  if (saved.ok) return done(after);
  return saved.reason === "stale" ? refused("stale", STALE, { current: after }) : saved;
}

/** False where somebody else saved since it was read. */
async function keep(
  db: Writer,
  { orgId, assessmentId, items, inspection }: InspectionSheet,
  { findings, version, day, inspectors, conclusion }: Input,
  { actor, at }: { actor: Actor; at: Date },
): Promise<boolean> {
  const by = { updatedById: personOf(actor), updatedBy: actor.name, updatedAt: at };
  const values = { day: fromDay(day), inspectors, conclusion, ...by };
  const id = inspection ? await heldId(db, assessmentId, version) : newId();
  if (id === null) return false;
  if (inspection) {
    const { count } = await db.inspection.updateMany({
      where: { id, version },
      data: { ...values, version: { increment: 1 } },
    });
    if (count === 0) return false;
    await db.inspectionFinding.deleteMany({ where: { inspectionId: id } });
  } else await db.inspection.create({ data: { id, orgId, assessmentId, ...values } });
  const idOf = new Map(items.map(({ code, criteriaItemId }) => [code, criteriaItemId]));
  await db.inspectionFinding.createMany({
    data: findings.flatMap(({ code, state, text }) => {
      const criteriaItemId = idOf.get(code);
      return criteriaItemId ? [{ orgId, inspectionId: id, criteriaItemId, state, text }] : [];
    }),
  });
  return true;
}

async function heldId(db: Writer, assessmentId: string, version: number): Promise<string | null> {
  const row = await db.inspection.findFirst({ where: { assessmentId, version }, select: { id: true } });
  return row?.id ?? null;
}

const said = ({ day, inspectors, conclusion, findings }: Omit<Input, "version">): Json => ({
  day,
  inspectors,
  conclusion,
  findings,
});

function findingsOf({ items }: InspectionSheet): Input["findings"] {
  return items.flatMap(({ code, finding }) => (finding ? [{ code, ...finding }] : []));
}
