"use server";

import { action } from "@/lib/access/action";
import { saving } from "@/lib/access/saving";
import { papersIn } from "@/lib/cases/form-input";
import { dayIn, numberIn, textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { saveRatings } from "./commands";
import { DEADLINE_FIELDS } from "./deadlines/types";
import { branchYearIn, linesIn, tableIn } from "./form-input";
import { undoLastSave } from "./last-save/commands";
import { approveRatings, proposeRatings, reopenRatings } from "./moves";
import { type PastedResults, pasteRatings } from "./results";
import { setRatingRule } from "./settings/commands";
import { markRatingsTyped } from "./typed";
import { type RatingBoard, type RatingSheet, RULE_MONTHS, RULE_NUMBERS } from "./types";

export async function saveRatingsAction(form: FormData): Promise<Result<RatingBoard>> {
  const input = { ...branchYearIn(form), rows: linesIn(form), draftsRead: form.get("draftsRead") === "1" };
  return saving("ratings.save", (actor) => saveRatings(actor, input));
}

export async function undoLastSaveAction(form: FormData): Promise<Result<{ count: number }>> {
  const input = { ...branchYearIn(form), version: numberIn(form, "version") };
  return saving("ratings.undo_save", (actor) => undoLastSave(actor, input));
}

export async function pasteRatingsAction(form: FormData): Promise<Result<PastedResults>> {
  const approval = {
    approvalNumber: textIn(form, "approvalNumber") ?? "",
    approvedOn: dayIn(form, "approvedOn") ?? "",
  };
  const given = approval.approvalNumber !== "" || approval.approvedOn !== "";
  const input = {
    ...branchYearIn(form),
    table: tableIn(form),
    approval: given ? approval : null,
    ...papersIn(form),
    seen: textIn(form, "seen"),
  };
  return saving("ratings.paste", async (actor) => {
    const result = await pasteRatings(actor, input);
    if (result.ok || !result.fields) return result;
    return {
      ...result,
      fields: result.fields.map((field) => ({ ...field, path: field.path.replace(/^approval\./, "") })),
    };
  });
}

export async function proposeRatingsAction(form: FormData): Promise<Result<RatingSheet>> {
  const input = {
    ...branchYearIn(form),
    minutesNumber: textIn(form, "minutesNumber") ?? "",
    heldOn: dayIn(form, "heldOn") ?? "",
    entitled: textIn(form, "entitled") ?? "",
    present: textIn(form, "present") ?? "",
    chair: textIn(form, "chair") ?? "",
    minuteTaker: textIn(form, "minuteTaker") ?? "",
    version: numberIn(form, "version"),
  };
  return saving("ratings.propose", (actor) => proposeRatings(actor, input));
}

export async function markRatingsTypedAction(form: FormData): Promise<Result<{ count: number }>> {
  const input = {
    ...branchYearIn(form),
    version: numberIn(form, "version"),
    isTyped: form.get("typed") === "1",
  };
  return saving("ratings.mark_typed", (actor) => markRatingsTyped(actor, input));
}

export async function approveRatingsAction(form: FormData): Promise<Result<RatingSheet>> {
  const input = {
    ...branchYearIn(form),
    approvalNumber: textIn(form, "approvalNumber") ?? "",
    approvedOn: dayIn(form, "approvedOn") ?? "",
    version: numberIn(form, "version"),
  };
  return saving("ratings.approve", (actor) => approveRatings(actor, input));
}

export async function reopenRatingsAction(form: FormData): Promise<Result<RatingSheet>> {
  const input = {
    ...branchYearIn(form),
    reason: textIn(form, "reason") ?? "",
    version: numberIn(form, "version"),
  };
  return saving("ratings.reopen", (actor) => reopenRatings(actor, input));
}

export async function setRatingRuleAction(form: FormData): Promise<Result<null>> {
  const input = {
    guidance: textIn(form, "guidance") ?? "",
    fromYear: textIn(form, "fromYear") ?? "",
    ...Object.fromEntries(
      [...RULE_NUMBERS, ...RULE_MONTHS, ...DEADLINE_FIELDS].map((name) => [name, textIn(form, name) ?? ""]),
    ),
    excused: textIn(form, "excused") ?? "",
    version: numberIn(form, "version"),
  };
  return action("ratings.set-rule", (actor) => setRatingRule(actor, textIn(form, "orgId") ?? "", input));
}
