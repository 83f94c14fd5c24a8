import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { endRolesAt } from "@/lib/accounts/roles/end";
import { change } from "@/lib/audit/change";
import { now, today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import type { Scope } from "@/lib/platform/database/scope";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { inForceOn, notYet } from "../rules";
import { changeUnitSchema, closeUnitSchema, renameUnitSchema } from "../schema";
import { whatHolds } from "./closing";
import { deedBefore } from "./first-deed";
import { type UnitDetail, unitDetail } from "./queries";

/** The unit that an input names, if the actor may change the tree there. */
async function unitToChange(
  actor: Actor,
  orgId: string,
  input: unknown,
): Promise<Result<{ unit: UnitDetail; scope: Scope }>> {
  const id = (input as { id?: unknown } | null)?.id;
  const scope = structureScope(actor, orgId);
  if (!scope || typeof id !== "string") return notFound();
  const unit = await unitDetail(actor, orgId, id);
  if (!unit.ok) return unit;
  const no = refusal(can.manageUnits(actor, orgId));
  return no ?? done({ unit: unit.value, scope });
}

/** Code, sector, period, party committee and first day of a unit. */
export async function changeUnit(actor: Actor, orgId: string, input: unknown): Promise<Result<null>> {
  const found = await unitToChange(actor, orgId, input);
  if (!found.ok) return found;
  const parsed = parse(changeUnitSchema, input);
  if (!parsed.ok) return parsed;
  const { id, version, ...fields } = parsed.value;
  const { openedOn } = fields;
  const { unit, scope } = found.value;
  const changed = (["code", "sector", "periodKind", "partyCommittee", "openedOn"] as const).filter(
    (key) => fields[key] !== unit[key],
  );
  if (changed.length === 0) return done(null);
  const isMoved = changed.includes("openedOn");
  const wrong = isMoved ? await whyNotOpen(found.value, openedOn) : null;
  if (wrong) return wrong;
  const first = unit.names.at(-1);
  const at = await now();
  try {
    return await change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      const saved = await db.unit.updateMany({
        where: { id, version },
        data: { ...fields, openedOn: fromDay(openedOn), version: { increment: 1 } },
      });
      if (saved.count === 0) return () => stale(actor, unit);
      // The days before its first name bear that name, not the present one.
      if (first && openedOn < first.fromDay)
        await db.unitName.create({
          data: { orgId, unitId: id, name: first.name, fromDay: fromDay(openedOn), toldAt: at },
        });
      record({
        type: "unit.changed",
        orgId,
        unitId: unitOfLog(unit),
        subjectId: id,
        detail: { fields: changed, ...fields, openedBefore: isMoved ? unit.openedOn : null },
      });
      return done(null);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refusedAt("code", `Mã "${fields.code}" đã có đơn vị khác dùng. Chọn mã khác.`, "conflict");
  }
}

/**
 * A new name from a day on; papers of earlier days keep the earlier name. Told again for a day that has one, it corrects
 * that one.
 */
export async function renameUnit(actor: Actor, orgId: string, input: unknown): Promise<Result<null>> {
  const found = await unitToChange(actor, orgId, input);
  if (!found.ok) return found;
  const parsed = parse(renameUnitSchema, input);
  if (!parsed.ok) return parsed;
  const { id, version, name, fromDay: from } = parsed.value;
  const { unit, scope } = found.value;
  if (unit.kind === "upper_org") return refused("conflict", "Tên của tổ chức cấp trên đổi ở phần Cài đặt.");
  const day = await today();
  const wrong = notYet("fromDay", from, day);
  if (wrong) return wrong;
  const told = unit.names.find(({ fromDay }) => fromDay === from);
  if (told?.name === name) return done(null);
  const inForce = inForceOn([{ name, fromDay: from }, ...unit.names], day)?.name ?? name;
  const at = await now();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const saved = await db.unit.updateMany({
      where: { id, version },
      data: { name: inForce, version: { increment: 1 } },
    });
    if (saved.count === 0) return () => stale(actor, unit);
    await db.unitName.create({ data: { orgId, unitId: id, name, fromDay: fromDay(from), toldAt: at } });
    const detail = { from: told?.name ?? unit.name, to: name, fromDay: from, corrects: told !== undefined };
    record({ type: "unit.renamed", orgId, unitId: unitOfLog(unit), subjectId: id, detail });
    return done(null);
  });
}

/** Closes a unit that has neither open branches nor members nor transfers under way, and the roles held there; its history stays. */
export async function closeUnit(actor: Actor, orgId: string, input: unknown): Promise<Result<null>> {
  const found = await unitToChange(actor, orgId, input);
  if (!found.ok) return found;
  const parsed = parse(closeUnitSchema, input);
  if (!parsed.ok) return parsed;
  const { id, version, closedOn, reason } = parsed.value;
  const { unit, scope } = found.value;
  const wrong = notYet("closedOn", closedOn, await today()) ?? whyNotClose(unit, closedOn);
  if (wrong) return wrong;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const saved = await db.unit.updateMany({
      where: { id, version },
      data: { closedOn: fromDay(closedOn), version: { increment: 1 } },
    });
    if (saved.count === 0) return () => stale(actor, unit);
    // Only now: whoever comes into activity holds the unit until it is done.
    const held = await whatHolds(db, id);
    if (held) return held;
    record({
      type: "unit.closed",
      orgId,
      unitId: unitOfLog(unit),
      subjectId: id,
      detail: { name: unit.name, closedOn, reason },
    });
    await endRolesAt(db, record, { orgId, id });
    return done(null);
  });
}

function whyNotClose(unit: UnitDetail, closedOn: PlainDate): Refusal | null {
  if (unit.kind === "upper_org")
    return refused("conflict", "Tổ chức cấp trên không đóng được. Đóng từng đơn vị không còn hoạt động.");
  if (unit.closedOn)
    return refused("conflict", `Đơn vị này đã đóng từ ${formatDate(unit.closedOn)}. Mở lại trang để xem.`);
  return closedOn < unit.openedOn
    ? refusedAt(
        "closedOn",
        `Ngày đóng đứng trước ngày lập (${formatDate(unit.openedOn)}). Ghi ngày đóng muộn hơn, hoặc sửa ngày lập trước.`,
      )
    : null;
}

/** A unit's first day stands before its last and is not after what was done in it, as far as it is moved on. */
async function whyNotOpen(
  { unit, scope }: { unit: UnitDetail; scope: Scope },
  openedOn: PlainDate,
): Promise<Refusal | null> {
  const ahead = notYet("openedOn", openedOn, await today());
  if (ahead) return ahead;
  if (unit.closedOn && openedOn > unit.closedOn)
    return refusedAt(
      "openedOn",
      `Ngày này đứng sau ngày đóng (${formatDate(unit.closedOn)}). Ghi ngày lập sớm hơn.`,
    );
  if (openedOn < unit.openedOn) return null;
  const deed = await deedBefore(scope, unit, openedOn);
  return deed
    ? refusedAt("openedOn", `Đơn vị đã ${deed.what} ${formatDate(deed.day)}. Ghi ngày không sau ngày đó.`)
    : null;
}

async function stale(actor: Actor, { orgId, id }: UnitDetail): Promise<Refusal> {
  const current = await unitDetail(actor, orgId, id);
  if (!current.ok) return current;
  return refused("stale", "Người khác vừa sửa đơn vị này. Xem lại rồi lưu.", { current: current.value });
}

/** Events of a branch are logged under its unit. */
function unitOfLog({ id, kind, parent }: UnitDetail): string {
  return kind === "branch" ? (parent?.id ?? id) : id;
}
