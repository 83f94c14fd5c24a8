import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { Json } from "@/lib/audit/types";
import { strangeEvidence } from "@/lib/evidence/linking";
import { addProofs, tieEvidence } from "@/lib/evidence/proofs";
import { mayBeRestored } from "@/lib/evidence/rules";
import { now, today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { dayOf } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, forbidden, type Refusal, type Result, refused } from "@/lib/platform/result";
import { branchOf, type RecordPlace, recordPlaceOf } from "@/lib/units/record-place";
import { findOwn, removedAlready, subjectOf, write } from "./own";
import { placeOfProject, projectDetail } from "./queries";
import { acceptsChanges, wrongPlannedDays } from "./rules";
import { changeProjectSchema, createProjectSchema, type ProjectFields, projectVersionSchema } from "./schema";
import type { ProjectDetail } from "./types";

/** Records a project or task that a unit or a branch plans. */
export async function createProject(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(createProjectSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, kind, ...fields } = parsed.value;
  const place = await recordPlaceOf(actor, unit, fields.branch, fields.plannedFrom);
  if (!place.ok) return place;
  const no = refusal(can.editRecords(actor, place.value)) ?? (await wrongFields(actor, place.value, fields));
  if (no) return no;
  const scope = readScope(actor, place.value.orgId);
  const { userId } = actor;
  if (!scope || userId === null) return forbidden("Công trình, phần việc do người của đơn vị ghi.");
  const id = newId();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const by = { createdById: userId, createdBy: actor.name, createdAt: await now() };
    await db.youthProject.create({ data: { id, kind, ...place.value, ...columnsOf(fields), ...by } });
    await addProofs(db, "youth_project_evidence", { orgId: scope.orgId, id }, fields.evidence);
    record({ type: "project.created", ...subjectOf(place.value, id), after: { kind, ...plain(fields) } });
    return done({ id });
  });
}

export async function changeProject(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<ProjectDetail>> {
  const found = await findOwn(actor, id);
  if (!found.ok) return found;
  const was = found.value;
  const locked = removedAlready(was) ?? inspectedAlready(was);
  if (locked) return locked;
  const parsed = parse(changeProjectSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...fields } = parsed.value;
  const place = await branchOf(
    actor,
    { ...placeOfProject(was), branchId: fields.branch },
    fields.plannedFrom,
  );
  if (!place.ok) return place;
  const no = refusal(can.editRecords(actor, place.value)) ?? (await wrongFields(actor, place.value, fields));
  if (no) return no;
  const changed = await write(
    actor,
    was,
    async (db) => {
      const data = { ...columnsOf(fields), branchId: fields.branch, version: { increment: 1 } };
      const { count } = await db.youthProject.updateMany({ where: { id, version, deletedAt: null }, data });
      if (count > 0)
        await tieEvidence(actor, db, "youth_project_evidence", { orgId: was.orgId, id }, fields.evidence);
      return count;
    },
    { type: "project.changed", before: plain(fieldsOf(was)), after: plain(fields) },
  );
  return changed.ok ? projectDetail(actor, id) : changed;
}

function inspectedAlready({ state }: ProjectDetail): Refusal | null {
  if (acceptsChanges(state)) return null;
  return refused(
    "conflict",
    "Công trình, phần việc đã nghiệm thu nên không sửa nội dung được nữa. Phần làm thêm thì ghi thành một hoạt động.",
  );
}

/** Removes what was never approved or inspected; it can be taken back for 30 days. */
export async function removeProject(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await findOwn(actor, id);
  if (!found.ok) return found;
  const was = found.value;
  const locked = removedAlready(was) ?? (was.approvedOn ? approvedAlready() : inspectedAlready(was));
  if (locked) return locked;
  const parsed = parse(projectVersionSchema, input);
  if (!parsed.ok) return parsed;
  const data = { deletedAt: await now(), version: { increment: 1 } };
  const where = { id, version: parsed.value.version, deletedAt: null };
  return write(actor, was, async (db) => (await db.youthProject.updateMany({ where, data })).count, {
    type: "project.removed",
  });
}

function approvedAlready(): Refusal {
  return refused("conflict", "Kế hoạch đã được cấp trên duyệt nên công trình này được giữ lại.");
}

export async function restoreProject(actor: Actor, id: string): Promise<Result<{ id: string }>> {
  const found = await findOwn(actor, id);
  if (!found.ok) return found;
  const { deletedAt, version } = found.value;
  if (!deletedAt) return done({ id });
  if (!mayBeRestored(dayOf(deletedAt), await today()))
    return refused(
      "conflict",
      "Công trình, phần việc này đã xóa quá 30 ngày nên không lấy lại được. Còn cần thì ghi mới.",
    );
  const data = { deletedAt: null, version: { increment: 1 } };
  const where = { id, version };
  return write(actor, found.value, async (db) => (await db.youthProject.updateMany({ where, data })).count, {
    type: "project.restored",
  });
}

async function wrongFields(actor: Actor, place: RecordPlace, fields: ProjectFields): Promise<Refusal | null> {
  return wrongPlannedDays(fields) ?? (await strangeEvidence(actor, place, fields.evidence));
}

function columnsOf({ branch: _, evidence: __, plannedFrom, plannedTo, ...rest }: ProjectFields) {
  return { ...rest, plannedFrom: fromDay(plannedFrom), plannedTo: plannedTo && fromDay(plannedTo) };
}

function fieldsOf(project: ProjectDetail): ProjectFields {
  const { level, name, host, partners, place, plannedFrom, plannedTo, content, volume } = project;
  const { valueVnd, fundSource, participants, occasion } = project;
  return {
    branch: project.branch?.id ?? null,
    level,
    name,
    host,
    partners,
    place,
    plannedFrom,
    plannedTo,
    content,
    volume,
    valueVnd,
    fundSource,
    participants,
    occasion,
    evidence: project.evidence.map(({ id }) => id),
  };
}

function plain(fields: ProjectFields): { [key: string]: Json } {
  return { ...fields };
}
