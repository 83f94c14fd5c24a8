import { decodeCursor, encodeCursor } from "@/lib/platform/cursor";
import { isId } from "@/lib/platform/ids";

/** The line of the roster from which the next page starts, and in which direction. */
export type Cursor = {
  direction: "after" | "before";
  key: readonly [givenName: string, fullName: string, id: string];
};

export function writeCursor({ direction, key }: Cursor): string {
  return encodeCursor([direction, ...key]);
}

/** Null for what no page has handed out. */
export function readCursor(text: string): Cursor | null {
  const [direction, givenName = "", fullName = "", id] = decodeCursor(text, 4) ?? [];
  if ((direction !== "after" && direction !== "before") || !isId(id)) return null;
  return { direction, key: [givenName, fullName, id] };
}
