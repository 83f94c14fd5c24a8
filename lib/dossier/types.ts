import type { CaseLine, CaseStep } from "@/lib/cases/types";
import type { SeenDeferral } from "@/lib/deferrals/types";
import type { DisciplineForm } from "@/lib/discipline/types";
import type { Wish } from "@/lib/graduations/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { ResidenceFacts } from "@/lib/residences/types";
import type { TransferFacts } from "@/lib/transfers/types";
import type { SectionCode } from "./sections";

/** A line of a section: every field's text, empty where nothing is known; times as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type DossierRow = Record<string, string>;

/**
 * A section as it stands; version 0 where nobody has saved it yet. `folded`: of a section of one line those of the rows
 * that were folded into this one.
 */
export type KeptSection = { version: number; rows: DossierRow[]; folded?: DossierRow[] };

/** Sections that the reader may not see are absent. */
export type KeptSections = Partial<Record<SectionCode, KeptSection>>;

/** One of a member's procedures with what the Sổ says of it. */
export type BookCase = CaseLine & {
  transfer: Pick<
    TransferFacts,
    | "direction"
    | "kind"
    | "reason"
    | "outsideName"
    | "outsidePlace"
    | "introNumber"
    | "introducedOn"
    | "comment"
  > | null;
  admission: { admittedOn: PlainDate | null; introducer: string } | null;
  graduation: {
    wish: Wish | null;
    stayUntil: PlainDate | null;
    occasion: string;
    certificate: string;
  } | null;
  discipline: { form: DisciplineForm | null; about: string } | null;
  deferral: SeenDeferral | null;
  residence: ResidenceFacts | null;
  /** Its papers by their names. */
  files: string[];
  /** Those that nobody took back, in order. */
  steps: Pick<CaseStep, "day" | "act" | "toState" | "docNumber" | "note">[];
};

type BookColumn = { title: string; share: number };

/** One part of the Sổ: facts, or a table, or both; `edit` where a section of its own stands behind it. */
export type BookPart = {
  code: string;
  title: string;
  edit?: SectionCode;
  facts?: { term: string; value: string }[];
  /** Records come the latest first; what somebody lived through is told from the beginning. */
  table?: { columns: readonly BookColumn[]; rows: string[][]; fromBeginning?: true };
  /** No part of the central form: printed only where something is told. */
  onlyTold?: true;
};
