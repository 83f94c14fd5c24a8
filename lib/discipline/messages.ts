import type { AppealAnswer, DisciplineDecider, DisciplineForm } from "./types";

export const FORM_LABELS: Record<DisciplineForm, string> = {
  reprimand: "Khiển trách",
  warning: "Cảnh cáo",
  dismissal: "Cách chức",
  expulsion: "Khai trừ",
};

export const DECIDER_LABELS: Record<DisciplineDecider, string> = {
  branch: "Chi đoàn",
  upper_level: "Đoàn cấp trên trực tiếp",
};

export const ANSWER_LABELS: Record<AppealAnswer, string> = {
  upheld: "Giữ nguyên",
  changed: "Thay đổi hình thức",
  lifted: "Hủy bỏ",
};
