import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

/** Who gave it, the nearest first. */
export const REWARD_LEVELS = [
  { code: "branch", label: "Chi đoàn" },
  { code: "base", label: "Đoàn cơ sở" },
  { code: "upper", label: "Đoàn cấp trên" },
  { code: "province", label: "Cấp tỉnh" },
  { code: "central", label: "Trung ương Đoàn" },
  { code: "office", label: "Cấp ủy, chính quyền" },
] as const;
export type RewardLevel = (typeof REWARD_LEVELS)[number]["code"];

/**
 * What is given most. The central standing committee sets the forms (domain.md §2.8), and no document at hand has its
 * list: any other form is stored in its own words. Only what was recorded before those were asked is `other`.
 */
export const REWARD_FORMS = [
  { code: "praise", label: "Biểu dương" },
  { code: "merit", label: "Giấy khen" },
  { code: "high_merit", label: "Bằng khen" },
  { code: "title", label: "Danh hiệu" },
  { code: "medal", label: "Kỷ niệm chương, huy chương" },
  { code: "other", label: "Hình thức khác" },
] as const;
export const OTHER_FORM = "other";
export const LISTED_FORMS = REWARD_FORMS.filter(({ code }) => code !== OTHER_FORM);

/** `branch`: of the day that is spoken of. */
export type RewardedMember = { id: string; fullName: string; branch: string | null };

export type RewardLine = {
  id: string;
  decisionNumber: string;
  decidedOn: PlainDate;
  signer: string;
  level: RewardLevel;
  form: string;
  content: string;
  /** The branch or unit as a whole. */
  isCollective: boolean;
  unit: UnitRef;
  branch: UnitRef | null;
  members: Omit<RewardedMember, "branch">[];
  deletedAt: Date | null;
};

export type RewardDetail = Omit<RewardLine, "members"> & {
  members: RewardedMember[];
  orgId: string;
  createdBy: string;
  createdAt: Date;
  /** The case of the proposal that came to it; null where the decision was recorded. */
  caseId: string | null;
  version: number;
  mayEdit: boolean;
};

/** A member's reward on the member's own page. */
export type MemberReward = Pick<
  RewardLine,
  "id" | "decisionNumber" | "decidedOn" | "level" | "form" | "content"
>;
