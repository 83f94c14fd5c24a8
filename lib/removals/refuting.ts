import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { futureDay } from "@/lib/cases/opening";
import { deferredWithin } from "@/lib/deferrals/spans";
import { settledWithin } from "@/lib/fees/member/settled";
import { monthOf, monthWords } from "@/lib/fees/months";
import { memberTerms } from "@/lib/members/terms/queries";
import { charterOn, monthsToRemoval } from "@/lib/members/terms/rules";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { endOfMonth, formatDate, type PlainDate } from "@/lib/platform/dates";
import { type FieldError, type Refusal, refusedFields } from "@/lib/platform/result";
import { stayWithin } from "@/lib/transfers/stays";
import { attendedWithin } from "./attended";
import { lapseProblem } from "./rules";
import type { RemovalFacts } from "./types";

type Of = { memberId: string | null; place: { orgId: string } };

/** Why a name can't be taken from the roll on that day for what was missed: by the charter of the day, and by the books. */
export async function refusedLapse(
  actor: Actor,
  of: Of,
  told: Lapse & { day: PlainDate },
): Promise<Refusal | null> {
  const terms = await memberTerms(actor, of.place.orgId);
  const months = monthsToRemoval(charterOn(told.day, terms), terms);
  const problem = lapseProblem(told, { on: told.day, months }) ?? (await refutedProblem(actor, of, told));
  return refusedFields([problem]) ?? futureDay("day", told.day);
}

type Lapse = Omit<RemovalFacts, "tried">;

const SETTLED = {
  paid: "đã đóng đoàn phí",
  exempt: "được miễn đoàn phí",
  not_due: "chưa phải đóng đoàn phí",
};

/** What the books say against the months that somebody is said to have missed; null of somebody outside the roster. */
async function refutedProblem(
  actor: Actor,
  { memberId, place: { orgId } }: Of,
  told: Lapse,
): Promise<FieldError | null> {
  const scope = readScope(actor, orgId);
  if (!memberId || !scope) return null;
  const refuted = told.lapse === "fee" ? settled : missedNothing;
  const message = await refuted(scope, memberId, told);
  return message === null ? null : { path: "firstMonth", message };
}

type Months = Pick<Lapse, "firstMonth" | "lastMonth">;

/**
 * Before joining nobody has missed an activity, nor has whose activities were deferred, though the fee is due all the same
 * (charter XIII), nor who took part elsewhere for a time, nor whoever came once or was away with a reason (domain.md §2.7).
 */
async function missedNothing(
  scope: Scope,
  memberId: string,
  { firstMonth, lastMonth }: Months,
): Promise<string | null> {
  const select = { joinedOn: true };
  const member = await reader(scope).member.findFirst({ where: { id: memberId }, select });
  const month = monthOf(firstMonth);
  if (member?.joinedOn && month < member.joinedOn.slice(0, month.length))
    return `Tháng ${monthWords(month)} người này chưa vào Đoàn. Sửa lại tháng.`;
  const days = { from: firstMonth, to: endOfMonth(lastMonth) };
  const until = await deferredWithin(scope, memberId, days);
  if (until)
    return `Người này được hoãn sinh hoạt đến hết ngày ${formatDate(until)}. Sửa lại tháng, hoặc lý do.`;
  const stayed = await stayWithin(scope, memberId, days);
  if (stayed)
    return `Người này sinh hoạt tạm thời ở nơi khác đến hết ngày ${formatDate(stayed)}. Sửa lại tháng, hoặc lý do.`;
  const attended = await attendedWithin(scope, memberId, days);
  return attended && `Người này ${attended}. Sửa lại tháng, hoặc lý do.`;
}

/** Whoever was exempt had a reason, and whoever paid or owed nothing has not missed the month (domain.md §2.7). */
async function settled(
  scope: Scope,
  memberId: string,
  { firstMonth, lastMonth }: Months,
): Promise<string | null> {
  const found = await settledWithin(scope, memberId, { from: monthOf(firstMonth), to: monthOf(lastMonth) });
  return (
    found && `Tháng ${monthWords(found.month)} người này ${SETTLED[found.why]}. Sửa lại tháng, hoặc lý do.`
  );
}
