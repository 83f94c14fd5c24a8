import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";
import type { KeptWithEvidence } from "../types";

/** How dossiers were found at a stock-taking. No document has a list: fixed, since figures of years are counted by it. */
export const DOSSIER_STATES = [
  { code: "in_order", label: "Ngăn nắp, an toàn" },
  { code: "to_sort", label: "Cần sắp xếp lại" },
  { code: "to_repair", label: "Cần sửa, thay tủ giá" },
  { code: "damaged", label: "Có hồ sơ hư hỏng, thất lạc" },
] as const;
export type DossierState = (typeof DOSSIER_STATES)[number]["code"];

export function dossierStateLabel(code: DossierState): string {
  return DOSSIER_STATES.find((state) => state.code === code)?.label ?? code;
}

export type LastInspection = { inspectedOn: PlainDate; dossiers: number; state: DossierState };

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
