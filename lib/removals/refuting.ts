import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { deferredWithin } from "@/lib/deferrals/spans";
import { notAfter } from "@/lib/evidence/rules";
import { settledWithin } from "@/lib/fees/member/settled";
import { monthOf, monthWords } from "@/lib/fees/months";
import type { AskedSpan } from "@/lib/members/asked-spans";
import { memberTerms } from "@/lib/members/terms/queries";
import { charterOn, monthsToRemoval } from "@/lib/members/terms/rules";
import { today } from "@/lib/platform/clock";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { endOfMonth, formatDate, type PlainDate } from "@/lib/platform/dates";
import { type Refusal, refusedFields } from "@/lib/platform/result";
import { stayWithin } from "@/lib/transfers/stays";
import { attendedWithin } from "./attended";
import { lapseProblem } from "./rules";
import type { RemovalFacts } from "./types";

type Of = { memberId: string | null; place: { orgId: string } };
type Lapse = Omit<RemovalFacts, "tried">;
type Told = Lapse & { day: PlainDate };
type Line = { subject: Of; told: Told };

/** Why a name can't be taken from the roll on that day for what was missed: by the charter of the day, and by the books. */
export async function refusedLapse(actor: Actor, subject: Of, told: Told): Promise<Refusal | null> {
  return (await refusedLapses(actor, [{ subject, told }])).get(told) ?? null;
}

/** The same of the lines of a table, all of which are asked about at once. */
export function refusedLapsesOfTable(actor: Actor) {
  let refused: ReturnType<typeof refusedLapses> | undefined;
  return async (told: Told, _subject: Of, all: readonly Line[]): Promise<Refusal | null> => {
    refused ??= refusedLapses(actor, all);
    return (await refused).get(told) ?? null;
  };
}

/** The same of several of one organisation, by what is told of each, in as many statements for all as for one. */
export async function refusedLapses(
  actor: Actor,
  lines: readonly Line[],
): Promise<ReadonlyMap<Told, Refusal | null>> {
  const orgId = lines[0]?.subject.place.orgId ?? "";
  const scope = readScope(actor, orgId);
  const [terms, day] = [await memberTerms(actor, orgId), await today()];
  const refuted = scope ? await refutedByBooks(scope, lines) : new Map<Told, string>();
  return new Map(
    lines.map(({ told }) => {
      const months = monthsToRemoval(charterOn(told.day, terms), terms);
      const message = refuted.get(told);
      const problem =
        lapseProblem(told, { on: told.day, months }) ?? (message ? { path: "firstMonth", message } : null);
      return [told, refusedFields([problem]) ?? notAfter(day, told.day, "day")];
    }),
  );
}

const SETTLED = {
  paid: "đã đóng đoàn phí",
  exempt: "được miễn đoàn phí",
  not_due: "chưa phải đóng đoàn phí",
};

type Asked = { memberId: string; told: Told };

/** What the books say against the months that people are said to have missed; nothing of who is outside the roster. */
async function refutedByBooks(scope: Scope, lines: readonly Line[]): Promise<Map<Told, string>> {
  const asked = lines.flatMap(({ subject: { memberId }, told }) => (memberId ? [{ memberId, told }] : []));
  const of = (isFee: boolean) => asked.filter(({ told }) => (told.lapse === "fee") === isFee);
  const refuted = [...(await settled(scope, of(true))), ...(await missedNothing(scope, of(false)))];
  return new Map(refuted.flatMap(([told, message]) => (message ? [[told, message]] : [])));
}

/**
 * Before joining nobody has missed an activity, nor has whose activities were deferred, though the fee is due all the same
 * (charter XIII), nor who took part elsewhere for a time, nor whoever came once or was away with a reason (domain.md §2.7).
 */
async function missedNothing(scope: Scope, asked: readonly Asked[]): Promise<[Told, string | null][]> {
  if (asked.length === 0) return [];
  const spans = asked.map(
    ({ memberId, told }): AskedSpan => ({ memberId, from: told.firstMonth, to: endOfMonth(told.lastMonth) }),
  );
  const [members, deferred, stays, attended] = [
    await reader(scope).member.findMany({
      where: { id: { in: asked.map(({ memberId }) => memberId) } },
      select: { id: true, joinedOn: true },
    }),
    await deferredWithin(scope, spans),
    await stayWithin(scope, spans),
    await attendedWithin(scope, spans),
  ];
  const joined = new Map(members.map(({ id, joinedOn }) => [id, joinedOn]));
  return asked.map(({ memberId, told }, at) => {
    const month = monthOf(told.firstMonth);
    const joinedOn = joined.get(memberId);
    if (joinedOn && month < joinedOn.slice(0, month.length))
      return [told, `Tháng ${monthWords(month)} người này chưa vào Đoàn. Sửa lại tháng.`];
    const [until, stayed, came] = [deferred[at], stays[at], attended[at]];
    const why =
      (until && `được hoãn sinh hoạt đến hết ngày ${formatDate(until)}`) ||
      (stayed && `sinh hoạt tạm thời ở nơi khác đến hết ngày ${formatDate(stayed)}`) ||
      came;
    return [told, why ? `Người này ${why}. Sửa lại tháng, hoặc lý do.` : null];
  });
}

/** Whoever was exempt had a reason, and whoever paid or owed nothing has not missed the month (domain.md §2.7). */
async function settled(scope: Scope, asked: readonly Asked[]): Promise<[Told, string | null][]> {
  if (asked.length === 0) return [];
  const spans = asked.map(({ memberId, told }) => ({
    memberId,
    from: monthOf(told.firstMonth),
    to: monthOf(told.lastMonth),
  }));
  const found = await settledWithin(scope, spans);
  return asked.map(({ told }, at) => {
    const one = found[at];
    const words =
      one && `Tháng ${monthWords(one.month)} người này ${SETTLED[one.why]}. Sửa lại tháng, hoặc lý do.`;
    return [told, words ?? null];
  });
}
