import { decodeCursor, encodeCursor } from "@/lib/platform/cursor";

/** Rows of the log before the end of the page that a cursor carries; all of them where it carries none. */
export function olderThan(cursor: string | null | undefined): { id?: { lt: bigint } } {
  const id = cursor ? decodeCursor(cursor, 1)?.[0] : undefined;
  return id && /^\d{1,18}$/.test(id) ? { id: { lt: BigInt(id) } } : {};
}

/** Of one row more than a page takes, the page and the cursor of the next one, where there is one. */
export function pageOf<Row extends { id: bigint }>(
  rows: readonly Row[],
  most: number,
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, most);
  const last = rows.length > most ? items.at(-1) : undefined;
  return { items, nextCursor: last ? encodeCursor([String(last.id)]) : null };
}
