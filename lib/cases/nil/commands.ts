import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { today } from "@/lib/platform/clock";
import { reader, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import { isId, newId } from "@/lib/platform/ids";
import { done, forbidden, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { recordPlaceOf } from "@/lib/units/record-place";
import { nilSchema, versionSchema } from "../schema";
import { type NilYear, nilYear } from "./queries";

/** Signs that a procedure had no case in a year; refused while a case stands in it. */
export async function signNil(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(nilSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, year, procedure, note } = parsed.value;
  const place = await recordPlaceOf(actor, unit, null);
  if (!place.ok) return place;
  const { orgId, unitId } = place.value;
  const no = refusal(can.signNil(actor, place.value));
  if (no) return no;
  const day = await today();
  const found = await nilYear(actor, { orgId, unitId, year }, [procedure]);
  const wrong = nilTooEarly(found, day) ?? casesStand(found);
  if (wrong) return wrong;
  const scope = readScope(actor, orgId);
  const { userId } = actor;
  if (!scope || userId === null) return forbidden("Xác nhận không phát sinh do người có tài khoản ký.");
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const standing = await db.nilReturn.count({ where: { unitId, year, procedure, withdrawnOn: null } });
    if (standing > 0)
      return refused("conflict", "Năm này đã xác nhận không phát sinh. Tải lại trang để xem.");
    const id = newId();
    const by = { signedOn: fromDay(day), signedById: userId, signedBy: actor.name };
    await db.nilReturn.create({ data: { id, orgId, unitId, year, procedure, note, ...by } });
    record({ type: "nil.signed", orgId, unitId, subjectId: id, detail: { year, procedure } });
    return done({ id });
  });
}

/** A year that has not begun has nothing to be silent about. */
function nilTooEarly({ from, label }: NilYear, today: PlainDate): Refusal | null {
  return from > today
    ? refused("invalid", `Chưa đến ${label}. Xác nhận cho năm đang diễn ra hoặc năm trước.`)
    : null;
}

function casesStand({ label, silent }: NilYear): Refusal | null {
  return silent.length > 0
    ? null
    : refused(
        "conflict",
        `Trong ${label} đã có hồ sơ của thủ tục này nên không xác nhận “không phát sinh” được. Hồ sơ mở nhầm thì rút hoặc bỏ trước.`,
      );
}

/** Takes the word back, as when a case comes to light. */
export async function withdrawNil(
  actor: Actor,
  id: string,
  seenVersion: unknown,
): Promise<Result<{ id: string }>> {
  for (const orgId of isId(id) ? organisationsOf(actor) : []) {
    const scope = readScope(actor, orgId);
    const found = scope && (await reader(scope).nilReturn.findFirst({ where: { id, withdrawnOn: null } }));
    if (!scope || !found) continue;
    const { unitId, year, procedure } = found;
    const no = refusal(can.signNil(actor, { orgId, unitId }));
    if (no) return no;
    const version = parse(versionSchema, seenVersion);
    if (!version.ok) return version;
    const withdrawn = { withdrawnOn: fromDay(await today()), withdrawnBy: actor.name };
    return change(whoIs(actor), async (tx, record) => {
      const { count } = await writer(scope, tx).nilReturn.updateMany({
        where: { id, version: version.value, withdrawnOn: null },
        data: { ...withdrawn, version: { increment: 1 } },
      });
      if (count === 0) return refused("stale", "Xác nhận này vừa được sửa. Tải lại trang.");
      record({ type: "nil.withdrawn", orgId, unitId, subjectId: id, detail: { year, procedure } });
      return done({ id });
    });
  }
  return notFound();
}
