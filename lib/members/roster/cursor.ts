import { decodeCursor, encodeCursor } from "@/lib/platform/cursor";
import { isId } from "@/lib/platform/ids";

export type RosterKey = readonly [givenName: string, fullName: string, id: string];

/** A place between two lines of the roster: the page after this line, or the one that ends with it. */
export type Cursor = { direction: "after" | "until"; key: RosterKey };

export function writeCursor({ direction, key }: Cursor): string {
  return encodeCursor([direction, ...key]);
}

/** Null for what no page has handed out. */
export function readCursor(text: string): Cursor | null {
  const [direction, givenName = "", fullName = "", id] = decodeCursor(text, 4) ?? [];
  if ((direction !== "after" && direction !== "until") || !isId(id)) return null;
  return { direction, key: [givenName, fullName, id] };
}
