import type { Beside } from "@/lib/imports/columns/beside-fields";
import type { BranchTarget } from "@/lib/imports/comparing/branches";
import type { Change } from "@/lib/imports/comparing/changes";
import type { ExistingMember, Grounds, Identity } from "@/lib/imports/comparing/identify";
import type { CellProblem } from "@/lib/imports/rows/roster-row";
import type { RosterValues } from "@/lib/members/roster/fields";

/**
 * Why a person should look at a row: another member, or an earlier row of the sheet, may be the same person. `noNew`: of
 * whom it speaks is not in doubt, so that it adds nobody. `grounds`: by what each candidate may be meant, and `against` which numbers are others.
 */
export type Doubt = {
  message: string;
  candidates: ExistingMember[];
  sameAsRow: number | null;
  noNew?: true;
  grounds?: Grounds;
  against?: Grounds;
};

export type Verdict =
  | { kind: "new" }
  | { kind: "updated"; memberId: string; changes: Change[] }
  | { kind: "unchanged"; memberId: string }
  | ({ kind: "duplicate"; skipped: boolean } & Doubt)
  | { kind: "rejected"; problems: CellProblem[] };

/** What becomes of one row. `values` are what a confirmation writes, the branch apart. */
export type RowOutcome = Verdict & {
  row: number;
  values: Partial<RosterValues>;
  beside: Beside;
  branch: BranchTarget;
};

export type Counts = Record<Verdict["kind"] | "absent", number>;

/** The numbers that a row would give to somebody who does not have them yet, or brings back with somebody; who is new. */
export type Held = {
  code: string | null;
  cardNumber: string | null;
  newcomer: Pick<Identity, "name" | "birthDate"> | null;
};

export type Comparison = {
  outcomes: RowOutcome[];
  counts: Counts;
  problems: CellProblem[];
  /** Cells that are not written although their row is. */
  conflicts: CellProblem[];
  notices: CellProblem[];
  unknownBranches: string[];
  /** Names answered with a new branch that the unit has by now. */
  openedSince: string[];
  absent: ExistingMember[];
  held: Held[];
};

export function countOutcomes(outcomes: RowOutcome[], absent: number): Counts {
  const counts: Counts = { new: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0, absent };
  for (const { kind } of outcomes) counts[kind]++;
  return counts;
}
