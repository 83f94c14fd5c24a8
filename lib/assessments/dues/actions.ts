"use server";

import { saving } from "@/lib/access/saving";
import { dayIn, textIn } from "@/lib/platform/form-values";
import { done, type Result } from "@/lib/platform/result";
import { extendDue } from "./commands";

/** Gives a unit more time, on the page of the year. */
export async function extendDueAction(assessmentId: string, form: FormData): Promise<Result<null>> {
  const input = {
    kind: textIn(form, "kind"),
    oldDue: textIn(form, "version"),
    newDue: dayIn(form, "newDue") ?? "",
    reason: textIn(form, "reason") ?? "",
  };
  return saving("assessments.extendDue", async (actor) => {
    const saved = await extendDue(actor, assessmentId, input);
    return saved.ok ? done(null) : saved;
  });
}
