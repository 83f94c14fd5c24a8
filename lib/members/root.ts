/**
 * A unique key by which one member has one row of a table; `index` null: a rule that the commands keep alone. `same`: SQL that both rows, `k` of the member kept and `l` of
 * the one merged, stand under one key. Then one of them is put `aside` (the kept one's stays unless SQL `better` says
 * that the other goes further), or it `stays` with the old row, or the two are `refused` as long as both stand.
 */
type Standing = { index: string | null; same: string; words: string } & (
  | { outcome: "aside"; better?: string }
  | { outcome: "stays" | "refused" }
);

/**
 * A column by which other records hold a member, and what becomes of them when two members turn out to be one. `which`:
 * SQL that a row `l` of the one merged moves at all; any other stays with the old row. `rewritten`: SQL of the columns of
 * a moved row `r` that an upgrade may have written anew since. `isNumbered`: each member's rows are numbered from 1 on, and
 * those of the one merged follow those of the one kept.
 */
export type Root = {
  table: string;
  column: string;
  label: string;
  /** Not everybody who reads the member may know that there is such a row. */
  isSensitive?: true;
  /** The rows go with whatever made the member when that is undone: they hold nobody by a foreign key. */
  isLoose?: true;
  /** SQL of a row `held` that says nothing any more, so that it holds nobody and goes with the member. */
  empty?: string;
} & (
  | { rule: "moves"; which?: string; rewritten?: string; isNumbered?: true; standing: readonly Standing[] }
  /** Keeps the id that it was written with. */
  | { rule: "frozen" }
);
