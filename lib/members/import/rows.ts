import type { Table } from "@/lib/members/import/mapping";
import { columnFor, RowReader } from "@/lib/members/import/row-reader";
import { dataRows, fieldColumns } from "@/lib/members/import/table-rows";
import type { RosterFieldName, RosterValues } from "@/lib/members/roster/fields";
import type { PlainDate } from "@/lib/platform/dates";

/** A cell by the sheet's own row and column, what stands there, and what is wrong and how to mend it. */
export type CellProblem = { row: number; column: string; value: string; message: string };

/**
 * One person of the sheet. `values` holds only what the sheet fills in; `ifNew` only what its blanks
 * mean for somebody not yet in the roster. A row with `problems` is rejected; `notices` stop nothing.
 */
export type RosterRow = {
  row: number;
  values: Partial<RosterValues>;
  ifNew: Partial<RosterValues>;
  problems: CellProblem[];
  notices: CellProblem[];
};

/** `columnOf` is where a remark about a field belongs, also about one that the sheet lacks. */
export type RosterSheet = { rows: RosterRow[]; columnOf: (field: RosterFieldName) => string };

/** Every person of the table, read cell by cell under the mapping. */
export function readRows(table: Table, today: PlainDate): RosterSheet {
  const columns = fieldColumns(table.mapping);
  return {
    rows: dataRows(table).map((data) => new RowReader(data, columns, today).read()),
    columnOf: (field) => columnFor(columns, field),
  };
}
