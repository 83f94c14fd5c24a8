"use server";

import { action } from "@/lib/access/action";
import { textIn } from "@/lib/platform/form-values";
import { done, type Result } from "@/lib/platform/result";
import { savePlan } from "./commands";
import type { PlannedItem } from "./types";

/** Saves the plan of one item. */
export async function savePlanAction(
  assessmentId: string,
  code: string,
  form: FormData,
): Promise<Result<PlannedItem>> {
  const input = {
    solution: textIn(form, "solution") ?? "",
    due: textIn(form, "due") ?? "",
    person: textIn(form, "person") ?? "",
    isHard: form.get("isHard") === "on",
    version: Number(form.get("version")),
  };
  return action("assessments.savePlan", async (actor) => {
    const saved = await savePlan(actor, assessmentId, code, input);
    return saved.ok ? done(saved.value) : saved;
  });
}
