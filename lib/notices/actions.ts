"use server";

import { saving } from "@/lib/access/saving";
import { textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { markSeen } from "./commands";

/** Takes the unread mark off a unit's reminders. */
export async function markSeenAction(form: FormData): Promise<Result<{ seen: number }>> {
  const at = { orgId: textIn(form, "orgId") ?? "", unitId: textIn(form, "unitId") ?? "" };
  return saving("notices.seen", (actor) => markSeen(actor, at));
}
