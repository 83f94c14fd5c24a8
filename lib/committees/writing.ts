import type { AuditEvent, Json } from "@/lib/audit/types";
import { updateMembers } from "@/lib/members/bulk";
import { rows, rowsWithin, type Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, type FieldError, type Refusal, type Result, refused } from "@/lib/platform/result";
import { bodyId, type FoundBody } from "./bodies";
import { newPositions, newSecretaryPost, type Reseated } from "./effects";
import { POST_LABELS } from "./messages";
import type { ActFields } from "./schema";
import { lockBodiesStatement, namedInActStatement } from "./statements";
import type { Body, KeptPost, LeavingReason, Seat } from "./types";

export type RecordEvent = (event: AuditEvent) => void;

/** Waits for whoever changes the same committee. */
export function lockBody(db: Writer, body: FoundBody): Promise<void> {
  return lockBodies(db, [body]);
}

/** The same of several of one organisation. */
export async function lockBodies(db: Writer, bodies: readonly FoundBody[]): Promise<void> {
  await rowsWithin(db, lockBodiesStatement, [bodies[0]?.place.orgId, bodies.map(bodyId)]);
}

export function columnsOf(fields: ActFields) {
  const { seats: _, leavings: __, heldOn, termFrom, termTo, ...rest } = fields;
  return {
    ...rest,
    heldOn: fromDay(heldOn),
    termFrom: termFrom && fromDay(termFrom),
    termTo: termTo && fromDay(termTo),
  };
}

type Leaving = { seatId: string; reason: LeavingReason };

/** The seats and leavings of an act as they were typed, with ids of their own. */
export function partsOf(fields: ActFields): { seats: Seat[]; leavings: Leaving[] } {
  return {
    seats: fields.seats.map(({ member, name, post, votes }) => ({
      id: newId(),
      memberId: member,
      name,
      post,
      votes,
      userId: null,
    })),
    leavings: fields.leavings.map(({ seat, reason }) => ({ seatId: seat, reason })),
  };
}

/** In place of the seats and leavings that stood, so that a correction leaves none behind. */
export async function writeParts(
  db: Writer,
  { orgId, actId }: { orgId: string; actId: string },
  { seats, leavings }: { seats: readonly Seat[]; leavings: readonly Leaving[] },
): Promise<void> {
  await db.committeeLeaving.deleteMany({ where: { actId } });
  await db.committeeSeat.deleteMany({ where: { actId } });
  await db.committeeSeat.createMany({
    data: seats.map((seat, position) => ({ ...seat, orgId, actId, position })),
  });
  await db.committeeLeaving.createMany({ data: leavings.map((leaving) => ({ ...leaving, orgId, actId })) });
}

/** The fields of an act for the log; names are personal and go to its values. */
export function logged(fields: ActFields): { [key: string]: Json } {
  const { seats, leavings, ...rest } = fields;
  return {
    ...rest,
    seats: seats.map(
      ({ name, post, votes }) => `${name}: ${POST_LABELS[post]}${votes === null ? "" : ` (${votes})`}`,
    ),
    leavings: leavings.length,
  };
}

/** Those who are named as members must stand in the unit's roster, of now or of then, and not have left it before the act. */
export async function unfitSeats(
  { scope, place }: FoundBody,
  { seats, heldOn }: Pick<ActFields, "seats" | "heldOn">,
): Promise<FieldError[]> {
  const ids = seats.flatMap(({ member }) => member ?? []);
  const found = await rows<{ id: string; hasLeft: boolean }>(scope, namedInActStatement, () => [
    place.orgId,
    place.unitId,
    ids,
    heldOn,
  ]);
  const known = new Map(found.map(({ id, hasLeft }) => [id, hasLeft]));
  return seats.flatMap(({ member, name }) => {
    const hasLeft = member ? known.get(member) : false;
    if (hasLeft === undefined)
      return { path: "seats", message: `${name} không có trong danh sách đoàn viên của đơn vị. Chọn lại.` };
    const day = formatDate(heldOn);
    return hasLeft
      ? {
          path: "seats",
          message: `${name} đã rời danh sách đoàn viên của đơn vị trước ngày ${day}. Chọn lại người, hoặc ghi lại ngày.`,
        }
      : [];
  });
}

/**
 * Whose rows follow a change, and whoever bears the new secretary's post in the body's roster; who has gone to another unit
 * holds no post of this one.
 */
