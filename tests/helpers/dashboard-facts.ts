import type { ItemProgress, UnitProgress } from "@/lib/assessments/progress";
import type { AssessmentState } from "@/lib/assessments/types";
import type {
  BlocFacts,
  BlocRights,
  BranchFacts,
  UnitFacts,
  UnitRights,
  YearDates,
} from "@/lib/dashboard/types";
import { sumFigures } from "@/lib/figures/sum-figures";
import { type PlainDate, plainDate } from "@/lib/platform/dates";

export const TODAY = plainDate("2026-11-24");

export const CYCLE: YearDates = {
  state: "open",
  registrationDue: plainDate("2025-11-10"),
  inspectionOn: plainDate("2026-05-26"),
  cutOff: plainDate("2026-11-30"),
  selfAssessmentDue: plainDate("2026-11-30"),
  appraisalDue: plainDate("2026-12-10"),
  decisionDue: plainDate("2026-12-20"),
};

export function item(code: string, more: Partial<ItemProgress> = {}): ItemProgress {
  const groupNumber = Number(code.charAt(0));
  const base = {
    claim: "met",
    verdict: null,
    outcome: null,
    evidence: 1,
    isReturned: false,
    isDone: true,
  } as const;
  return { code, title: `Nội dung ${code}`, groupNumber, ...base, ...more };
}

/** A unit's year over six items, two in each group. */
export function progress(
  state: AssessmentState,
  {
    lacking = [],
    n = 1,
    supplementDue = null,
  }: { lacking?: string[]; n?: number; supplementDue?: PlainDate | null } = {},
): UnitProgress {
  const items = ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"].map((code) =>
    item(code, { isDone: !lacking.includes(code) }),
  );
  const groups = [1, 2, 3].map((number) => {
    const own = items.filter(({ groupNumber }) => groupNumber === number);
    const done = own.filter(({ isDone }) => isDone).length;
    return { number, title: `Nhóm ${number}`, shortTitle: `Nhóm ${number}`, done, total: own.length };
  });
  const unit = { id: `u${n}`, code: `DV0${n}`, name: `Đoàn Sở số ${n}` };
  return {
    id: `a${n}`,
    unit,
    state,
    round: 0,
    version: 1,
    supplementDue,
    registrationDue: CYCLE.registrationDue,
    selfAssessmentDue: CYCLE.selfAssessmentDue,
    groups,
    items,
  };
}

export function unitFacts(more: Partial<UnitFacts> = {}): UnitFacts {
  const counts = { members: 46, activities: 12, evidence: 38 };
  const none = { quarters: [], imports: [], proposals: 0, decision: null, reached: {} };
  return {
    today: TODAY,
    year: 2026,
    cycle: CYCLE,
    notOfSet: null,
    progress: progress("ASSESSING"),
    ...counts,
    ...none,
    leftReason: null,
    unplanned: [],
    branches: [],
    targets: [],
    figures: sumFigures([]),
    ...more,
  };
}

export const SECRETARY: UnitRights = {
  submit: true,
  draft: true,
  confirmQuarter: true,
  keepRecords: true,
  plan: true,
};
export const COMMITTEE: UnitRights = {
  submit: false,
  draft: true,
  confirmQuarter: false,
  keepRecords: true,
  plan: true,
};
export const READER: UnitRights = {
  submit: false,
  draft: false,
  confirmQuarter: false,
  keepRecords: false,
  plan: false,
};

export function branchFacts(more: Partial<BranchFacts> = {}): BranchFacts {
  const counts = {
    members: 14,
    activitiesOfYear: 6,
    activitiesOfMonth: 1,
    activitiesOfQuarter: 2,
    evidence: 9,
  };
  return {
    today: TODAY,
    year: 2026,
    ...counts,
    imports: [],
    withoutPhoto: [],
    withoutPhotoCount: 0,
    ...more,
  };
}

export function blocFacts(more: Partial<BlocFacts> = {}): BlocFacts {
  const known = {
    units: 11,
    votes: [],
    decisions: [],
    publishedOn: null,
    selfGiven: [],
    unsettled: [],
    years: [2026, 2027].map((year) => ({
      year,
      state: "open" as const,
      registrationDue: plainDate(`${year - 1}-11-10`),
      tally: {},
      isDecided: false,
      everPublished: false,
    })),
  };
  return { today: TODAY, year: 2026, cycle: CYCLE, progress: [], figures: sumFigures([]), ...known, ...more };
}

export function blocRights(more: Partial<BlocRights> = {}): BlocRights {
  const none = {
    runCycle: false,
    closeCycle: false,
    recordDecision: false,
    publish: false,
    giveRoles: false,
  };
  return { ...none, appraises: new Set(), ...more };
}
