import type { EvidenceCard } from "@/lib/evidence/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

/** What an activity is for, as a secretary files it. */
export const ACTIVITY_KINDS = [
  { code: "education", label: "Giáo dục" },
  { code: "political_task", label: "Nhiệm vụ chính trị" },
  { code: "social_welfare", label: "An sinh xã hội" },
  { code: "culture_sport", label: "Văn hóa – thể thao" },
  { code: "volunteering", label: "Tình nguyện" },
  { code: "union_building", label: "Xây dựng Đoàn" },
  { code: "other", label: "Khác" },
] as const;

export type ActivityKind = (typeof ACTIVITY_KINDS)[number]["code"];

/**
 * What an activity is held for, in the order of the calendar year. A campaign is no holiday: it is left out
 * where Youth Month and the great days are counted.
 */
export const OCCASIONS = [
  { code: "student_day", label: "Ngày truyền thống học sinh, sinh viên 9/1", nature: "holiday" },
  { code: "lunar_new_year", label: "Tết Nguyên đán", nature: "holiday" },
  { code: "party_day", label: "Ngày thành lập Đảng 3/2", nature: "holiday" },
  { code: "youth_month", label: "Tháng Thanh niên", nature: "youth_month" },
  { code: "union_day", label: "Ngày thành lập Đoàn 26/3", nature: "holiday" },
  { code: "reunification_and_labour_day", label: "Dịp 30/4 – 1/5", nature: "holiday" },
  { code: "pioneer_day", label: "Ngày thành lập Đội 15/5", nature: "holiday" },
  { code: "president_birthday", label: "Ngày sinh Chủ tịch Hồ Chí Minh 19/5", nature: "holiday" },
  { code: "summer_campaign", label: "Thanh niên tình nguyện hè", nature: "campaign" },
  { code: "war_invalids_day", label: "Ngày Thương binh – Liệt sĩ 27/7", nature: "holiday" },
  { code: "national_day", label: "Quốc khánh 2/9", nature: "holiday" },
  {
    code: "youth_association_day",
    label: "Ngày truyền thống Hội Liên hiệp Thanh niên 15/10",
    nature: "holiday",
  },
  { code: "women_day", label: "Ngày Phụ nữ Việt Nam 20/10", nature: "holiday" },
  { code: "teachers_day", label: "Ngày Nhà giáo Việt Nam 20/11", nature: "holiday" },
  { code: "army_day", label: "Ngày thành lập Quân đội 22/12", nature: "holiday" },
] as const;

export type Occasion = (typeof OCCASIONS)[number]["code"];

export function kindLabel(code: ActivityKind): string {
  return ACTIVITY_KINDS.find((kind) => kind.code === code)?.label ?? code;
}

export function occasionLabel(code: Occasion): string {
  return OCCASIONS.find((occasion) => occasion.code === code)?.label ?? code;
}

/** A line of the list. */
export type ActivityListItem = {
  id: string;
  title: string;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  place: string;
  kind: ActivityKind;
  occasion: Occasion | null;
  participants: number | null;
  partners: string[];
  unit: UnitRef;
  branch: UnitRef | null;
  photos: number;
  deletedAt: Date | null;
};

/** What a calendar's day shows. */
export type CalendarActivity = {
  id: string;
  title: string;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  unitCode: string;
};

export type Participant = { id: string; fullName: string; branch: string | null };

export type ActivityDetail = Omit<ActivityListItem, "photos"> & {
  orgId: string;
  content: string;
  version: number;
  createdBy: string;
  createdAt: Date;
  evidence: EvidenceCard[];
  /** Ticked participants whom the reader's roster shows; the number is everybody's. */
  members: Participant[];
  mayEdit: boolean;
};
