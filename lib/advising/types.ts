import type { EvidenceCard } from "@/lib/evidence/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

export const ADVISING_KINDS = ["advising", "coordination", "assigned_task"] as const;
export type AdvisingKind = (typeof ADVISING_KINDS)[number];

/** What the advice is about; each is measured by an item of its own. */
export const ADVICE_SUBJECTS = [
  { code: "union_work", label: "Công tác Đoàn" },
  { code: "coordination", label: "Phối hợp các đoàn thể" },
  { code: "policy", label: "Cơ chế, chính sách, kinh phí" },
] as const;
export type AdviceSubject = (typeof ADVICE_SUBJECTS)[number]["code"];

export const ADVICE_FORMS = [
  { code: "proposal", label: "Tờ trình" },
  { code: "draft_resolution", label: "Dự thảo nghị quyết" },
  { code: "plan", label: "Kế hoạch" },
  { code: "opinion", label: "Ý kiến tại cuộc họp" },
  { code: "other", label: "Hình thức khác" },
] as const;
export type AdviceForm = (typeof ADVICE_FORMS)[number]["code"];

export const ADVICE_OUTCOMES = [
  { code: "sent", label: "Đã gửi, chờ ý kiến" },
  { code: "accepted", label: "Được chấp thuận" },
  { code: "not_accepted", label: "Chưa được chấp thuận" },
] as const;
export type AdviceOutcome = (typeof ADVICE_OUTCOMES)[number]["code"];

export const TASK_GIVERS = [
  { code: "party_committee", label: "Cấp ủy" },
  { code: "upper_union", label: "Đoàn cấp trên" },
  { code: "administration", label: "Chính quyền, lãnh đạo đơn vị" },
] as const;
export type TaskGiver = (typeof TASK_GIVERS)[number]["code"];

export type AdvisingListItem = {
  id: string;
  kind: AdvisingKind;
  title: string;
  /** Advised, signed or given on. */
  day: PlainDate;
  /** Coordination: valid until; task: due on. */
  until: PlainDate | null;
  doneOn: PlainDate | null;
  subject: AdviceSubject | null;
  form: AdviceForm | null;
  outcome: AdviceOutcome | null;
  giver: TaskGiver | null;
  partner: string;
  docNumber: string;
  resultKind: string;
  resultNumber: string;
  resultOn: PlainDate | null;
  unit: UnitRef;
  photos: number;
  deletedAt: Date | null;
};

export type AdvisingDetail = Omit<AdvisingListItem, "photos"> & {
  orgId: string;
  content: string;
  result: string;
  evidence: EvidenceCard[];
  createdBy: string;
  createdAt: Date;
  version: number;
  mayEdit: boolean;
};
