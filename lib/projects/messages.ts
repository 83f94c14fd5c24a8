import {
  PROJECT_KINDS,
  PROJECT_LEVELS,
  type ProjectAct,
  type ProjectKind,
  type ProjectLevel,
  type ProjectState,
} from "./types";

export const PROJECT_STATE_LABELS: Record<ProjectState, string> = {
  draft: "Đang soạn",
  plan_submitted: "Chờ duyệt kế hoạch",
  plan_approved: "Đã duyệt kế hoạch",
  started: "Đang làm",
  finished: "Đã hoàn thành",
  inspected: "Đã nghiệm thu",
  recognised: "Được công nhận",
  not_recognised: "Không được công nhận",
  abandoned: "Đã dừng, không làm",
};

/** The button that does it. */
export const PROJECT_ACT_LABELS: Record<ProjectAct, string> = {
  submit_plan: "Gửi kế hoạch để duyệt",
  withdraw_plan: "Rút kế hoạch về sửa",
  approve_plan: "Duyệt kế hoạch",
  refuse_plan: "Chưa duyệt, trả lại",
  start: "Ghi khởi công",
  finish: "Ghi hoàn thành",
  inspect: "Ghi kiểm tra, nghiệm thu",
  recognise: "Công nhận",
  not_recognise: "Không công nhận",
  abandon: "Dừng, không làm nữa",
  resume: "Làm tiếp",
};

/** The same as it stands in the history. */
export const PROJECT_STEP_LABELS: Record<ProjectAct, string> = {
  submit_plan: "Gửi kế hoạch",
  withdraw_plan: "Rút kế hoạch",
  approve_plan: "Duyệt kế hoạch",
  refuse_plan: "Chưa duyệt kế hoạch",
  start: "Khởi công",
  finish: "Hoàn thành",
  inspect: "Kiểm tra, nghiệm thu",
  recognise: "Quyết định công nhận",
  not_recognise: "Không công nhận",
  abandon: "Dừng, không làm",
  resume: "Làm tiếp",
};

export const STARTED_EARLY = "Khởi công trước khi duyệt";

export function projectKindLabel(code: ProjectKind): string {
  return PROJECT_KINDS.find((kind) => kind.code === code)?.label ?? code;
}

export function projectLevelLabel(code: ProjectLevel): string {
  return PROJECT_LEVELS.find((level) => level.code === code)?.label ?? code;
}
