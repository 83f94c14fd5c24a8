import type { Participant } from "@/lib/activities/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";
import type { KeptWithEvidence } from "../types";

/** What was done for somebody. No document has a list: fixed, since figures of years are counted by it. */
export const CARE_KINDS = [
  { code: "entitlement", label: "Kiến nghị chế độ" },
  { code: "illness_visit", label: "Thăm hỏi ốm đau" },
  { code: "study_support", label: "Hỗ trợ học tập" },
  { code: "job_placement", label: "Giới thiệu việc làm" },
  { code: "rights_protection", label: "Bảo vệ quyền lợi" },
  { code: "other", label: "Việc khác" },
] as const;
export type CareKind = (typeof CARE_KINDS)[number]["code"];

export const BENEFICIARIES = [
  { code: "members", label: "Đoàn viên" },
  { code: "cadres", label: "Cán bộ Đoàn" },
] as const;
export type Beneficiary = (typeof BENEFICIARIES)[number]["code"];

export function careKindLabel(code: CareKind): string {
  return CARE_KINDS.find((kind) => kind.code === code)?.label ?? code;
}

export function beneficiaryLabel(code: Beneficiary): string {
  return BENEFICIARIES.find((each) => each.code === code)?.label ?? code;
}

export type CareListItem = {
  id: string;
  title: string;
  day: PlainDate;
  kind: CareKind;
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
  };
