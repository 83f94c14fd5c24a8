import type { CollectionLine, FeeRow } from "../types";

/** What a branch took at once for months of its grid, by its day. */
export function collectionLines(rows: readonly Pick<FeeRow, "cells">[]): CollectionLine[] {
  const lines = new Map<string, CollectionLine>();
  for (const { cells } of rows) {
    const seen = new Set<string>();
    for (const { id, collectedOn, docNumber, recordedBy, amount } of cells.flatMap(
      ({ taken = [] }) => taken,
    )) {
      const line = lines.get(id) ?? { id, collectedOn, docNumber, recordedBy, amount: 0, people: 0 };
      lines.set(id, { ...line, amount: line.amount + amount, people: line.people + (seen.has(id) ? 0 : 1) });
      seen.add(id);
    }
  }
  const key = ({ collectedOn, docNumber }: CollectionLine) => `${collectedOn} ${docNumber}`;
  return [...lines.values()].sort((a, b) => key(a).localeCompare(key(b)));
}

/** The rows without it: as many times as there are months it would weigh on the page. */
export function withoutCollections(rows: readonly FeeRow[]): FeeRow[] {
  return rows.map((row) => ({ ...row, cells: row.cells.map(({ taken: _, ...cell }) => cell) }));
}
