import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { Json } from "@/lib/audit/types";
import { strangeEvidence } from "@/lib/evidence/linking";
import { mayBeRestored } from "@/lib/evidence/rules";
import { now, today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { dayOf } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, forbidden, type Refusal, type Result, refused } from "@/lib/platform/result";
import { branchOf, type RecordPlace, recordPlaceOf } from "@/lib/units/record-place";
import { link, linkFirst, strangeMembers } from "./links";
import { findEditable, findOwn, subjectOf, write } from "./own";
import { activityDetail, placeOfActivity } from "./queries";
import { wrongDays } from "./rules";
import {
  type ActivityFields,
  activityVersionSchema,
  changeActivitySchema,
  createActivitySchema,
} from "./schema";
import type { ActivityDetail } from "./types";

/** Records what a unit or a branch has done. */
export async function createActivity(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(createActivitySchema, input);
  if (!parsed.ok) return parsed;
  const { unit, ...fields } = parsed.value;
  const place = await recordPlaceOf(actor, unit, fields.branch, fields.startsOn);
  if (!place.ok) return place;
  const no = refusal(can.editRecords(actor, place.value)) ?? (await wrongFields(actor, place.value, fields));
  if (no) return no;
  const scope = readScope(actor, place.value.orgId);
  const { userId } = actor;
  if (!scope || userId === null) return forbidden("Hoạt động do người của đơn vị ghi.");
  const id = newId();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const by = { createdById: userId, createdBy: actor.name, createdAt: await now() };
    await db.activity.create({ data: { id, ...place.value, ...columnsOf(fields), ...by } });
    await linkFirst(db, { orgId: scope.orgId, id }, fields);
    record({ type: "activity.created", ...subjectOf(place.value, id), after: plain(fields) });
    return done({ id });
  });
}

export async function changeActivity(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<ActivityDetail>> {
  const found = await findEditable(actor, id);
  if (!found.ok) return found;
  const parsed = parse(changeActivitySchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...fields } = parsed.value;
  const was = found.value;
  const place = await branchOf(actor, { ...placeOfActivity(was), branchId: fields.branch }, fields.startsOn);
  if (!place.ok) return place;
  const no =
    refusal(can.editRecords(actor, place.value)) ?? (await wrongFields(actor, place.value, fields, was));
  if (no) return no;
  const changed = await write(
    actor,
    was,
    async (db) => {
      const data = { ...columnsOf(fields), branchId: fields.branch, version: { increment: 1 } };
      const { count } = await db.activity.updateMany({ where: { id, version, deletedAt: null }, data });
      if (count > 0) await link(actor, db, { orgId: was.orgId, id }, fields);
      return count;
    },
    { type: "activity.changed", before: plain(fieldsOf(was)), after: plain(fields) },
  );
  return changed.ok ? activityDetail(actor, id) : changed;
}

/** Removes; it can be taken back for 30 days. Its pictures stay in the gallery. */
export async function removeActivity(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await findEditable(actor, id);
  if (!found.ok) return found;
  const parsed = parse(activityVersionSchema, input);
  if (!parsed.ok) return parsed;
  const data = { deletedAt: await now(), version: { increment: 1 } };
  const where = { id, version: parsed.value.version, deletedAt: null };
  return write(actor, found.value, async (db) => (await db.activity.updateMany({ where, data })).count, {
    type: "activity.removed",
  });
}

export async function restoreActivity(actor: Actor, id: string): Promise<Result<{ id: string }>> {
  const found = await findOwn(actor, id);
  if (!found.ok) return found;
  const { deletedAt, version } = found.value;
  if (!deletedAt) return done({ id });
  if (!mayBeRestored(dayOf(deletedAt), await today()))
    return refused(
      "conflict",
      "Hoạt động này đã xóa quá 30 ngày nên không lấy lại được. Còn cần thì ghi mới.",
    );
  const data = { deletedAt: null, version: { increment: 1 } };
  const where = { id, version };
  return write(actor, found.value, async (db) => (await db.activity.updateMany({ where, data })).count, {
    type: "activity.restored",
  });
}

async function wrongFields(
  actor: Actor,
  place: RecordPlace,
  fields: ActivityFields,
  was?: ActivityDetail,
): Promise<Refusal | null> {
  // Who took part then and has changed branch since stays a participant.
  const before = new Set(was?.members.map(({ id }) => id));
  const added = fields.members.filter((id) => !before.has(id));
  return (
    wrongDays(fields, await today()) ??
    (await strangeEvidence(actor, place, fields.evidence)) ??
    (await strangeMembers(actor, place, added))
  );
}

function columnsOf({ title, place, kind, occasion, content, members, ...rest }: ActivityFields) {
  const { startsOn, ...days } = rest;
  const participants = members.length > 0 ? members.length : rest.participants;
  const endsOn = days.endsOn && days.endsOn !== startsOn ? fromDay(days.endsOn) : null;
  return { title, place, kind, occasion, content, participants, startsOn: fromDay(startsOn), endsOn };
}

function fieldsOf(activity: ActivityDetail): ActivityFields {
  const { title, startsOn, endsOn, place, kind, occasion, participants, partners, content } = activity;
  const evidence = activity.evidence.map(({ id }) => id);
  const members = activity.members.map(({ id }) => id);
  const branch = activity.branch?.id ?? null;
  return {
    branch,
    title,
    startsOn,
    endsOn,
    place,
    kind,
    occasion,
    participants,
    members,
    partners,
    content,
    evidence,
  };
}

/** For the log, which names no participants: their number says it. */
function plain({ members, ...fields }: ActivityFields): { [key: string]: Json } {
  return members.length > 0 ? { ...fields, participants: members.length } : fields;
}
