import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor, Permission, Place } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { findMember, type SeenMember } from "@/lib/members/queries";
import { today } from "@/lib/platform/clock";
import { reader, type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { isExclusionViolation, isUniqueViolation } from "@/lib/platform/database/errors";
import type { Scope } from "@/lib/platform/database/scope";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { setWords } from "../messages";
import { addMonths, monthWords } from "../months";
import { exemptionSchema, feeClassSchema, namedSchema, withdrawSchema } from "../schema";
import type { Month } from "../types";

const SET = { feeClass: true, byQuarter: true } as const;

/** Says by which rate and how often a member pays from a month on; a month that stands already is corrected. */
export async function setFeeClass(actor: Actor, input: unknown): Promise<Result<null>> {
  const found = await memberOf(actor, input, can.keepFees);
  if (!found.ok) return found;
  const parsed = parse(feeClassSchema, input);
  if (!parsed.ok) return parsed;
  const { member: memberId, fromMonth, version, ...set } = parsed.value;
  const { scope, place } = found.value;
  const { orgId, unitId } = place;
  const key = { orgId, memberId, fromMonth };
  const known = await reader(scope).feeClassChange.findFirst({ where: key, select: SET });
  const data = { ...set, setBy: actor.name };
  try {
    return await change(whoIs(actor), async (tx, record) => {
      const table = writer(scope, tx).feeClassChange;
      if (version === null) await table.create({ data: { ...key, ...data } });
      else {
        const next = { ...data, version: { increment: 1 } };
        const { count } = await table.updateMany({ where: { ...key, version }, data: next });
        if (count === 0) return () => staleClass(scope, key);
      }
      record({
        type: "fee.class_set",
        orgId,
        unitId,
        subjectId: memberId,
        detail: { from: monthWords(fromMonth) },
        before: { feeClass: known && setWords(known) },
        after: { feeClass: setWords(set) },
      });
      return done(null);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return staleClass(scope, key);
  }
}

async function staleClass(scope: Scope, key: { memberId: string; fromMonth: string }): Promise<Refusal> {
  const current = await reader(scope).feeClassChange.findFirst({
    where: key,
    select: { ...SET, version: true },
  });
  const message = `Mức từ tháng ${monthWords(key.fromMonth)} vừa được ghi. So hai bản rồi lưu lại.`;
  return refused("stale", message, { current });
}

/** The committee exempts a member for some months; why is told to no log. */
export async function exemptMember(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const found = await memberOf(actor, input, can.keepUnitFees);
  if (!found.ok) return found;
  const parsed = parse(exemptionSchema, input);
  if (!parsed.ok) return parsed;
  const { member: memberId, decidedOn, ...facts } = parsed.value;
  if (decidedOn > (await today()))
    return refusedAt("decidedOn", "Ngày văn bản chưa đến. Ghi ngày đã quyết định.");
  const { scope, place } = found.value;
  const { orgId, unitId, branchId = null } = place;
  const id = newId();
  try {
    return await change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      const paid = await paidWithin(db, memberId, facts);
      if (paid) return paid;
      await db.feeExemption.create({
        data: {
          id,
          orgId,
          unitId,
          branchId,
          memberId,
          ...facts,
          decidedOn: fromDay(decidedOn),
          grantedBy: actor.name,
        },
      });
      const { decisionNumber, fromMonth, months } = facts;
      const after = { decisionNumber, decidedOn, fromMonth: monthWords(fromMonth), months };
      record({ type: "fee.exempted", orgId, unitId, subjectId: memberId, after });
      return done({ id });
    });
  } catch (error) {
    if (!isExclusionViolation(error)) throw error;
    return refusedAt(
      "fromMonth",
      "Có tháng trong khoảng này đã được miễn. Xem các lần miễn rồi ghi tháng khác.",
    );
  }
}

/** What was paid is not owed back by an exemption: the months that stand paid are told. */
async function paidWithin(
  db: Writer,
  memberId: string,
  { fromMonth, months }: { fromMonth: Month; months: number },
): Promise<Refusal | null> {
  const before = addMonths(fromMonth, months);
  const paid = await db.feePayment.findMany({
    where: { memberId, month: { gte: fromMonth, lt: before }, amount: { gt: 0 } },
    select: { month: true },
    orderBy: { month: "asc" },
    take: months,
  });
  if (paid.length === 0) return null;
  const said = paid.map(({ month }) => monthWords(month)).join(", ");
  return refusedAt(
    "fromMonth",
    `Tháng ${said} đã ghi đóng đoàn phí. Miễn từ tháng sau đó; nếu ghi đóng nhầm thì bỏ ở bảng đoàn phí trước.`,
    "conflict",
  );
}

/** Takes an exemption back that was recorded by mistake or has no ground any more. */
export async function withdrawExemption(actor: Actor, input: unknown): Promise<Result<null>> {
  const named = parse(namedSchema, input);
  if (!named.ok) return notFound();
  const { id } = named.value;
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const select = {
      unitId: true,
      branchId: true,
      memberId: true,
      decisionNumber: true,
      fromMonth: true,
      months: true,
    };
    const found = scope && (await reader(scope).feeExemption.findFirst({ where: { id }, select }));
    if (!found) continue;
    const { memberId, unitId, branchId, ...before } = found;
    const no = refusal(can.keepUnitFees(actor, { orgId, unitId, branchId }));
    if (no) return no;
    const parsed = parse(withdrawSchema, input);
    if (!parsed.ok) return parsed;
    const { version } = parsed.value;
    const day = fromDay(await today());
    return change(whoIs(actor), async (tx, record) => {
      const { count } = await writer(scope, tx).feeExemption.updateMany({
        where: { id, version, withdrawnOn: null },
        data: { withdrawnOn: day, withdrawnBy: actor.name, version: { increment: 1 } },
      });
      if (count === 0) return refused("stale", "Lần miễn này vừa được rút. Mở lại trang để xem.");
      record({ type: "fee.exemption_withdrawn", orgId, unitId, subjectId: memberId, before });
      return done(null);
    });
  }
  return notFound();
}

async function memberOf(
  actor: Actor,
  input: unknown,
  may: (actor: Actor, place: Place) => Permission,
): Promise<Result<SeenMember>> {
  const id = (input as { member?: unknown } | null)?.member;
  const found = await findMember(actor, typeof id === "string" ? id : "");
  if (!found.ok) return found;
  return refusal(may(actor, found.value.place)) ?? found;
}
