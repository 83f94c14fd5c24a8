"use server";

import { action } from "@/lib/access/action";
import { dayIn, textIn } from "@/lib/platform/form-values";
import { done, type Result } from "@/lib/platform/result";
import { saveInspection } from "./commands";
import type { InspectionSheet } from "./types";

/** Items of which nothing was ticked were not looked at. */
function inspectionInput(form: FormData) {
  const findings = form.getAll("codes").flatMap((code) => {
    const state = textIn(form, `state.${code}`);
    return state ? [{ code: String(code), state, text: textIn(form, `text.${code}`) ?? "" }] : [];
  });
  return {
    day: dayIn(form, "day") ?? "",
    inspectors: textIn(form, "inspectors") ?? "",
    conclusion: textIn(form, "conclusion") ?? "",
    findings,
    version: Number(form.get("version")),
  };
}

export async function saveInspectionAction(
  assessmentId: string,
  form: FormData,
): Promise<Result<InspectionSheet>> {
  return action("inspections.save", async (actor) => {
    const saved = await saveInspection(actor, assessmentId, inspectionInput(form));
    return saved.ok ? done(saved.value) : saved;
  });
}