export function followers(
  change: Reseated,
  { unitId, branchId }: Pick<Body["place"], "unitId" | "branchId">,
) {
  const ids = [...change.before, ...change.after].flatMap(({ memberId }) => memberId ?? []);
  const post = newSecretaryPost(change);
  const bearers = post === null ? [] : [{ position: post, ...(branchId ? { branchId } : {}) }];
  return { OR: [{ id: { in: ids } }, ...bearers], status: "active" as const, unitId };
}

const select = {
  id: true,
  unitId: true,
  version: true,
  fullName: true,
  code: true,
  position: true,
  merged: { select: { id: true } },
} as const;

type Row = {
  id: string;
  unitId: string;
  version: number;
  fullName: string;
  code: string | null;
  position: string | null;
};
type Within = { db: Writer; record: RecordEvent; orgId: string };

/** Which act gave or ended a post, from which day; or which was undone. */
type Because = { act: string; on: PlainDate } | { undo: string };

/** The roster follows; answers what it says instead of what. */
export async function followInRoster(
  within: Within,
  place: Body["place"],
  change: Reseated,
  because: Because,
): Promise<Result<KeptPost[]>> {
  const rows = await within.db.member.findMany({ where: followers(change, place), select, take: 200 });
  const positions = newPositions(change, new Map(rows.map(({ id, position }) => [id, position])));
  const due = rows.flatMap((row) => {
    const now = positions.find(({ memberId }) => memberId === row.id);
    return now ? [{ row, was: row.position, position: now.position, because }] : [];
  });
  const no = await writePosts(within, due);
  return (
    no ?? done(due.map(({ row, position }) => ({ memberId: row.id, was: row.position, became: position })))
  );
}

/** What an act wrote over in the roster of its body. */
export type WrittenOver = { actId: string; place: Body["place"]; kept: readonly KeptPost[] };

/**
 * What acts wrote over stands in their bodies' roster again, the last one's first; a post that somebody changed since is
 * left. Answers by the acts' ids which do stand again, in as many statements for all as for one.
 */
export async function putPostsBack(
  within: Within,
  acts: readonly WrittenOver[],
): Promise<Result<Map<string, KeptPost[]>>> {
  const ids = acts.flatMap(({ kept }) => kept.map(({ memberId }) => memberId));
  const rows = await within.db.member.findMany({
    where: { status: "active", OR: [{ id: { in: ids } }, { merged: { some: { id: { in: ids } } } }] },
    select: { ...select, branchId: true },
    take: ids.length,
  });
  const position = new Map(rows.map((row) => [row.id, row.position]));
  const due: DuePost[] = [];
  const back = new Map<string, KeptPost[]>();
  for (const { actId, place, kept } of acts) {
    const stands: KeptPost[] = [];
    for (const { merged, ...row } of rows.filter((one) => standsAt(one, place))) {
      const own = [row, ...merged].map(({ id }) => id);
      const change = kept.find(({ memberId }) => own.includes(memberId));
      if (!change || change.became !== position.get(row.id)) continue;
      due.push({ row, was: change.became, position: change.was, because: { undo: actId } });
      position.set(row.id, change.was);
      stands.push(change);
    }
    back.set(actId, stands);
  }
  return (await writePosts(within, due)) ?? done(back);
}

function standsAt(row: { unitId: string; branchId: string | null }, { unitId, branchId }: Body["place"]) {
  return row.unitId === unitId && (branchId === null || row.branchId === branchId);
}

type DuePost = { row: Row; was: string | null; position: string | null; because: Because };

/** Each changed post is logged with its member; of one who changed more than once the last stands. */
async function writePosts({ db, record, orgId }: Within, due: readonly DuePost[]): Promise<Refusal | null> {
  const last = new Map(due.map(({ row, position }) => [row.id, { row, position }]));
  const written = await updateMembers(
    db,
    orgId,
    [...last.values()].map(({ row: { id, version, fullName, code }, position }) => ({
      id,
      version,
      fullName,
      code,
      changes: { position },
    })),
  );
  if (written.length !== last.size) return refused("conflict", "Danh sách đoàn viên vừa được sửa. Làm lại.");
  for (const { row, was, position, because } of due)
    record({
      type: "member.updated",
      orgId,
      unitId: row.unitId,
      subjectId: row.id,
      detail: { fields: ["position"], ...because },
      before: { position: was },
      after: { position },
    });
  return null;
}
