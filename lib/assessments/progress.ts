import { measure } from "@/lib/criteria/checks";
import type { UnitFacts } from "@/lib/criteria/facts";
import type { ItemCheck, ItemPeriod, Measured, Outcome } from "@/lib/criteria/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";
import { acceptsAnswer, answering } from "./locks";
import { missingForSubmission } from "./missing";
import type { AssessedItem, AssessmentState, Claim, Verdict } from "./types";

export type ItemProgress = {
  code: string;
  title: string;
  groupNumber: number;
  claim: Claim | null;
  verdict: Verdict | null;
  outcome: Outcome | null;
  /** How many pieces of evidence stand by it. */
  evidence: number;
  /** The last round gave it back. */
  isReturned: boolean;
  isDone: boolean;
};

export type GroupProgress = {
  number: number;
  title: string;
  shortTitle: string;
  done: number;
  total: number;
};

/** Where a unit's year stands, for dashboards and tables. */
export type UnitProgress = {
  id: string;
  unit: UnitRef;
  /** What the unit does: a supplement that it took back before it was looked at is still RETURNED. */
  state: AssessmentState;
  round: number;
  version: number;
  /** Until when what was returned is to be supplemented; null where nothing is. */
  supplementDue: PlainDate | null;
  /** The days that hold for this unit. */
  registrationDue: PlainDate;
  selfAssessmentDue: PlainDate;
  groups: GroupProgress[];
  items: ItemProgress[];
};

const BEFORE_START: readonly AssessmentState[] = ["NOT_REGISTERED", "REGISTERED", "NOT_PARTICIPATING"];

/** Nothing stands in the way of handing this item in; once handed in it stays done until it is returned. */
export function isDone(state: AssessmentState, item: AssessedItem): boolean {
  const answering = BEFORE_START.includes(state) ? "ASSESSING" : state;
  if (!acceptsAnswer(answering, item)) return true;
  return missingForSubmission(answering, [item]).every((one) => !one.blocking && one.kind !== "supplement");
}

/** An item as the year's set has it, for all units alike. */
type SetItem = {
  code: string;
  title: string;
  groupNumber: number;
  period: ItemPeriod;
  check: ItemCheck | null;
};

/** What one unit has of an item. */
type ItemAnswer = {
  code: string;
  claim: Claim | null;
  explanation: string;
  evidenceCount: number;
  verdict: Verdict | null;
  isReturned: boolean;
  answered: boolean;
};

type ProgressItemRow = SetItem & ItemAnswer;

type UnitRow = Omit<UnitProgress, "groups" | "items"> & {
  answers: ItemAnswer[];
  /** What the records said when the last round was handed in, by code. */
  frozen: Record<string, Measured | null> | null;
};

export type YearRow = {
  groups: Omit<GroupProgress, "done" | "total">[];
  items: SetItem[];
  units: UnitRow[];
};

/** Where each unit's year stands, by what its records come to. */
export function progressOfYear(
  { groups, items, units }: YearRow,
  facts: ReadonlyMap<string, UnitFacts>,
): UnitProgress[] {
  const known = new Map(items.map((item) => [item.code, item]));
  return units.map(({ answers, ...row }) => {
    const own = answers.flatMap((answer) => {
      const item = known.get(answer.code);
      return item ? [{ ...item, ...answer }] : [];
    });
    return progressOf({ ...row, groups, items: own }, facts.get(row.unit.id));
  });
}

type ProgressRow = Omit<UnitRow, "answers"> & { groups: YearRow["groups"]; items: ProgressItemRow[] };

function progressOf(row: ProgressRow, facts: UnitFacts | undefined): UnitProgress {
  const { groups, items, frozen, ...unit } = row;
  const state = answering(row.state, items);
  const done = items.map((item) => itemProgress(state, item, facts, frozen));
  const inGroup = (number: number) => done.filter((item) => item.groupNumber === number);
  return {
    ...unit,
    state,
    items: done,
    groups: groups.map((group) => ({
      ...group,
      done: inGroup(group.number).filter((item) => item.isDone).length,
      total: inGroup(group.number).length,
    })),
  };
}

function itemProgress(
  state: AssessmentState,
  row: ProgressItemRow,
  facts: UnitFacts | undefined,
  frozen: UnitRow["frozen"],
): ItemProgress {
  const { code, title, groupNumber, claim, verdict, isReturned, answered } = row;
  const returned = isReturned ? { reason: "", answered } : null;
  const handedIn = acceptsAnswer(state, { returned }) ? undefined : frozen?.[code];
  const measured = handedIn === undefined ? ((facts && measure(row, facts)) ?? null) : handedIn;
  const assessed: AssessedItem = { ...row, measured, returned, verdictComment: "" };
  const outcome = measured?.outcome ?? null;
  const evidence = row.evidenceCount;
  const seen = { code, title, groupNumber, claim, verdict, outcome, evidence, isReturned };
  return { ...seen, isDone: isDone(state, assessed) };
}
