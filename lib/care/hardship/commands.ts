import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { notAfter } from "@/lib/evidence/rules";
import { findMember } from "@/lib/members/queries";
import { now, today } from "@/lib/platform/clock";
import { reader, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { orTaken } from "@/lib/platform/database/taken";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { unitYear } from "@/lib/units/periods";
import { findEditable, findOwn, removeRecord, restoreRecord, save } from "../book";
import { HARDSHIP_BOOK } from "./queries";
import { endedAlready, wrongReview } from "./rules";
import {
  changeHardshipSchema,
  createHardshipSchema,
  type HardshipFields,
  measureSchema,
  reopenSchema,
  reviewSchema,
  withdrawMeasureSchema,
} from "./schema";
import type { HardshipDetail } from "./types";

const GONE =
  "Người này không còn trong danh sách đoàn viên của đơn vị. Tình trạng ghi nhầm thì sửa ở trang đoàn viên trước; đã chuyển đi thì đơn vị mới theo dõi.";
const FOLLOWED_ALREADY = refused(
  "conflict",
  "Đoàn viên này đã có trong danh sách đang theo dõi. Mở trường hợp đó để ghi tiếp.",
);

/** A unit follows each of its members once: the database holds it, also against two at once. */
const followedOnce = <T>(write: () => Promise<Result<T>>) => orTaken(() => FOLLOWED_ALREADY, write);

/** Puts a member on the unit's list; the log knows that it was done, not why. */
export async function createHardship(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(createHardshipSchema, input);
  if (!parsed.ok) return parsed;
  const { member: memberId, ...fields } = parsed.value;
  const found = await findMember(actor, memberId);
  if (!found.ok) return found;
  const { member, place, scope } = found.value;
  const { orgId, unitId } = place;
  const no = refusal(can.seeSensitive(actor, place)) ?? notAfter(await today(), fields.openedOn, "openedOn");
  if (no) return no;
  if (member.status !== "active") return refused("conflict", GONE);
  const id = newId();
  const by = { createdById: personOf(actor), createdBy: actor.name, createdAt: await now() };
  return followedOnce(() =>
    change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      await db.hardshipCase.create({ data: { id, orgId, unitId, memberId, ...columnsOf(fields), ...by } });
      record({ type: "hardship.created", orgId, unitId, subjectId: id });
      return done({ id });
    }),
  );
}

