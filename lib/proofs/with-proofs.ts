import type { Actor } from "@/lib/access/types";
import { done, type Result } from "@/lib/platform/result";
import { tieEvidence } from "./commands";
import { tieInput } from "./tie-input";
import type { Untied } from "./types";

/**
 * What is chosen beside a record's pictures and files takes them: work of the programme, and criteria. The record is
 * written by now: what was locked or taken away in the meantime is answered with why, and the rest is tied.
 */
export async function withProofs<T extends object>(
  actor: Actor,
  form: FormData,
  saved: Result<T>,
): Promise<Result<T & { untied: Untied[] }>> {
  if (!saved.ok) return saved;
  const { evidence, records, items } = tieInput(form);
  const at = { unit: String(form.get("proofUnit")), year: String(form.get("proofYear")), evidence };
  const untied: Untied[] = [];
  if (evidence.length > 0 && records.length > 0) {
    const tied = await tieEvidence(actor, { ...at, records, items: [] });
    if (!tied.ok) untied.push({ code: "Việc trong chương trình", why: tied.message });
  }
  if (evidence.length > 0 && items.length > 0) {
    const tied = await tieEvidence(actor, { ...at, records: [], items });
    untied.push(...(tied.ok ? tied.value.untied : items.map((code) => ({ code, why: tied.message }))));
  }
  return done({ ...saved.value, untied });
}
