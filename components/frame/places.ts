import { ROLE_LABELS } from "@/lib/access/messages";
import type { Role } from "@/lib/access/types";
import type { Level, Spot } from "@/lib/units/place/types";
import type { Creation, Place } from "./place";

/** A place of the rail before the address says which one is current; `also` are pages that belong to it. */
export type FramePlace = Place & { also?: string[] };

const DUTIES: FramePlace = { href: "/dashboard", label: "Việc cần làm", icon: "house", tab: "Việc" };
const MEMBERS: FramePlace = { href: "/members", label: "Đoàn viên", icon: "users", tab: "Đoàn viên" };
/** Programme, targets, activities, projects, advice and directives as tabs. */
const PLANS: FramePlace = { href: "/plans", label: "Kế hoạch", icon: "calendar-days" };
const EVIDENCE: FramePlace = { href: "/evidence", label: "Minh chứng", icon: "camera" };
const ASSESSMENT: FramePlace = {
  href: "/assessment",
  label: "Tự đánh giá",
  icon: "square-check",
  tab: "Đánh giá",
};
const APPRAISAL: FramePlace = {
  href: "/appraisal",
  label: "Thẩm định",
  icon: "square-check",
  tab: "Thẩm định",
  also: ["/criteria"],
};
const DECISIONS: FramePlace = { href: "/decisions", label: "Quyết định", icon: "gavel", tab: "Quyết định" };
const REPORTS: FramePlace = { href: "/reports", label: "Báo cáo", icon: "file-text" };
const CRITERIA: FramePlace = { href: "/criteria", label: "Tiêu chí", icon: "list-checks" };
const UNITS: FramePlace = { href: "/units", label: "Đơn vị", icon: "layout-grid", tab: "Đơn vị" };
/** Committees and ratings of a unit and its branches, beside the unit's own card. */
const ORGANISATION: FramePlace = { href: "/organisation", label: "Tổ chức", icon: "layout-grid" };
const ORGANISATION_AND_UNIT: FramePlace = { ...ORGANISATION, also: ["/units"] };
const UNITS_AND_ORGANISATION: FramePlace = { ...UNITS, also: ["/organisation"] };
const UNITS_AND_ACCOUNTS: FramePlace = {
  ...UNITS,
  label: "Đơn vị, tài khoản",
  also: ["/organisation", "/accounts"],
};
const ACCOUNTS: FramePlace = { href: "/accounts", label: "Tài khoản", icon: "user-cog", tab: "Tài khoản" };
const SETTINGS: FramePlace = { href: "/settings", label: "Cài đặt", icon: "settings", tab: "Cài đặt" };
const SETTINGS_AND_LOG: FramePlace = { ...SETTINGS, label: "Cài đặt, nhật ký", also: ["/audit"] };
const LOG: FramePlace = { href: "/audit", label: "Nhật ký", icon: "rotate-ccw-clock" };

const OWN_ACCOUNT: FramePlace = {
  href: "/account",
  label: "Tài khoản của tôi",
  icon: "user-cog",
  tab: "Tài khoản",
};

/** An administrator's, also while no organisation is founded. */
const SYSTEM_PLACES: FramePlace[] = [UNITS, ACCOUNTS, SETTINGS, LOG];

const OF_LEVEL: Record<Level, FramePlace[]> = {
  unit: [DUTIES, MEMBERS, PLANS, EVIDENCE, ASSESSMENT, CRITERIA, ORGANISATION_AND_UNIT],
  branch: [DUTIES, MEMBERS, PLANS, EVIDENCE, CRITERIA, ORGANISATION],
  upper: [DUTIES, MEMBERS, PLANS, APPRAISAL, DECISIONS, REPORTS, UNITS_AND_ORGANISATION],
  system: SYSTEM_PLACES,
};

const OF_OFFICE = [DUTIES, PLANS, APPRAISAL, DECISIONS, REPORTS, UNITS_AND_ACCOUNTS];
const OFFICE: readonly Role[] = ["UPPER_SECRETARY", "UPPER_STAFF"];
const RECORDERS: readonly Role[] = ["UNIT_SECRETARY", "UNIT_COMMITTEE", "BRANCH_SECRETARY"];

/** The places of a person's work where the spot is, at most seven. */
export function placesOf({ level, roles }: Spot): FramePlace[] {
  if (level !== "upper" || !roles.some((role) => OFFICE.includes(role))) return OF_LEVEL[level];
  return [...OF_OFFICE, roles.includes("UPPER_SECRETARY") ? SETTINGS_AND_LOG : SETTINGS];
}

/** Places and role of the spot that the address names; without one only an administrator has places. */
export function railOf(spot: Spot | null, isAdmin: boolean): { places: FramePlace[]; roleLabel: string } {
  if (spot) return { places: placesOf(spot), roleLabel: ROLE_LABELS[spot.roles[0] ?? "OBSERVER"] };
  if (isAdmin) return { places: SYSTEM_PLACES, roleLabel: ROLE_LABELS.SYSTEM_ADMIN };
  return { places: [OWN_ACCOUNT], roleLabel: "Không có vai trò ở đây" };
}

/** What the phone's round button makes. */
export function creationOf({ roles }: Spot): Creation | undefined {
  if (!roles.some((role) => RECORDERS.includes(role))) return undefined;
  return { href: "/plans/new", label: "Ghi hoạt động" };
}

/** Marks the place in which a page lies. */
export function markCurrent(places: readonly FramePlace[], path: string): Place[] {
  const lies = (href: string) => path === href || path.startsWith(`${href}/`);
  return places.map(({ also = [], ...place }) => ({ ...place, current: [place.href, ...also].some(lies) }));
}
