import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { strangeMembers } from "@/lib/activities/links";
import { change } from "@/lib/audit/change";
import type { Json } from "@/lib/audit/types";
import { notAfter } from "@/lib/evidence/rules";
import { today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { done, type Refusal, type Result, refusedAt } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { findEditable, placeOf, removeRecord, restoreRecord, save, subjectOf } from "../book";
import { making, moving } from "../placing";
import { link, linkFirst } from "./links";
import { CARE_BOOK, mayReadNames } from "./queries";
import { type CareFields, changeCareSchema, createCareSchema } from "./schema";
import { type CareDetail, isSensitiveCare } from "./types";

/** Records what was done for members or cadres. */
export async function createCare(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(createCareSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, ...fields } = parsed.value;
  const made = await making(actor, { unit, ...fields });
  if (!made.ok) return made;
  const { scope, place, row } = made.value;
  const no = await wrongFields(actor, place, fields, fields.members);
  if (no) return no;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    await db.memberCare.create({ data: { ...row, ...columnsOf(fields) } });
    await linkFirst(db, row, fields);
    record({ type: "care.created", ...subjectOf(place, row.id), after: plain(fields) });
    return done({ id: row.id });
  });
}

export async function changeCare(actor: Actor, id: string, input: unknown): Promise<Result<CareDetail>> {
  const found = await findEditable(CARE_BOOK, actor, id);
  if (!found.ok) return found;
  const parsed = parse(changeCareSchema, input);
  if (!parsed.ok) return parsed;
  const was = found.value;
  const { version, ...fields } = parsed.value;
  const place = await moving(actor, placeOf(was), fields);
  if (!place.ok) return place;
  const before = new Set(was.members.map((member) => member.id));
  const added = fields.members.filter((member) => !before.has(member));
  const no =
    namesLearned(actor, was, place.value, fields) ?? (await wrongFields(actor, place.value, fields, added));
  if (no) return no;
  const { branchId } = place.value;
  const after = plain(fields);
  return save(
    CARE_BOOK,
    actor,
    was,
    async (db) => {
      const data = { ...columnsOf(fields), branchId, version: { increment: 1 } };
      const { count } = await db.memberCare.updateMany({ where: { id, version, deletedAt: null }, data });
      if (count > 0) after.participants = await link(actor, db, was, fields, was.untold === 0);
      return count;
    },
    { type: "care.changed", before: plain(fieldsOf(was)), after },
  );
}

export function removeCare(actor: Actor, id: string, input: unknown): Promise<Result<{ id: string }>> {
  return removeRecord(CARE_BOOK, actor, id, input);
}

export function restoreCare(actor: Actor, id: string): Promise<Result<{ id: string }>> {
  return restoreRecord(CARE_BOOK, actor, id);
}

/** Whoever may not read for whom it was does not come to read it by saying that it was of another kind or place. */
function namesLearned(
  actor: Actor,
  { untold }: CareDetail,
  place: RecordPlace,
  { kind }: CareFields,
): Refusal | null {
  if (untold === 0 || !mayReadNames(actor, kind, place)) return null;
  return isSensitiveCare(kind)
    ? refusedAt("branch", "Việc này có đoàn viên mà bạn không được xem tên. Giữ nguyên chi đoàn đã ghi.")
    : refusedAt("kind", "Việc này có đoàn viên mà bạn không được xem tên. Giữ nguyên loại việc đã ghi.");
}

async function wrongFields(
  actor: Actor,
  place: RecordPlace,
  { day }: CareFields,
  added: readonly string[],
): Promise<Refusal | null> {
  return notAfter(await today(), day, "day") ?? (await strangeMembers(actor, place, added));
}

function columnsOf({ branch: _, members, evidence: __, day, participants, ...rest }: CareFields) {
  return { ...rest, day: fromDay(day), people: members.length > 0 ? members.length : (participants ?? 0) };
}

function fieldsOf(care: CareDetail): CareFields {
  const { title, day, kind, beneficiary, people, partner, costVnd, result } = care;
  return {
    title,
    day,
    kind,
    beneficiary,
    participants: people,
    partner,
    costVnd,
    result,
    branch: care.branch?.id ?? null,
    members: care.members.map(({ id }) => id),
    evidence: care.evidence.map(({ id }) => id),
  };
}

function plain({ members, ...fields }: CareFields): { [key: string]: Json } {
  return members.length > 0 ? { ...fields, participants: members.length } : fields;
}
