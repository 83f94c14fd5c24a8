import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { eventLines } from "@/lib/audit/statement";
import { takenAsWritten } from "@/lib/members/elsewhere";
import { lastChangeWords } from "@/lib/members/last-change";
import type { Member } from "@/lib/members/types";
import { undoableUntil } from "@/lib/members/undo-days";
import { now } from "@/lib/platform/clock";
import { rowsWithin, writer } from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import { pack } from "@/lib/platform/packing";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import { changeEvent } from "./events";
import { markOf } from "./mark";
import { columnsBefore, columnsOfTarget, effectOf } from "./rules";
import { bulkActSchema } from "./schema";
import { candidatesOf, type Selection, selectionOf } from "./selection";
import { changeManyStatement, wipeBulkChanges } from "./statements";
import { targetOf } from "./target";
import type { KeptChange, KeptRow, Target } from "./types";

/** Changes branch, post or status of many at once: exactly those whom the person saw, all of them or none. */
export async function changeMany(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const parsed = parse(bulkActSchema, input);
  if (!parsed.ok) return parsed;
  const selection = await selectionOf(actor, parsed.value.filter);
  if (!selection.ok) return selection;
  const target = await targetOf(actor, selection.value.place, parsed.value);
  if (!target.ok) return target;
  const { changes } = effectOf(await candidatesOf(selection.value), target.value);
  if (markOf(changes) !== parsed.value.seen) return movedOn(selection.value);
  if (changes.length === 0) return refused("conflict", "Không có ai cần đổi. Chọn lại người hoặc nội dung.");
  const changed = await write(actor, selection.value, target.value, changes, parsed.value.reason);
  return !changed.ok && changed.reason === "stale" ? movedOn(selection.value) : changed;
}

async function movedOn({ place, members }: Selection): Promise<Refusal> {
  const last = await lastChangeWords(
    place.orgId,
    members.map(({ id }) => id),
  );
  const message = `Danh sách đã thay đổi từ khi mở trang này${last}. Trang đang hiện danh sách mới; xem lại rồi bấm đổi.`;
  return refused("stale", message);
}

async function write(
  actor: Actor,
  { place, scope }: Selection,
  target: Target,
  changes: readonly Member[],
  reason: string,
): Promise<Result<{ count: number }>> {
  const { orgId, unitId, branchId = null } = place;
  const [id, at, who] = [newId(), await now(), whoIs(actor)];
  const plain = columnsOfTarget(target);
  const lines = changes.map((member) => ({ id: member.id, version: member.version, plain, sensitive: {} }));
  const events = changes.map((member) => changeEvent({ orgId, unitId, bulkId: id }, member, target));
  const by = {
    createdById: personOf(actor),
    createdBy: actor.name,
    createdAt: at,
    expiresAt: undoableUntil(at),
  };
  const kept: KeptChange = { rows: changes.map((member) => keptRow(member, target)), left: [] };
  return change(who, async (tx, record) => {
    const db = writer(scope, tx);
    const returning = target.kind === "status" ? changes : [];
    if ((await takenAsWritten(db, { orgId, unitId }, returning)).length > 0) return refused("stale", "");
    await rowsWithin(db, wipeBulkChanges, [orgId, at]);
    const values = [JSON.stringify(lines), orgId, eventLines(who, at, events)];
    if ((await rowsWithin(db, changeManyStatement, values)).length !== changes.length)
      return refused("stale", "");
    const { kind, label } = target;
    const count = changes.length;
    await db.memberBulkChange.create({
      data: {
        id,
        orgId,
        unitId,
        branchId,
        kind,
        target: label,
        reason,
        memberCount: count,
        ...by,
        beforeSealed: pack(kept),
      },
    });
    record({ type: "members.bulk_changed", orgId, unitId, subjectId: id, detail: { kind, count } });
    return done({ count });
  });
}

function keptRow(member: Member, target: Target): KeptRow {
  const { id, version, branch, position, status } = member;
  const was = { branch: branch?.name ?? null, position, status }[target.kind];
  return { id, version: version + 1, plain: columnsBefore(member, target), was };
}
