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

export type ProgressItemRow = {
  code: string;
  title: string;
  groupNumber: number;
  period: ItemPeriod;
  check: ItemCheck | null;
  claim: Claim | null;
  explanation: string;
  evidenceCount: number;
  verdict: Verdict | null;
  isReturned: boolean;
  answered: boolean;
};

export type ProgressRow = Omit<UnitProgress, "groups" | "items"> & {
  groups: Omit<GroupProgress, "done" | "total">[];
  items: ProgressItemRow[];
  /** What the records said when the last round was handed in, by code. */
  frozen: Record<string, Measured | null> | null;
};

export function progressOf(row: ProgressRow, facts: UnitFacts | undefined): UnitProgress {
  const { groups, items, frozen, ...unit } = row;
  const state = answering(row.state, items);
  const done = items.map((item) => itemProgress(state, item, facts, frozen));
  const inGroup = (number: number) => done.filter((item) => item.groupNumber === number);
  return {
    ...unit,
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
  frozen: ProgressRow["frozen"],
): ItemProgress {
  const { code, title, groupNumber, claim, verdict, answered } = row;
  const returned = row.isReturned ? { reason: "", answered } : null;
  const handedIn = acceptsAnswer(state, { returned }) ? undefined : frozen?.[code];
  const live = () => (facts ? measure(row, facts) : null);
  const measured = handedIn === undefined ? live() : handedIn;
  const assessed: AssessedItem = { ...row, measured, returned, verdictComment: "" };
  const outcome = measured?.outcome ?? null;
  const evidence = row.evidenceCount;
  return { code, title, groupNumber, claim, verdict, outcome, evidence, isDone: isDone(state, assessed) };
}
