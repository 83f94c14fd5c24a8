"use server";

import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { revealEvidence } from "./commands";

export async function revealEvidenceAction(form: FormData): Promise<Result<null>> {
  const input = { evidence: String(form.get("id")), reason: String(form.get("reason") ?? "") };
  return action("evidence.reveal", (actor) => revealEvidence(actor, input));
}
