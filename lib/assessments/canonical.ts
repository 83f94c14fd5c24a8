import { createHash } from "node:crypto";

/**
 * The one text of a JSON value: keys by code point, no blanks, no key without a value. (Our keys are plain ASCII, where
 * JavaScript's order is that of code points.) The migration `appraisal_in_full` writes the same text in SQL.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const pairs = Object.entries(value).filter(([, each]) => each !== undefined);
  const sorted = pairs.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(",")}}`;
}

/** What proves that a submission is still what was handed in. */
export function digestOf(frozen: unknown): string {
  return createHash("sha256").update(canonicalJson(frozen)).digest("hex");
}
