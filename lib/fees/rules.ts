import type { PlainDate } from "@/lib/platform/dates";
import { addMonths, monthsOfYear } from "./months";
import type {
  ClassChange,
  Exemption,
  FeeBoard,
  FeeClass,
  FeeMover,
  FeePerson,
  FeeRate,
  FeeTally,
  Month,
  MonthCell,
  MonthState,
  Occupation,
  Payment,
} from "./types";

/**
 * domain.md §2.11: since 1/1/2011 2.000 đ a month without and 5.000 đ with a salary; each level keeps two thirds and
 * sends one third up, a branch monthly, a unit quarterly and the organisation by 30/12. A later text was not found, nor
 * one that names the other days (ten and fifteen days after are ours), so an organisation may set others from a month on.
 */
export const SHIPPED_RATE: FeeRate = {
  fromMonth: "2011-01",
  unsalaried: 2000,
  salaried: 5000,
  sentParts: 1,
  ofParts: 3,
  branchDays: 10,
  unitDays: 15,
  officeBy: "12-30",
  source: "",
};

/** domain.md §2.11: the committee of the grassroots level exempts for at most so many months at a time. */
export const MOST_EXEMPT_MONTHS = 6;

/** The rate in force in a month. */
export function rateIn(rates: readonly FeeRate[], month: Month): FeeRate {
  return (
    rates
      .filter(({ fromMonth }) => fromMonth <= month)
      .reduce<FeeRate | null>(
        (last, rate) => (last && last.fromMonth > rate.fromMonth ? last : rate),
        null,
      ) ?? SHIPPED_RATE
  );
}

/** The occupation that counts in a month: a change of it leaves what was due in the months before as it was. */
export function occupationIn(
  { occupation, occupations }: Pick<FeePerson, "occupation" | "occupations">,
  month: Month,
): Occupation {
  return occupations.find(({ endsIn }) => endsIn > month) ?? occupation;
}

/** What was set for the member from the latest month on. */
function setIn({ classes }: Pick<FeePerson, "classes">, month: Month): ClassChange | null {
  return classes
    .filter(({ fromMonth }) => fromMonth <= month)
    .reduce<ClassChange | null>((last, one) => (last && last.fromMonth > one.fromMonth ? last : one), null);
}

/** What was set for the member, else what the occupation of then says. */
export function classIn(
  { classes, ...person }: Pick<FeePerson, "classes" | "occupation" | "occupations">,
  month: Month,
): FeeClass {
  const set = setIn({ classes }, month);
  return set?.feeClass ?? (earnsNothingIn(occupationIn(person, month), month) ? "unsalaried" : "salaried");
}

/** domain.md §2.11: a mobile member pays by the quarter, whoever was not said to be one by the month. */
export function paysByQuarterIn(person: Pick<FeePerson, "classes">, month: Month): boolean {
  return setIn(person, month)?.byQuarter ?? false;
}

/** By the organisation's list of that month: a change of it leaves what was due in the months before as it was. */
function earnsNothingIn({ earnsNothing, before }: Occupation, month: Month): boolean {
  return (before.find(({ endsIn }) => endsIn > month) ?? { earnsNothing }).earnsNothing;
}

/** The last month of an exemption. */
export function lastExemptMonth({ fromMonth, months }: Exemption): Month {
  return addMonths(fromMonth, months - 1);
}

export function isExempt(exemptions: readonly Exemption[], month: Month): boolean {
  return exemptions.some((one) => one.fromMonth <= month && month <= lastExemptMonth(one));
}

type Stay = Pick<FeePerson, "joinedOn" | "arrivedIn" | "leftIn" | "awayIn">;

/**
 * A member owes from the month after joining, or after arriving, until the month of leaving, and in each month there
 * where it began.
 * Deferred members are in the list and owe as all others do. Of a joining of which only the year is known, from the
 * next year on; unknown joining owes.
 */
export function owesIn({ joinedOn, arrivedIn, leftIn, awayIn }: Stay, month: Month): boolean {
  if (awayIn.includes(month)) return false;
  if (leftIn !== null && month > leftIn) return false;
  if (arrivedIn !== null && month <= arrivedIn) return false;
  if (joinedOn === null) return true;
  return month > (joinedOn.length === 4 ? `${joinedOn}-12` : joinedOn.slice(0, 7));
}

type Told = { rates: readonly FeeRate[]; until: Month | null };

type Spot = Omit<FeeMover["moves"][number], "month">;

/** The place that collects a month is the one where the member was as the month began. */
function placeIn({ moves, unitId, branchId }: FeeMover, month: Month): Spot {
  return moves.find((move) => move.month >= month) ?? { unitId, branchId };
}

/**
 * A member in each branch of a unit (or in one of them) to which a month of the year belongs or that took money for
 * one: what was paid stays where it was paid, wherever the member went.
 */
export function staysOf(
  mover: FeeMover,
  { unitId, only, year }: { unitId: string; only?: string | null; year: number },
): FeePerson[] {
  const { moves: _moves, unitId: _now, owesNothing, offIn, payments, ...person } = mover;
  const months = monthsOfYear(year);
  const places = months.map((month) => (offIn.includes(month) ? undefined : placeIn(mover, month)));
  const takers = payments.filter(({ amount }) => amount > 0);
  const branches = new Set(
    [...(owesNothing ? [] : places), ...takers]
      .filter((place) => place !== undefined)
      .filter((place) => place.unitId === unitId && (only === undefined || place.branchId === only))
      .map((place) => place.branchId),
  );
  return [...branches].map((branchId) => {
    const isHere = (place: Spot | undefined) => place?.unitId === unitId && place.branchId === branchId;
    return {
      ...person,
      branchId,
      awayIn: months.filter((_, at) => owesNothing || !isHere(places[at])),
      hasLeft: owesNothing || person.leftIn !== null || !isHere(mover),
      payments: payments.map(({ unitId: taker, branchId: by, ...payment }) => ({
        ...payment,
        isHere: isHere({ unitId: taker, branchId: by }),
      })),
    };
  });
}

