import type { EvidenceCard } from "@/lib/evidence/types";
import type { PeriodKind, UnitRef } from "@/lib/units/types";

/** What every record of the five books carries. */
export type Kept = {
  id: string;
  orgId: string;
  unit: UnitRef;
  branch: UnitRef | null;
  createdBy: string;
  createdAt: Date;
  deletedAt: Date | null;
  version: number;
  mayEdit: boolean;
};

export type KeptWithEvidence = Kept & { evidence: EvidenceCard[] };

/** The part of an organisation whose book a page shows, in a year (`kind`: counted as the unit does, else a calendar year). */
export type BookAt = {
  orgId: string;
  unitId: string | null;
  branchId: string | null;
  year: number;
  kind?: PeriodKind;
};

export type BookList<Item> = { items: Item[]; isCut: boolean };
