import { dayAhead } from "@/lib/evidence/rules";
import { daysBetween, formatDate, type PlainDate } from "@/lib/platform/dates";
import {
  done,
  type FieldError,
  type Refusal,
  type Result,
  refused,
  refusedAt,
  refusedFields,
} from "@/lib/platform/result";
import { PROJECT_ACT_LABELS, PROJECT_STATE_LABELS } from "./messages";
import {
  PROJECT_ACTS,
  type ProjectAct,
  type ProjectKind,
  type ProjectStanding,
  type ProjectState,
} from "./types";

type Move = {
  /** Whose act it is: the unit's, or the upper level's. */
  by: "keeper" | "reviewer";
  from: Partial<Record<ProjectKind, readonly ProjectState[]>>;
  to: (standing: ProjectStanding) => ProjectState;
  needs: readonly ("docNumber" | "person" | "note")[];
};

const always = (state: ProjectState) => () => state;
const project = (...states: ProjectState[]) => ({ youth_project: states });
const both = (ofProject: ProjectState[], ofTask: ProjectState[]) => ({
  youth_project: ofProject,
  youth_task: ofTask,
});

/**
 * Every move there is. Work may start before its plan is approved: that is marked, not forbidden, and the approval
 * may still be recorded afterwards. A decision recognises only what was approved.
 */
export const PROJECT_MOVES: Record<ProjectAct, Move> = {
  submit_plan: { by: "keeper", from: project("draft"), to: always("plan_submitted"), needs: [] },
  withdraw_plan: { by: "keeper", from: project("plan_submitted"), to: always("draft"), needs: [] },
  approve_plan: {
    by: "reviewer",
    from: project("plan_submitted", "started", "finished", "inspected"),
    // A plan approved after the start leaves the work where it stands.
    to: ({ state }) => (state === "plan_submitted" ? "plan_approved" : state),
    needs: ["docNumber"],
  },
  refuse_plan: { by: "reviewer", from: project("plan_submitted"), to: always("draft"), needs: ["note"] },
  start: {
    by: "keeper",
    from: both(["draft", "plan_submitted", "plan_approved"], ["draft"]),
    to: always("started"),
    needs: [],
  },
  finish: { by: "keeper", from: both(["started"], ["started"]), to: always("finished"), needs: [] },
  inspect: {
    by: "reviewer",
    from: both(["finished"], ["finished"]),
    to: always("inspected"),
    needs: ["person", "note"],
  },
  recognise: {
    by: "reviewer",
    from: project("inspected"),
    to: always("recognised"),
    needs: ["docNumber"],
  },
  not_recognise: {
    by: "reviewer",
    from: project("inspected"),
    to: always("not_recognised"),
    needs: ["note"],
  },
  // What nobody approved or began is withdrawn and removed instead.
  abandon: {
    by: "keeper",
    from: both(["plan_approved", "started"], ["started"]),
    to: always("abandoned"),
    needs: ["note"],
  },
  resume: {
    by: "keeper",
    from: both(["abandoned"], ["abandoned"]),
    to: ({ startedOn }) => (startedOn ? "started" : "plan_approved"),
    needs: [],
  },
};

/** Whether the act leads on from here, whoever asks. */
export function isOpenAct(act: ProjectAct, { kind, state, approvedOn }: ProjectStanding): boolean {
  if (act === "approve_plan" && approvedOn !== null) return false;
  if (act === "recognise" && approvedOn === null) return false;
  return PROJECT_MOVES[act].from[kind]?.includes(state) ?? false;
}

/** The acts that lead on from here for somebody who keeps the project, or reviews it. */
export function openActs(
  standing: ProjectStanding,
  { keeps, reviews }: { keeps: boolean; reviews: boolean },
): ProjectAct[] {
  return PROJECT_ACTS.filter(
    (act) => isOpenAct(act, standing) && (PROJECT_MOVES[act].by === "keeper" ? keeps : reviews),
  );
}

/** A project begun without an approved plan, or before the day of its approval. A task needs no approval. */
export function isStartedEarly({
  kind,
  startedOn,
  approvedOn,
}: Pick<ProjectStanding, "kind" | "startedOn" | "approvedOn">): boolean {
  if (kind !== "youth_project" || startedOn === null) return false;
  return approvedOn === null || approvedOn > startedOn;
}

/** Text and pictures may be mended until the work is inspected. */
export function acceptsChanges(state: ProjectState): boolean {
  return !["inspected", "recognised", "not_recognised"].includes(state);
}

export type StepInput = { act: ProjectAct; day: PlainDate; docNumber: string; person: string; note: string };

