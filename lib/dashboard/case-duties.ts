import { can } from "@/lib/access/can";
import { RESTRICTED_PROCEDURES, readsProcedure } from "@/lib/access/restricted";
import type { Actor } from "@/lib/access/types";
import { isLate } from "@/lib/cases/lateness";
import type { Procedure, StepBy } from "@/lib/cases/types";
import type { DisciplineParts } from "@/lib/discipline/measures/rules";
import { disciplineMachine } from "@/lib/discipline/rules";
import type { Due } from "@/lib/notices/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { PeriodKind } from "@/lib/units/types";
import { countOf, namesOf } from "./case-words";
import type { OpenCases } from "./open-cases";
import { named } from "./rules";
import { sentBackDuties } from "./sent-back";
import type { Duty, Mend } from "./types";

/** A step for which a case waits, and which is not of those who keep it. */
type Awaited = {
  id: string;
  by: Exclude<StepBy, "keeper">;
  procedure: Procedure;
  state: string;
  title: (count: number) => string;
};

/** The steps of the procedures that are another's than the keeper's whatever an organisation set. */
const AWAITED: readonly Awaited[] = [
  {
    id: "receive",
    by: "other_side",
    procedure: "transfer",
    state: "introduced",
    title: (count) => `${count} người được giới thiệu đến, chờ tiếp nhận`,
  },
  {
    id: "introduce",
    by: "unit",
    procedure: "transfer",
    state: "commented",
    title: (count) => `${count} người xin chuyển sinh hoạt, chờ giới thiệu hoặc quyết định`,
  },
  {
    id: "assign",
    by: "unit",
    procedure: "transfer",
    state: "received",
    title: (count) => `${count} người từ nơi khác đến, chờ phân về chi đoàn`,
  },
  {
    id: "residence",
    by: "unit",
    procedure: "residence_attachment",
    state: "asked",
    title: (count) => `${count} người chờ giới thiệu về sinh hoạt nơi cư trú`,
  },
  {
    id: "recognise",
    by: "unit",
    procedure: "outstanding_member",
    state: "chosen",
    title: (count) => `${count} đoàn viên ưu tú chờ Ban Chấp hành công nhận`,
  },
  {
    id: "introduce-party",
    by: "unit",
    procedure: "outstanding_member",
    state: "certified",
    title: (count) => `${count} đoàn viên ưu tú chờ nghị quyết giới thiệu với Đảng`,
  },
  {
    id: "grant",
    by: "unit",
    procedure: "reward",
    state: "awaits_unit",
    title: (count) => `${count} đề nghị khen thưởng chờ quyết định`,
  },
  {
    id: "submit-reward",
    by: "unit",
    procedure: "reward",
    state: "awaits_submission",
    title: (count) => `${count} đề nghị khen thưởng chờ trình cấp khen`,
  },
  {
    id: "grant-above",
    by: "upper",
    procedure: "reward",
    state: "submitted",
    title: (count) => `${count} đề nghị khen thưởng đã trình, chờ ghi quyết định`,
  },
  {
    id: "admit",
    by: "approver",
    procedure: "admission",
    state: "requested",
    title: (count) => `${count} người chờ chuẩn y kết nạp`,
  },
  {
    id: "remove",
    by: "approver",
    procedure: "removal_from_roll",
    state: "voted",
    title: (count) => `${count} đề nghị xóa tên chờ quyết định`,
  },
  {
    id: "discipline",
    by: "approver",
    procedure: "discipline",
    state: "voted",
    title: (count) => `${count} hồ sơ kỷ luật chờ quyết định`,
  },
];

/** Every step that is another's than the keeper's, as the machines have them: of discipline the organisation set whose. */
export function awaitedSteps(parts: DisciplineParts): readonly Awaited[] {
  const { verify, uphold } = disciplineMachine(parts).moves;
  const ofParts: (Omit<Awaited, "by"> & { by: StepBy })[] = [
    {
      id: "verify",
      by: verify.by,
      procedure: "discipline",
      state: "opened",
      title: (count) => `${count} hồ sơ kỷ luật chờ xác minh`,
    },
    {
      id: "appeal",
      by: uphold.by,
      procedure: "discipline",
      state: "appealed",
      title: (count) => `${count} khiếu nại kỷ luật chờ trả lời`,
    },
  ];
  return [...AWAITED, ...ofParts.flatMap(({ by, ...step }) => (by === "keeper" ? [] : [{ ...step, by }]))];
}

/** For what these cases wait at another's than the keeper's hands; undefined: the keeper goes on. */
export function awaitedStep({
  procedure,
  state,
  comesHere,
  decidesAbove,
  isSentBack,
  parts,
}: OpenCases): Awaited | undefined {
  if (isSentBack) return undefined;
  const step = awaitedSteps(parts).find((one) => one.procedure === procedure && one.state === state);
  if (!step || (step.by === "other_side") !== comesHere) return undefined;
  // An appeal is answered above whoever decided, and the inspection committee verifies whatever is proposed.
  return step.id === "appeal" || step.by === "inspector" || decidesAbove ? step : undefined;
}

/** Whether a step is the unit's own secretary's: of a branch its unit decides. */
export function isOfUnit({ hasBranch }: OpenCases, { by }: Awaited): boolean {
  return by === "approver" ? hasBranch : by !== "upper" && by !== "inspector";
}

/**
 * Whether it is the upper level's: what was submitted there, what is its inspection committee's, and of a member without
 * a branch what is decided above.
 */
