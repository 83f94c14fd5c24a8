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
import { makeDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { isId, newId } from "@/lib/platform/ids";
import { done, forbidden, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { recordPlaceOf } from "@/lib/units/record-place";
import { casesOfYear } from "../queries";
import { hasArisenIn } from "../rules";
import { nilSchema, versionSchema } from "../schema";
import type { Procedure } from "../types";
import { hasReward } from "./queries";

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
  const wrong = nilTooEarly(year, day) ?? (await casesStand(actor, { orgId, unitId, year, procedure }));
  if (wrong) return wrong;
  const scope = readScope(actor, orgId);
  const { userId } = actor;
  if (!scope || userId === null) return forbidden("Xác nhận không phát sinh do người có tài khoản ký.");
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const standing = await db.nilReturn.count({ where: { unitId, year, procedure, withdrawnOn: null } });
    if (standing > 0) return refused("conflict", "Năm này đã xác nhận không phát sinh.");
    const id = newId();
    const by = { signedOn: fromDay(day), signedById: userId, signedBy: actor.name };
    await db.nilReturn.create({ data: { id, orgId, unitId, year, procedure, note, ...by } });
    record({ type: "nil.signed", orgId, unitId, subjectId: id, detail: { year, procedure } });
    return done({ id });
  });
}

/** A year that has not begun has nothing to be silent about. */
function nilTooEarly(year: number, today: PlainDate): Refusal | null {
  return makeDate(year, 1, 1) > today
    ? refused("invalid", `Năm ${year} chưa tới. Xác nhận cho năm ${yearOf(today)} hoặc năm trước.`)
    : null;
}

type Asked = { orgId: string; unitId: string; year: number; procedure: Procedure };

async function casesStand(actor: Actor, { procedure, ...at }: Asked): Promise<Refusal | null> {
  const cases = await casesOfYear(actor, { ...at, branchId: null }, { procedure });
  if (!cases.ok) return cases;
  const arisen =
    cases.value.items.some(hasArisenIn(at.year, at.unitId)) ||
    (procedure === "reward" && (await hasReward(actor, at)));
  return arisen
    ? refused("conflict", "Năm này đã có hồ sơ của thủ tục này nên không xác nhận “không phát sinh” được.")
    : null;
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