/**
 * One month of a member: what is due, what was paid, and how it stands by the month that has come. What another branch
 * took is due there: here only what it left open. Two units may both have taken money, by a row each that are one since.
 */
export function cellOf(person: FeePerson, month: Month, { rates, until }: Told): MonthCell {
  const payments = person.payments.filter((payment) => payment.month === month);
  const takenHere = payments.filter(({ isHere, amount }) => isHere && amount > 0);
  const taken = (person.taken ?? []).filter((one) => one.month === month);
  const kept = takenHere[0] ?? payments.find(({ memberId }) => memberId === person.memberId);
  const here = sum(takenHere);
  const all = sum(payments);
  const isHere = here > 0 || all === 0;
  const exempt = isExempt(person.exemptions, month);
  const owes = owesIn(person, month);
  const rate = exempt ? 0 : rateIn(rates, month)[classIn(person, month)];
  const due = owes ? rate : Math.min(rate, here);
  const isDue = until !== null && month <= until && isQuarterOver(person, month);
  return {
    month,
    amount: isHere ? here : all,
    isHere,
    memberId: kept?.memberId ?? person.memberId,
    version: kept?.version ?? null,
    savedOn: latestOf(takenHere.map(({ savedOn }) => savedOn)),
    ...(taken.length > 0 ? { taken } : {}),
    beside: takenHere.slice(1).map(({ memberId, version }) => ({ memberId, version })),
    due: Math.max(Math.min(rate, here), due - (all - here)),
    state: stateOf({ owes, exempt, due, amount: all, isDue }),
  };
}

/** Of what is paid by the month always so. */
function isQuarterOver(person: FeePerson, month: Month): boolean {
  const { owedUntil, lastQuarter } = person;
  if (owedUntil !== null && month > owedUntil) return false;
  return lastQuarter === null || month <= lastQuarter || !paysByQuarterIn(person, month);
}

function sum(payments: readonly Payment[]): number {
  return payments.reduce((total, { amount }) => total + amount, 0);
}

type Facts = { owes: boolean; exempt: boolean; due: number; amount: number; isDue: boolean };

function stateOf({ owes, exempt, due, amount, isDue }: Facts): MonthState {
  if (amount > 0 && amount >= due) return "paid";
  if (!owes) return "none";
  if (exempt) return "exempt";
  if (due === 0) return "none";
  return isDue ? "owed" : "ahead";
}

/** Whether money may be written there: where something is due or was written already, and by no other branch. */
export function isOpen({ due, amount, isHere }: Pick<MonthCell, "due" | "amount" | "isHere">): boolean {
  return isHere && (due > 0 || amount > 0);
}

/** What of a month no receipt took. */
export function untold({ amount, taken = [] }: Pick<MonthCell, "amount" | "taken">): number {
  return Math.max(0, amount - taken.reduce((all, one) => all + one.amount, 0));
}

/** How many of a branch's list pay by now: those who left, and those who owe nothing, stand in its grid too. */
export function payersNow({ rows, until }: Pick<FeeBoard, "rows" | "until">): number {
  const owes = ({ month, due }: MonthCell) => due > 0 && (until === null || month === until);
  return rows.filter(({ hasLeft, cells }) => !hasLeft && cells.some(owes)).length;
}

/**
 * People and money of some months. What has not come is due from nobody: of it counts what was paid already, as of every
 * month what was paid beyond its fee, so that what is due less what was collected is always what is owed.
 */
export function tally(people: readonly (readonly MonthCell[])[]): FeeTally {
  const sum: FeeTally = { payers: 0, exempt: 0, due: 0, collected: 0, owed: 0, savedOn: null };
  for (const cells of people) {
    if (cells.some(({ due }) => due > 0)) sum.payers += 1;
    if (cells.some(({ state }) => state === "exempt")) sum.exempt += 1;
    for (const { due, amount, state, isHere } of cells) {
      const collected = isHere ? amount : 0;
      const owed = state === "owed" ? due - collected : 0;
      sum.collected += collected;
      sum.owed += owed;
      sum.due += collected + owed;
    }
    sum.savedOn = latestOf([sum.savedOn, ...cells.map(({ savedOn }) => savedOn)]);
  }
  return sum;
}

export function latestOf(days: readonly (PlainDate | null)[]): PlainDate | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

/** The longest run of months without any fee and without exemption, in the order given. */
export function longestUnpaid(cells: readonly MonthCell[]): Month[] {
  let longest: Month[] = [];
  let run: Month[] = [];
  for (const { state, amount, month } of cells) {
    run = state === "owed" && amount === 0 ? [...run, month] : [];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/** The last month whose whole fee was paid. */
export function lastPaidMonth(person: FeePerson, rates: readonly FeeRate[]): Month | null {
  const paid = person.payments
    .map(({ month }) => cellOf(person, month, { rates, until: month }))
    .filter(({ state }) => state === "paid")
    .map(({ month }) => month);
  return paid.toSorted().at(-1) ?? null;
}