const ASKED: Record<Move["needs"][number], Partial<Record<ProjectAct, string>> & { other: string }> = {
  docNumber: {
    approve_plan: "Ghi số văn bản duyệt kế hoạch.",
    recognise: "Ghi số quyết định công nhận.",
    other: "Ghi số văn bản.",
  },
  person: { other: "Ghi ai kiểm tra, nghiệm thu." },
  note: {
    inspect: "Ghi kết luận kiểm tra, nghiệm thu.",
    refuse_plan: "Ghi lý do chưa duyệt để đơn vị sửa.",
    not_recognise: "Ghi lý do không công nhận.",
    abandon: "Ghi lý do dừng, không làm nữa.",
    other: "Ghi lý do.",
  },
};

/** Where an act leads, or why it can't be done now. `inspectedOn` is the day of the inspection. */
export function moveProject(
  standing: ProjectStanding,
  step: StepInput,
  { today, inspectedOn }: { today: PlainDate; inspectedOn: PlainDate | null },
): Result<ProjectState> {
  const { by: _, to, needs } = PROJECT_MOVES[step.act];
  if (!isOpenAct(step.act, standing)) return notNow(standing, step.act);
  const fields: FieldError[] = needs.flatMap((name) =>
    step[name] === "" ? [{ path: name, message: ASKED[name][step.act] ?? ASKED[name].other }] : [],
  );
  const wrongDay = dayProblem(standing, step, today, inspectedOn);
  if (wrongDay) fields.unshift({ path: "day", message: wrongDay });
  return refusedFields(fields) ?? done(to(standing));
}

function notNow({ kind, state, approvedOn }: ProjectStanding, act: ProjectAct): Refusal {
  if (act === "approve_plan" && approvedOn)
    return refused(
      "conflict",
      `Kế hoạch đã được duyệt ngày ${formatDate(approvedOn)}. Tải lại trang để xem bước tiếp theo.`,
    );
  if (act === "recognise" && state === "inspected" && !approvedOn)
    return refused(
      "conflict",
      "Kế hoạch của công trình chưa được duyệt nên chưa công nhận được. Ghi văn bản duyệt kế hoạch trước.",
    );
  const what = `“${PROJECT_ACT_LABELS[act]}”`;
  if (!PROJECT_MOVES[act].from[kind])
    return refused(
      "conflict",
      `Phần việc thanh niên không có bước ${what}. Tải lại trang để xem bước tiếp theo.`,
    );
  return refused(
    "conflict",
    `Chưa làm được bước ${what} vì đang ở “${PROJECT_STATE_LABELS[state]}”. Tải lại trang để xem bước tiếp theo.`,
  );
}

/** A step is recorded once it was made; the work's own days follow each other. Papers may be dated back. */
function dayProblem(
  { startedOn, finishedOn }: ProjectStanding,
  { act, day }: StepInput,
  today: PlainDate,
  inspectedOn: PlainDate | null,
): string | null {
  const ahead = dayAhead(today, day, "day");
  if (ahead) return ahead.message;
  if (act === "finish" && startedOn && day < startedOn)
    return `Ngày hoàn thành đứng trước ngày khởi công ${formatDate(startedOn)}. Sửa lại ngày.`;
  if (act === "abandon" && startedOn && day < startedOn)
    return `Ngày dừng đứng trước ngày khởi công ${formatDate(startedOn)}. Sửa lại ngày.`;
  if (act === "inspect" && finishedOn && day < finishedOn)
    return `Ngày kiểm tra đứng trước ngày hoàn thành ${formatDate(finishedOn)}. Sửa lại ngày.`;
  const closing = act === "recognise" || act === "not_recognise";
  return closing && inspectedOn && day < inspectedOn
    ? `Ngày này đứng trước ngày kiểm tra ${formatDate(inspectedOn)}. Sửa lại ngày.`
    : null;
}

const MOST_DAYS = 366 * 5;

/** The planned days of a project: the end no earlier than the start, and not by a slip of the century. */
export function wrongPlannedDays({
  plannedFrom,
  plannedTo,
}: {
  plannedFrom: PlainDate;
  plannedTo: PlainDate | null;
}): Refusal | null {
  if (!plannedTo) return null;
  if (plannedTo < plannedFrom)
    return wrong("Ngày kết thúc dự kiến đứng trước ngày bắt đầu. Sửa một trong hai ngày.");
  return daysBetween(plannedFrom, plannedTo) > MOST_DAYS
    ? wrong("Kế hoạch dài quá năm năm. Xem lại hai ngày.")
    : null;
}

function wrong(message: string): Refusal {
  return refusedAt("plannedTo", message);
}
