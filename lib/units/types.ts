import type { UnitKind } from "@/lib/access/types";
import type { PlainDate } from "@/lib/platform/dates";

export type Sector = "agency" | "school" | "enterprise" | "armed_forces" | "residential";
export type PeriodKind = "calendar_year" | "school_year";

export const SECTOR_LABELS: Record<Sector, string> = {
  agency: "Cơ quan",
  school: "Trường học",
  enterprise: "Doanh nghiệp",
  armed_forces: "Lực lượng vũ trang",
  residential: "Địa bàn dân cư",
};

export const PERIOD_LABELS: Record<PeriodKind, string> = {
  calendar_year: "Năm dương lịch",
  school_year: "Năm học",
};

export const UNIT_KIND_LABELS: Record<UnitKind, string> = {
  upper_org: "Tổ chức cấp trên",
  base_union: "Đoàn cơ sở",
  base_branch: "Chi đoàn cơ sở",
  branch: "Chi đoàn",
};

/** How `/api/v1` and the pages name a unit. */
export type UnitRef = { id: string; code: string; name: string };

export type UnitRow = UnitRef & {
  kind: UnitKind;
  parentId: string | null;
  sector: Sector | null;
  periodKind: PeriodKind;
  partyCommittee: string | null;
  openedOn: PlainDate;
  closedOn: PlainDate | null;
  version: number;
};

/** An organisation's names and settings in force on a day. */
export type OrganisationProfile = {
  name: string;
  shortName: string;
  parentName: string;
  place: string;
  issuerCode: string;
  fromDay: PlainDate;
};
