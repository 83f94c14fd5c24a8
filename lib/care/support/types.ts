import type { Participant } from "@/lib/activities/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";
import type { KeptWithEvidence } from "../types";

/**
 * What was done for somebody, and whether it may tell of health or hardship of those for whom it was. No document has a
 * list: something else is stored in its own words, which may tell of anything.
 */
export const CARE_KINDS = [
  { code: "entitlement", label: "Kiến nghị chế độ", isSensitive: true },
  { code: "illness_visit", label: "Thăm hỏi ốm đau", isSensitive: true },
  { code: "study_support", label: "Hỗ trợ học tập", isSensitive: true },
  { code: "job_placement", label: "Giới thiệu việc làm", isSensitive: false },
  { code: "rights_protection", label: "Bảo vệ quyền lợi", isSensitive: false },
  { code: "other", label: "Việc khác", isSensitive: true },
] as const;

export const BENEFICIARIES = [
  { code: "members", label: "Đoàn viên" },
  { code: "cadres", label: "Cán bộ Đoàn" },
] as const;
export type Beneficiary = (typeof BENEFICIARIES)[number]["code"];

export function beneficiaryLabel(code: Beneficiary): string {
  return BENEFICIARIES.find((each) => each.code === code)?.label ?? code;
}

export function isSensitiveCare(kind: string): boolean {
  return CARE_KINDS.find(({ code }) => code === kind)?.isSensitive ?? true;
}

export type CareListItem = {
  id: string;
  title: string;
  day: PlainDate;
  kind: string;
  beneficiary: Beneficiary;
  people: number;
  partner: string;
  costVnd: number | null;
  unit: UnitRef;
  branch: UnitRef | null;
  photos: number;
};

export type CareDetail = KeptWithEvidence &
  Omit<CareListItem, "photos"> & {
    result: string;
    /** Ticked members whom the reader's roster shows; the number is everybody's. */
    members: Participant[];
    /** How many more of them the reader's roster shows, without being told who, since it would tell of their health or hardship. */
    untold: number;
  };
