"use server";

import { saving } from "@/lib/access/saving";
import type { Result } from "@/lib/platform/result";
import { undoPasted } from "./commands";

export async function undoPastedAction(form: FormData): Promise<Result<{ count: number }>> {
  return saving("members.undo_pasted", (actor) => undoPasted(actor, String(form.get("id"))));
}
