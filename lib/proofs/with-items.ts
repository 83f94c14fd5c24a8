import type { Actor } from "@/lib/access/types";
import { done, type Result } from "@/lib/platform/result";
import { tieEvidence } from "./commands";
import type { Untied } from "./types";

/**
 * The criteria ticked beside a record's pictures and files take them. The record is written by now: a criterion that
 * was locked in the meantime is answered with why, and the others are tied.
 */
export async function withItems<T extends object>(
  actor: Actor,
  form: FormData,
  saved: Result<T>,
): Promise<Result<T & { untied: Untied[] }>> {
  if (!saved.ok) return saved;
  const all = (name: string) => form.getAll(name).map(String).filter(Boolean);
  const [evidence, items] = [all("evidence"), all("item")];
  if (evidence.length === 0 || items.length === 0) return done({ ...saved.value, untied: [] });
  const place = { unit: String(form.get("proofUnit")), year: String(form.get("proofYear")) };
  const tied = await tieEvidence(actor, { ...place, evidence, items, records: [] });
  const untied = tied.ok ? tied.value.untied : items.map((code) => ({ code, why: tied.message }));
  return done({ ...saved.value, untied });
}
