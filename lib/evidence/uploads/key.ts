import { createHash } from "node:crypto";
import type { RecordPlace } from "@/lib/units/record-place";

const MADE_BY_A_PAGE = /^[0-9a-f]{32}$/;

/**
 * The id under which an upload lies and under which its file becomes evidence (a UUID of version 8), from its owner,
 * its place and what the page calls it. So the same file sent twice is one piece of evidence, and whatever somebody
 * else names, it is never this one. Null for what no page makes.
 */
export function uploadKey(
  userId: string,
  { orgId, unitId, branchId }: RecordPlace,
  name: string,
): string | null {
  if (!MADE_BY_A_PAGE.test(name)) return null;
  const bytes = createHash("sha256").update([userId, orgId, unitId, branchId, name].join("\n")).digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
