import type { Beside, BesideField } from "@/lib/imports/columns/beside-fields";
import type { ColumnField } from "@/lib/imports/columns/header-titles";
import type { HeadingName } from "@/lib/imports/rows/headings";
import type { WordField } from "@/lib/imports/rows/sheet-words";
import type { RosterValues } from "@/lib/members/roster/fields";

/**
 * A cell by the sheet's own row and column, what stands there, and what is wrong and how to mend it.
 * Where the field is `sensitive`, value and message must not be kept in plain text.
 */
export type CellProblem = { row: number; column: string; value: string; message: string; sensitive: boolean };

/**
 * One person of the sheet. `values` holds only what the sheet fills in; `ifNew` only what its blanks
 * mean for somebody not yet in the roster. A row with `problems` is rejected; `notices` stop nothing; the cells of
 * `unwritten` are not taken, although their row is.
 */
export type RosterRow = {
  row: number;
  values: Partial<RosterValues>;
  ifNew: Partial<RosterValues>;
  /** What it says beside the roster, and the cells there that name no value. */
  beside: Beside;
  unsaid: BesideField[];
  problems: CellProblem[];
  notices: CellProblem[];
  unwritten?: CellProblem[];
  /** The name as the sheet writes it, where that is all in capitals. */
  capitals?: string;
  /** Words of cells that name a value in a way of their own. */
  unknown: { field: WordField; word: string }[];
};

/** What names the branch of all who stand in a list: a line above it, or (row 0) the name of its page. */
export type BranchTitle = { branch: string; row: number };

/**
 * `columnOf` is where a remark about a field belongs, also about one that the sheet `lacks`; `notices` are remarks on how several
 * rows are read; `youths` say of each person who is left out as no member by what that is told. `headed`: the names that
 * titles and headings give to branches.
 */
export type RosterSheet = {
  rows: RosterRow[];
  columnOf: (field: ColumnField) => string;
  lacks?: (field: ColumnField) => boolean;
  notices?: CellProblem[];
  youths?: string[];
  title?: BranchTitle | null;
  headed?: ReadonlyMap<string, HeadingName>;
};