export async function changeHardship(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<HardshipDetail>> {
  const found = await findOpen(actor, id);
  if (!found.ok) return found;
  const parsed = parse(changeHardshipSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...fields } = parsed.value;
  const ahead = notAfter(await today(), fields.openedOn, "openedOn");
  if (ahead) return ahead;
  const was = found.value;
  const names = Object.keys(fields) as (keyof HardshipFields)[];
  const changed = names.filter((name) => fields[name] !== was[name]);
  return save(
    HARDSHIP_BOOK,
    actor,
    was,
    async (db) => {
      const data = { ...columnsOf(fields), version: { increment: 1 } };
      return (await db.hardshipCase.updateMany({ where: { id, version, deletedAt: null }, data })).count;
    },
    { type: "hardship.changed", detail: { fields: changed } },
  );
}

/** What was done for the member is added to what was done before. */
export async function addMeasure(actor: Actor, id: string, input: unknown): Promise<Result<HardshipDetail>> {
  const found = await findOpen(actor, id);
  if (!found.ok) return found;
  const parsed = parse(measureSchema, input);
  if (!parsed.ok) return parsed;
  const was = found.value;
  const { version, day, ...fields } = parsed.value;
  const ahead = notAfter(await today(), day, "day");
  if (ahead) return ahead;
  const number = Math.max(0, ...was.measures.map((each) => each.number)) + 1;
  const by = { byId: personOf(actor), by: actor.name };
  return save(
    HARDSHIP_BOOK,
    actor,
    was,
    async (db) => {
      const data = { version: { increment: 1 } };
      const { count } = await db.hardshipCase.updateMany({ where: { id, version, deletedAt: null }, data });
      if (count === 0) return count;
      const row = { orgId: was.orgId, caseId: id, number, day: fromDay(day), ...fields, ...by };
      await db.hardshipMeasure.create({ data: row });
      return count;
    },
    { type: "hardship.measured" },
  );
}

/** The yearly look at a case; where the hardship is over the case ends with its reason. */
export async function reviewHardship(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<HardshipDetail>> {
  const found = await findOpen(actor, id);
  if (!found.ok) return found;
  const parsed = parse(reviewSchema, input);
  if (!parsed.ok) return parsed;
  const was = found.value;
  const { version, year, goesOn, endReason } = parsed.value;
  const day = await today();
  const wrong = wrongReview(was, { year, period: unitYear(was.calendar, year), goesOn }, day);
  if (wrong) return wrong;
  const ofYear = was.reviews.filter((review) => review.year === year);
  const isNew = ofYear.every(({ stands }) => !stands);
  const ended = goesOn ? {} : { endedOn: fromDay(day), endReason };
  const by = { byId: personOf(actor), by: actor.name };
  return save(
    HARDSHIP_BOOK,
    actor,
    was,
    async (db) => {
      const data = { ...ended, version: { increment: 1 } };
      const { count } = await db.hardshipCase.updateMany({ where: { id, version, deletedAt: null }, data });
      if (count === 0 || !isNew) return count;
      const number = ofYear.length + 1;
      const row = { orgId: was.orgId, caseId: id, year, number, goesOn, reviewedOn: fromDay(day), ...by };
      await db.hardshipReview.create({ data: row });
      return count;
    },
    { type: goesOn ? "hardship.reviewed" : "hardship.ended", detail: { year } },
  );
}

/** Takes back a measure that was told by mistake: it stays to be seen and counts nowhere. */
export async function withdrawMeasure(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<HardshipDetail>> {
  const found = await findEditable(HARDSHIP_BOOK, actor, id);
  if (!found.ok) return found;
  const parsed = parse(withdrawMeasureSchema, input);
  if (!parsed.ok) return parsed;
  const { measure, reason, version } = parsed.value;
  const told = found.value.measures.find(({ number }) => number === measure);
  if (!told) return notFound();
  if (told.withdrawn !== null) return refused("conflict", "Việc này đã rút rồi. Mở lại trang để xem.");
  const withdrawal = { measure, reason };
  return takeBack(actor, found.value, { version, data: {}, withdrawal, type: "hardship.measure_withdrawn" });
}

/** Follows a case again that was ended by mistake, unless the member is followed anew or has left. */
export async function reopenHardship(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<HardshipDetail>> {
  const found = await findEditable(HARDSHIP_BOOK, actor, id);
  if (!found.ok) return found;
  const { endedOn, orgId } = found.value;
  if (endedOn === null)
    return refused("conflict", "Trường hợp này đang được theo dõi. Tải lại trang để xem.");
  const parsed = parse(reopenSchema, input);
  if (!parsed.ok) return parsed;
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const { reason, version } = parsed.value;
  const no = await refuseGone(scope, found.value);
  if (no) return no;
  const data = { endedOn: null, endReason: "", endedByCaseId: null };
  const withdrawal = { measure: null, reason };
  const reopened = { version, data, withdrawal, type: "hardship.reopened" as const };
  return followedOnce(() => takeBack(actor, found.value, reopened));
}

type TakenBack = {
  version: number;
  data: { endedOn?: null; endReason?: string; endedByCaseId?: null };
  withdrawal: { measure: number | null; reason: string };
  type: "hardship.measure_withdrawn" | "hardship.reopened";
};

async function takeBack(actor: Actor, was: HardshipDetail, { version, data, withdrawal, type }: TakenBack) {
  const { id, orgId } = was;
  const on = { withdrawnOn: fromDay(await today()), byId: personOf(actor), by: actor.name };
  return save(
    HARDSHIP_BOOK,
    actor,
    was,
    async (db) => {
      const where = { id, version, deletedAt: null };
      const { count } = await db.hardshipCase.updateMany({
        where,
        data: { ...data, version: { increment: 1 } },
      });
      if (count === 0) return count;
      const number = (await db.hardshipWithdrawal.count({ where: { caseId: id } })) + 1;
      await db.hardshipWithdrawal.create({ data: { orgId, caseId: id, number, ...withdrawal, ...on } });
      return count;
    },
    { type },
  );
}

export function removeHardship(actor: Actor, id: string, input: unknown): Promise<Result<{ id: string }>> {
  return removeRecord(HARDSHIP_BOOK, actor, id, input);
}

export async function restoreHardship(actor: Actor, id: string): Promise<Result<{ id: string }>> {
  const found = await findOwn(HARDSHIP_BOOK, actor, id);
  if (!found.ok) return found;
  const { orgId, endedOn, deletedAt } = found.value;
  const scope = readScope(actor, orgId);
  const no = deletedAt && endedOn === null && scope ? await refuseGone(scope, found.value) : null;
  return no ?? followedOnce(() => restoreRecord(HARDSHIP_BOOK, actor, id));
}

/** A unit follows its own members alone. */
async function refuseGone(scope: Scope, { unit, memberId }: HardshipDetail): Promise<Refusal | null> {
  const where = { id: memberId, unitId: unit.id, status: "active" as const };
  return (await reader(scope).member.count({ where })) > 0 ? null : refused("conflict", GONE);
}

async function findOpen(actor: Actor, id: string): Promise<Result<HardshipDetail>> {
  const found = await findEditable(HARDSHIP_BOOK, actor, id);
  if (!found.ok) return found;
  return endedAlready(found.value) ?? found;
}

function columnsOf({ openedOn, ...rest }: HardshipFields) {
  return { ...rest, openedOn: fromDay(openedOn) };
}
