import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor, Place } from "@/lib/access/types";
import { findMember, type SeenMember } from "@/lib/members/queries";
import { charterOn, monthsToRemoval } from "@/lib/members/terms/rules";
import { type CharterDays, DEFAULT_TERMS, type MemberTerms } from "@/lib/members/terms/types";
import { today } from "@/lib/platform/clock";
import { reader, rows } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import { type PlainDate, yearOf } from "@/lib/platform/dates";
import { done, type Result } from "@/lib/platform/result";
import { feeLineWords } from "../messages";
import { addMonths, lastWholeQuarter, monthOf } from "../months";
import { feeRow } from "../people";
import { lastPaidMonth, longestUnpaid, occupationIn } from "../rules";
import { ratesIn } from "../settings/queries";
import { feeMemberStatement } from "../statements";
import type { ClassChange, Exemption, FeePerson, FeeRow, Month } from "../types";

export type ClassLine = ClassChange & { setBy: string; version: number };
export type ExemptionLine = Exemption & {
  id: string;
  decisionNumber: string;
  decidedOn: PlainDate;
  /** It may tell of health or hardship, so it is null for whoever sees no such fields there. */
  reason: string | null;
  grantedBy: string;
  version: number;
};

export type MemberFees = {
  member: { id: string; fullName: string };
  place: Place;
  branchName: string | null;
  unitName: string;
  year: number;
  row: FeeRow;
  line: string;
  /** In the month that has come. */
  hasOccupation: boolean;
  classes: ClassLine[];
  exemptions: ExemptionLine[];
  /** Receipts whose pages open: what another place took is only named. */
  readable: string[];
  may: { keep: boolean; exempt: boolean };
};

/** A member's year of fees with the class and exemptions, for whoever may know who paid. */
export async function memberFees(actor: Actor, id: string, year: number): Promise<Result<MemberFees>> {
  const found = await findMember(actor, id);
  if (!found.ok) return found;
  const { member, place, scope } = found.value;
  const no = refusal(can.readMemberFees(actor, place));
  if (no) return no;
  const keep = can.keepFees(actor, place).allowed;
  const seesReasons = can.seeSensitive(actor, place).allowed;
  const own = { orgId: place.orgId, memberId: member.id };
  const [facts, classes, exemptions] = await Promise.all([
    factsOf(actor, found.value, year),
    reader(scope).feeClassChange.findMany({
      where: own,
      select: CLASS,
      orderBy: { fromMonth: "desc" },
      take: MOST,
    }),
    reader(scope).feeExemption.findMany({
      where: { memberId: member.id, withdrawnOn: null },
      select: EXEMPTION,
      orderBy: { fromMonth: "desc" },
      take: MOST,
    }),
  ]);
  return done({
    member: { id: member.id, fullName: member.fullName },
    place,
    year,
    classes,
    unitName: member.unit.name,
    branchName: member.branch?.name ?? null,
    row: feeRow(facts.person, { rates: facts.rates, year, until: monthOf(facts.day) }),
    line: lineOf(facts),
    hasOccupation: occupationIn(facts.person, monthOf(facts.day)).isTold,
    exemptions: exemptions.map(({ decidedOn, reason, ...one }) => ({
      ...one,
      decidedOn: toDay(decidedOn),
      reason: seesReasons ? reason : null,
    })),
    readable: (facts.person.taken ?? []).flatMap(({ id: receipt, unitId, branchId }) =>
      can.readMemberFees(actor, { orgId: place.orgId, unitId, branchId }).allowed ? [receipt] : [],
    ),
    may: { keep, exempt: can.keepUnitFees(actor, place).allowed },
  });
}

const MOST = 50;
const CLASS = { fromMonth: true, feeClass: true, byQuarter: true, setBy: true, version: true } as const;
const EXEMPTION = {
  id: true,
  fromMonth: true,
  months: true,
  decisionNumber: true,
  decidedOn: true,
  reason: true,
  grantedBy: true,
  version: true,
} as const;

/** What the fees say of a member, in a line for other pages; null for whoever may not know it. */
export async function feeLineOf(actor: Actor, memberId: string | null): Promise<string | null> {
  const found = memberId === null ? null : await findMember(actor, memberId);
  if (!found?.ok || !can.readMemberFees(actor, found.value.place).allowed) return null;
  return lineOf(await factsOf(actor, found.value));
}

/** `removalRule`: null until the organisation sets its own terms. */
type Told = FeePerson & { removalRule: (CharterDays & Pick<MemberTerms, "removalMonths">) | null };
type Facts = { person: Told; rates: Awaited<ReturnType<typeof ratesIn>>; day: PlainDate };

/** As far as a year before the current one is asked about, from that one on. */
async function factsOf(actor: Actor, { member, place, scope }: SeenMember, year?: number): Promise<Facts> {
  const day = await today();
  const since = Math.min(year ?? yearOf(day), yearOf(day));
  const [[person], rates] = await Promise.all([
    rows<Told>(scope, feeMemberStatement, () => [place.orgId, [member.id], since, lastWholeQuarter(day)]),
    ratesIn(actor, place.orgId),
  ]);
  if (!person) throw new Error("a member who was found has fees");
  return { person, rates, day };
}

/** The running month is not late yet. */
function lineOf({ person, rates, day }: Facts): string {
  const until: Month = addMonths(monthOf(day), -1);
  const cellsOf = (year: number) => feeRow(person, { rates, year, until }).cells;
  const cells = cellsOf(yearOf(day));
  const owed = cells.filter(({ state }) => state === "owed");
  const run = longestUnpaid(cells);
  const rule = person.removalRule ?? DEFAULT_TERMS;
  return feeLineWords({
    paidUntil: lastPaidMonth(person, rates),
    owedMonths: owed.length,
    owed: owed.reduce((sum, { due, amount }) => sum + due - amount, 0),
    run: run.length >= monthsToRemoval(charterOn(day, rule), rule) ? run : [],
  });
}