export function isAbove({ hasBranch }: OpenCases, { by }: Awaited): boolean {
  return by === "upper" || by === "inspector" || (by === "approver" && !hasBranch);
}

/** What the person may do with such cases. */
export type CaseRights = {
  keeps: boolean;
  decides: (cases: OpenCases, step: Awaited) => boolean;
  reads: (cases: OpenCases) => boolean;
};

type At = { orgId: string; unitId: string; branchId: string | null };

/** At the place where they lie or to which they come: a unit, or one branch, which decides nothing. */
export function caseRights(actor: Actor, place: At): CaseRights {
  const decides = place.branchId === null && can.receiveCase(actor, place).allowed;
  return {
    keeps: can.keepCase(actor, place).allowed,
    decides: (cases, step) => decides && isOfUnit(cases, step),
    reads: ({ procedure }) => readsProcedure(actor, procedure, place),
  };
}

/** The same of those who decide above, in every unit by itself: nobody decides on the own one. */
export function caseRightsAbove(actor: Actor, orgId: string): CaseRights {
  const placeOf = ({ unitId }: OpenCases) => ({ orgId, unitId, branchId: null });
  return {
    keeps: false,
    decides(cases, step) {
      if (!isAbove(cases, step)) return false;
      if (step.by === "inspector") return can.inspectCase(actor, placeOf(cases)).allowed;
      const isRestricted = RESTRICTED_PROCEDURES.includes(cases.procedure);
      const may = isRestricted ? can.decideRestrictedCase : can.approveCase;
      return (step.by === "upper" ? can.decideReward : may)(actor, placeOf(cases)).allowed;
    },
    reads: (cases) => readsProcedure(actor, cases.procedure, placeOf(cases)),
  };
}

type Rest = {
  mine: Map<string, { step: Awaited; of: OpenCases[] }>;
  late: OpenCases[];
  sentBack: OpenCases[];
};

function sorted(cases: readonly OpenCases[], rights: CaseRights, today: PlainDate): Rest {
  const rest: Rest = { mine: new Map(), late: [], sentBack: [] };
  for (const one of cases.filter(rights.reads)) {
    const step = awaitedStep(one);
    if (step && rights.decides(one, step))
      rest.mine.set(step.id, { step, of: [...(rest.mine.get(step.id)?.of ?? []), one] });
    // Whoever keeps the case can't hurry what is the inspection committee's.
    else if (!rights.keeps || one.comesHere || step?.by === "inspector") continue;
    else if (one.isSentBack) rest.sentBack.push(one);
    else if (isLate({ dueOn: one.dueOn, closedOn: null }, today)) rest.late.push(one);
  }
  return rest;
}

type Shown = {
  rights: CaseRights;
  today: PlainDate;
  /** From above units are named, not people. */
  fromAbove?: boolean;
  /** How the unit counts its years, by which the lists of closed cases go. */
  periodKind?: PeriodKind;
};

/** What waits in procedures for the person: the own word, whoever came back, and what is past its day; one line each. */
export function caseDuties(
  cases: readonly OpenCases[],
  { rights, today, fromAbove = false, periodKind = "calendar_year" }: Shown,
): Duty[] {
  const { mine, late, sentBack } = sorted(cases, rights, today);
  const words = (of: readonly OpenCases[]) =>
    fromAbove ? named([...new Set(of.map(({ unitName }) => unitName))]) : namesOf(of);
  const duties = [...mine.values()].map(
    ({ step, of }): Duty => ({
      id: `case-${step.id}`,
      due: earliest(of),
      title: step.title(countOf(of)),
      detail: words(of),
      mend: toList(step),
    }),
  );
  duties.push(...sentBackDuties(sentBack, periodKind));
  if (late.length > 0)
    duties.push({
      id: "case-late",
      due: earliest(late),
      title: `${countOf(late)} thủ tục quá hạn`,
      detail: `${namesOf(late)}. Làm bước tiếp theo, hoặc rút hồ sơ nếu không làm nữa.`,
      mend: { label: "Xem", path: "/members/cases", query: { open: "1" } },
    });
  return duties;
}

function toList({ procedure }: Awaited): Mend {
  if (procedure === "transfer")
    return { label: "Mở", path: "/members/transfers", query: { view: "waiting" } };
  return { label: "Mở", path: "/members/cases", query: { procedure, open: "1" } };
}

/**
 * Of what waits for the word of `unitId` it is reminded, one kind and day at once. A reminder is read by all of a place:
 * of what few may read it says nothing.
 */
export function caseDues(
  cases: readonly OpenCases[],
  { unitId, isOwn }: { unitId: string; isOwn: (cases: OpenCases, step: Awaited) => boolean },
): Due[] {
  const told = new Map<string, { step: Awaited; due: PlainDate; count: number }>();
  for (const one of cases) {
    const step = awaitedStep(one);
    if (!step || one.dueOn === null || RESTRICTED_PROCEDURES.includes(one.procedure) || !isOwn(one, step))
      continue;
    const key = `${step.id} ${one.dueOn}`;
    told.set(key, { step, due: one.dueOn, count: one.count + (told.get(key)?.count ?? 0) });
  }
  return [...told.values()].map(({ step, due, count }) => ({
    unitId,
    kind: "case",
    subject: step.id,
    due,
    title: step.title(count),
  }));
}

function earliest(of: readonly OpenCases[]): PlainDate | null {
  return of.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0] ?? null;
}
