import { createHash } from "node:crypto";
import type { Member } from "@/lib/members/types";

/** A mark of exactly these rows as they stand: what the person saw is what is changed. */
export function markOf(changes: readonly Member[]): string {
  const rows = changes.map(({ id, version }) => `${id}:${version}`).sort();
  return createHash("sha256").update(rows.join("\n")).digest("base64url");
}
