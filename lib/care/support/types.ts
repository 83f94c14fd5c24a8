import type { Participant } from "@/lib/activities/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";
import type { KeptWithEvidence } from "../types";

/**
 * What was done for somebody, and whether it may tell of health or hardship of those for whom it was. No document has a
 * list: fixed, since figures of years are counted by it.
 */
export const CARE_KINDS = [
  { code: "entitlement", label: "Kiến nghị chế độ", isSensitive: true },
  { code: "illness_visit", label: "Thăm hỏi ốm đau", isSensitive: true },
  { code: "study_support", label: "Hỗ trợ học tập", isSensitive: true },
  { code: "job_placement", label: "Giới thiệu việc làm", isSensitive: false },
  { code: "rights_protection", label: "Bảo vệ quyền lợi", isSensitive: false },
  { code: "other", label: "Việc khác", isSensitive: true },
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

export function isSensitiveCare(code: CareKind): boolean {
  return CARE_KINDS.some((kind) => kind.code === code && kind.isSensitive);
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
    /** How many more of them the reader's roster shows, without being told who, since it would tell of their health or hardship. */
    untold: number;
  };
