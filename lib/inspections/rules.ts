import { type FieldError, type Refusal, refusedFields } from "@/lib/platform/result";
import type { FindingState } from "./types";

type Finding = { code: string; state: FindingState; text: string };

/** Every finding is of an item of the year, once, and one that is not good says what to do. */
export function findingsFault(findings: readonly Finding[], known: readonly string[]): Refusal | null {
  const seen = new Set<string>();
  const fields: FieldError[] = [];
  for (const { code, state, text } of findings) {
    const path = `text.${code}`;
    if (!known.includes(code)) fields.push({ path, message: `Không có nội dung ${code}.` });
    else if (seen.has(code)) fields.push({ path, message: `Nội dung ${code} ghi hai lần.` });
    else if (state !== "good" && text === "")
      fields.push({ path, message: `${code}: ghi đơn vị cần làm gì.` });
    seen.add(code);
  }
  return refusedFields(fields);
}
