import { unreadableAt } from "./readable";

/** Where a keyset page ended, as an address carries it. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The key that a cursor carries; null where it carries none of this length, or one that no row can have. */
export function decodeCursor(cursor: string, length: number): string[] | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(key) && key.length === length && unreadableAt(key) === null ? key.map(String) : null;
  } catch {
    return null;
  }
}
