import { isId } from "@/lib/platform/ids";

/** The line of the roster from which the next page starts, and in which direction. */
export type Cursor = {
  direction: "after" | "before";
  key: readonly [givenName: string, fullName: string, id: string];
};

export function writeCursor({ direction, key }: Cursor): string {
  return Buffer.from(JSON.stringify([direction, ...key])).toString("base64url");
}

/** Null for what no page has handed out. */
export function readCursor(text: string): Cursor | null {
  const parts = jsonOf(text);
  if (!Array.isArray(parts) || parts.length !== 4) return null;
  const [direction, givenName, fullName, id] = parts;
  if (direction !== "after" && direction !== "before") return null;
  if (typeof givenName !== "string" || typeof fullName !== "string" || !isId(id)) return null;
  return { direction, key: [givenName, fullName, id] };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return null;
  }
}
