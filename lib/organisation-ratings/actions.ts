"use server";

import { saving } from "@/lib/access/saving";
import { papersIn } from "@/lib/cases/form-input";
import { dayIn, numberIn, textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { linesIn, tableIn } from "@/lib/ratings/form-input";
import { type PastedRated, pasteRated, saveRated } from "./commands";
import { undoRatedSave } from "./last-save/commands";
import { approveRated, proposeRated, reopenRated } from "./moves";
import type { RatedBoard } from "./types";

const sheetIn = (form: FormData) => ({
  unit: textIn(form, "unit") ?? "",
  level: textIn(form, "level") ?? "",
  year: textIn(form, "year") ?? "",
});

const approvalIn = (form: FormData) => ({
  approvalNumber: textIn(form, "approvalNumber") ?? "",
  approvedOn: dayIn(form, "approvedOn") ?? "",
});

export async function saveRatedAction(form: FormData): Promise<Result<RatedBoard>> {
  const input = { ...sheetIn(form), rows: linesIn(form) };
  return saving("organisation-ratings.save", (actor) => saveRated(actor, input));
}

export async function pasteRatedAction(form: FormData): Promise<Result<PastedRated>> {
  const approval = approvalIn(form);
  const isGiven = approval.approvalNumber !== "" || approval.approvedOn !== "";
  const given = { table: tableIn(form), approval: isGiven ? approval : null, seen: textIn(form, "seen") };
  const input = { ...sheetIn(form), ...given, ...papersIn(form) };
  return saving("organisation-ratings.paste", async (actor) => {
    const result = await pasteRated(actor, input);
    if (result.ok || !result.fields) return result;
    const fields = result.fields.map((field) => ({ ...field, path: field.path.replace(/^approval\./, "") }));
    return { ...result, fields };
  });
}

export async function undoRatedSaveAction(form: FormData): Promise<Result<{ count: number }>> {
  const input = { ...sheetIn(form), version: numberIn(form, "version") };
  return saving("organisation-ratings.undo_save", (actor) => undoRatedSave(actor, input));
}

export async function proposeRatedAction(form: FormData): Promise<Result<null>> {
  const input = {
    ...sheetIn(form),
    minutesNumber: textIn(form, "minutesNumber") ?? "",
    heldOn: dayIn(form, "heldOn") ?? "",
    version: numberIn(form, "version"),
  };
  return saving("organisation-ratings.propose", (actor) => proposeRated(actor, input));
}

export async function approveRatedAction(form: FormData): Promise<Result<null>> {
  const input = { ...sheetIn(form), ...approvalIn(form), version: numberIn(form, "version") };
  return saving("organisation-ratings.approve", (actor) => approveRated(actor, input));
}

export async function reopenRatedAction(form: FormData): Promise<Result<null>> {
  const input = {
    ...sheetIn(form),
    reason: textIn(form, "reason") ?? "",
    version: numberIn(form, "version"),
  };
  return saving("organisation-ratings.reopen", (actor) => reopenRated(actor, input));
}
