import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

/** `YYYY-MM`, which sorts as text. */
export type Month = string;

export const FEE_CLASSES = ["unsalaried", "salaried"] as const;
export type FeeClass = (typeof FEE_CLASSES)[number];

/** Of what is collected `sentParts` of `ofParts` go to the next level above. */
export type FeeShare = { sentParts: number; ofParts: number };
/** So many days after a month a branch's share of it is to be sent, after a quarter a unit's. */
export type FeeDays = { branchDays: number; unitDays: number };
/** By this day of the year, `MM-DD`, the organisation sends its own share to the level above. */
type OfficeDay = { officeBy: string };
export type FeeRate = FeeShare &
  FeeDays &
  OfficeDay & { fromMonth: Month; source: string } & Record<FeeClass, number>;
export type StoredFeeRate = FeeRate & { version: number | null };

/** What was set from a month on; no class: as the occupation says. */
export type ClassChange = { fromMonth: Month; feeClass: FeeClass | null; byQuarter: boolean };
/**
 * What an occupation says of the class: the organisation's settings name those that earn nothing yet. `before`: by what they
 * named before each of their changes, in order; `endsIn`: the first month without it.
 */
export type Occupation = {
  earnsNothing: boolean;
  before: { earnsNothing: boolean; endsIn: Month }[];
  isTold: boolean;
};
export type Exemption = { fromMonth: Month; months: number };
/**
 * `isHere`: collected by the branch that looks, not by an earlier one. `memberId`: of a row that was folded into the
 * person's one, that row, with which the money stayed.
 */
export type Payment = {
  memberId: string;
  month: Month;
  amount: number;
  version: number;
  savedOn: PlainDate;
  isHere: boolean;
};

/** What was taken at once, by its day and its receipt or list; without a number the latter is empty. */
export type Collection = { id: string; collectedOn: PlainDate; docNumber: string; recordedBy: string };
/** What it comes to in a year. */
export type CollectionLine = Collection & { amount: number; people: number };
/** What a receipt took from somebody for a month; several may have taken a part each. */
export type TakenMonth = Collection & FeePlace & { month: Month; amount: number };

/** Of a unit, null: of none of its branches. */
export type FeePlace = { unitId: string; branchId: string | null };

/** Somebody in the list of a branch for a while, with all that says what is owed. */
export type FeePerson = {
  memberId: string;
  branchId: string | null;
  fullName: string;
  code: string | null;
  birthDate: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where unknown. */
  joinedOn: string | null;
  /** Of the last arrival from outside, and of leaving the roll. */
  arrivedIn: Month | null;
  leftIn: Month | null;
  /** The months in which another branch had to collect, or nobody since the person was in no list. */
  awayIn: Month[];
  hasLeft: boolean;
  /** Of who takes part elsewhere for a time, the month in which that began and the last one that is owed by today; null of all others. */
  awaySince: Month | null;
  owedUntil: Month | null;
  /** The last month of a quarter that is over: until it is owed what is paid by the quarter. Null where nobody asks. */
  lastQuarter: Month | null;
  occupation: Occupation;
  /** What the occupation said before each of its changes, in their order; `endsIn`: the first month without it. */
  occupations: (Occupation & { endsIn: Month })[];
  classes: ClassChange[];
  exemptions: Exemption[];
  payments: Payment[];
  /** What receipts took: where one branch is asked about of its own, of a member all. */
  taken?: TakenMonth[];
};

/** A member with every place of the year: `moves` say in order which place was left and in which month. */
export type FeeMover = Omit<FeePerson, "awayIn" | "hasLeft" | "payments"> &
  FeePlace & {
    /** Of honorary members and of rows that stand for nobody any more. */
    owesNothing: boolean;
    /** The months in which somebody was off the roll who came back. */
    offIn: Month[];
    /** Where somebody was before each move; nowhere, before an arrival. */
    moves: { month: Month; unitId: string | null; branchId: string | null }[];
    payments: (Omit<Payment, "isHere"> & FeePlace)[];
  };

/** How one month of a member stands; `none`: nothing is owed, `ahead`: the month has not come. */
export type MonthState = "none" | "exempt" | "paid" | "owed" | "ahead";
export type MonthCell = {
  month: Month;
  state: MonthState;
  due: number;
  amount: number;
  isHere: boolean;
  /** The row that holds what was paid. */
  memberId: string;
  version: number | null;
  /** When this branch last saved what it took. */
  savedOn: PlainDate | null;
  /** Rows folded into one person's of which this branch took money for the month too; `amount` is the sum. */
  beside: Pick<Payment, "memberId" | "version">[];
  /** What receipts took of the amount, by their day; the rest nobody told. In the grid they stand below, once. */
  taken?: TakenMonth[];
};

export type FeeRow = Pick<FeePerson, "memberId" | "fullName" | "code" | "birthDate"> & {
  hasLeft: boolean;
  /** Who takes part elsewhere for a time, or is set to. */
  paysByQuarter: boolean;
  /** In the last month of the year that has come. */
  feeClass: FeeClass;
  cells: MonthCell[];
};

/** What a span comes to for some people: how many owe or are exempt, whole đồng, and when the last of them were saved. */
export type FeeTally = {
  payers: number;
  exempt: number;
  due: number;
  collected: number;
  owed: number;
  savedOn: PlainDate | null;
};

export type Remittance = {
  id: string;
  branchId: string | null;
  period: string;
  amount: number;
  paidOn: PlainDate;
  receiptNumber: string;
  recordedBy: string;
  version: number;
};

/** What a branch or unit sends up of what it collected in a span. */
export type ShareUp = { kept: number; toSend: number; sent: number; sendBy: SendBy | null };

/** The last day for what was not sent whole of the span: the earliest, of several shares. */
export type SendBy = { day: PlainDate; isLate: boolean };

/** A month as it was written, with what stood there before and who saved that when, of a month that nobody had told null. */
export type WrittenMonth = {
  member: string;
  month: Month;
  amount: number;
  version: number;
  was: number;
  savedBy: string | null;
  savedAt: Date | null;
};

/** What receipts had taken of a person's month before it was written. */
export type TakenBefore = { person: string; month: Month; lines: { collection: string; amount: number }[] };

/** The grid of one branch. */
export type FeeBoard = {
  unit: UnitRef;
  branch: UnitRef | null;
  year: number;
  /** The last month of the year that has come; null while none has. */
  until: Month | null;
  rows: FeeRow[];
  months: (ShareUp & { month: Month })[];
  /** What was taken at once for months of the year, by its day. */
  collections: CollectionLine[];
  remittances: Remittance[];
  may: { keep: boolean; keepUnit: boolean };
};

export type FeeLine = FeeTally & ShareUp;
/** A branch of a unit, quarter by quarter; `unit` itself where its members belong to no branch. */
export type BranchFees = { place: UnitRef; isUnit: boolean; quarters: FeeLine[] };

export type UnitFees = {
  unit: UnitRef;
  year: number;
  branches: BranchFees[];
  /** What the unit took in from its branches and itself, and sends up. */
  quarters: (ShareUp & { received: number })[];
  remittances: Remittance[];
  mayKeep: boolean;
};

/** For who looks over many units: sums alone. */
export type UnitFeeSums = { unit: UnitRef; quarters: (ShareUp & { collected: number; payers: number })[] };

/** What the organisation itself sends on in a year, of what its units have sent it since the last time. */
export type OfficeFees = {
  unitId: string;
  /** The days, both in it, on which the units paid what is parted. */
  since: PlainDate;
  until: PlainDate;
  share: ShareUp & { received: number };
  remittances: Remittance[];
  mayKeep: boolean;
};
