import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";
import type { KeptWithEvidence } from "../types";

/** How dossiers were found at a stock-taking. No document has a list: another state is stored in its own words. */
export const DOSSIER_STATES = [
  { code: "in_order", label: "Ngăn nắp, an toàn" },
  { code: "to_sort", label: "Cần sắp xếp lại" },
  { code: "to_repair", label: "Cần sửa, thay tủ giá" },
  { code: "damaged", label: "Có hồ sơ hư hỏng, thất lạc" },
  { code: "other", label: "Tình trạng khác" },
] as const;
export type ListedState = (typeof DOSSIER_STATES)[number]["code"];

export type LastInspection = { inspectedOn: PlainDate; dossiers: number; state: string };

export type DossierListItem = {
  id: string;
  place: string;
  keeper: string;
  unit: UnitRef;
  branch: UnitRef | null;
  last: LastInspection | null;
  photos: number;
};

export type DossierInspection = LastInspection & {
  number: number;
  inspector: string;
  note: string;
  by: string;
  /** Why it was taken back; null while it counts. */
  withdrawn: string | null;
};

export type DossierDetail = KeptWithEvidence & {
  place: string;
  keeper: string;
  note: string;
  /** The latest first. */
  inspections: DossierInspection[];
};
