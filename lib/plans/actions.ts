"use server";

import { action } from "@/lib/access/action";
import { saving } from "@/lib/access/saving";
import { dayIn, textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { approveProgram, reopenProgram, saveProgram } from "./commands";
import { carryOver, removeItem } from "./items/commands";
import { setProgramRule } from "./settings/commands";

const idOf = (form: FormData) => textIn(form, "id") ?? "";
const evidenceIn = (form: FormData) => form.getAll("evidence").map(String);

/** A count as typed: blank is none, what is no number stays so that the schema names the field. */
function countIn(form: FormData, name: string): number | string {
  const text = textIn(form, name);
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : (text ?? "");
}

/** The rows `resolutions.0.title` … as typed; a row in which nothing stands is none. */
function resolutionsIn(form: FormData) {
  const rows = [...form.keys()].flatMap((name) => /^resolutions\.(\d+)\.title$/.exec(name)?.[1] ?? []);
  return rows.flatMap((row) => {
    const at = (field: string) => `resolutions.${row}.${field}`;
    const given = {
      number: textIn(form, at("number")),
      issuedOn: dayIn(form, at("issuedOn")),
      title: textIn(form, at("title")),
    };
    if (Object.values(given).every((value) => value === null)) return [];
    const { number, issuedOn, title } = given;
    const kind = textIn(form, at("kind")) ?? "";
    return [{ kind, number: number ?? "", issuedOn, title: title ?? "" }];
  });
}

export async function saveProgramAction(form: FormData): Promise<Result<{ id: string }>> {
  const input = {
    unit: textIn(form, "unit") ?? "",
    year: textIn(form, "year") ?? "",
    number: textIn(form, "number") ?? "",
    issuedOn: dayIn(form, "issuedOn"),
    signer: textIn(form, "signer") ?? "",
    resolutions: resolutionsIn(form),
    evidence: evidenceIn(form),
    version: textIn(form, "version"),
  };
  return action("plans.save-program", (actor) => saveProgram(actor, input));
}

export async function approveProgramAction(form: FormData) {
  const input = {
    heldOn: dayIn(form, "heldOn") ?? "",
    present: countIn(form, "present"),
    inFavour: countIn(form, "inFavour"),
    version: textIn(form, "version"),
  };
  return saving("plans.approve-program", (actor) => approveProgram(actor, idOf(form), input));
}

export async function reopenProgramAction(form: FormData) {
  const input = { reason: textIn(form, "reason") ?? "", version: textIn(form, "version") };
  return saving("plans.reopen-program", (actor) => reopenProgram(actor, idOf(form), input));
}

export async function removeItemAction(form: FormData): Promise<Result<{ id: string }>> {
  const input = { version: textIn(form, "version") };
  return action("plans.remove-item", (actor) => removeItem(actor, idOf(form), input));
}

export async function carryOverAction(form: FormData) {
  const input = { items: form.getAll("items").map(String) };
  return saving("plans.carry-over", (actor) => carryOver(actor, textIn(form, "program") ?? "", input));
}

export async function setProgramDueAction(form: FormData) {
  const input = {
    calendar: textIn(form, "calendar") ?? "",
    school: textIn(form, "school") ?? "",
    votePercent: textIn(form, "votePercent") ?? "",
    version: textIn(form, "version"),
  };
  return saving("settings.program-due", (actor) => setProgramRule(actor, textIn(form, "orgId") ?? "", input));
}
