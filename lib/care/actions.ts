"use server";

import { action } from "@/lib/access/action";
import { saving } from "@/lib/access/saving";
import { textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { inspectDossiers, removeDossiers, restoreDossiers, withdrawInspection } from "./dossiers/commands";
import {
  hardshipInput,
  headcountField,
  headcountInput,
  listedOrOwnIn,
  noteInput,
  textsIn,
} from "./form-input";
import {
  addMeasure,
  changeHardship,
  createHardship,
  removeHardship,
  reopenHardship,
  restoreHardship,
  reviewHardship,
  withdrawMeasure,
} from "./hardship/commands";
import type { HardshipPerson } from "./hardship/types";
import { revealHardship, signNoHardship } from "./hardship/unit/commands";
import { confirmHeadcount, saveHeadcount } from "./headcount/commands";
import {
  answerNote,
  changeNote,
  createNote,
  forwardNote,
  receiveNote,
  removeNote,
  restoreNote,
} from "./situation/commands";
import { removeCare, restoreCare } from "./support/commands";

const idIn = (form: FormData) => textIn(form, "id") ?? "";
const versionIn = (form: FormData) => ({ version: textIn(form, "version") });
const unitIn = (form: FormData) => ({ unit: textIn(form, "unit") ?? "" });

export async function saveHeadcountAction(form: FormData) {
  return saving("care.headcount", async (actor) => {
    const result = await saveHeadcount(actor, headcountInput(form));
    if (result.ok || !result.fields) return result;
    const fields = result.fields.map((field) => ({ ...field, path: headcountField(field.path, form) }));
    return { ...result, fields };
  });
}

export async function confirmHeadcountAction(form: FormData) {
  const input = { ...unitIn(form), year: textIn(form, "year"), ...versionIn(form) };
  return saving("care.confirm-headcount", (actor) => confirmHeadcount(actor, input));
}

export async function inspectDossiersAction(form: FormData) {
  const texts = textsIn(form, ["inspectedOn", "inspector", "dossiers", "note"]);
  const input = { ...texts, ...listedOrOwnIn(form, "state"), ...versionIn(form) };
  return saving("care.inspect-dossiers", (actor) => inspectDossiers(actor, idIn(form), input));
}

export async function withdrawInspectionAction(form: FormData) {
  const input = { ...textsIn(form, ["number", "reason"]), ...versionIn(form) };
  return saving("care.withdraw-inspection", (actor) => withdrawInspection(actor, idIn(form), input));
}

export async function removeDossiersAction(form: FormData) {
  return saving("care.remove-dossiers", (actor) => removeDossiers(actor, idIn(form), versionIn(form)));
}

export async function restoreDossiersAction(form: FormData) {
  return saving("care.restore-dossiers", (actor) => restoreDossiers(actor, idIn(form)));
}

export async function removeCareAction(form: FormData) {
  return saving("care.remove-support", (actor) => removeCare(actor, idIn(form), versionIn(form)));
}

export async function restoreCareAction(form: FormData) {
  return saving("care.restore-support", (actor) => restoreCare(actor, idIn(form)));
}

export async function createNoteAction(form: FormData): Promise<Result<{ id: string }>> {
  const input = { ...unitIn(form), ...noteInput(form) };
  return action("care.create-note", (actor) => createNote(actor, input));
}

export async function changeNoteAction(form: FormData) {
  const input = { ...noteInput(form), ...versionIn(form) };
  return saving("care.change-note", (actor) => changeNote(actor, idIn(form), input));
}

export async function forwardNoteAction(form: FormData) {
  return saving("care.forward-note", (actor) => forwardNote(actor, idIn(form), versionIn(form)));
}

export async function receiveNoteAction(form: FormData) {
  return saving("care.receive-note", (actor) => receiveNote(actor, idIn(form), versionIn(form)));
}

export async function answerNoteAction(form: FormData) {
  const input = { ...textsIn(form, ["answer"]), ...versionIn(form) };
  return saving("care.answer-note", (actor) => answerNote(actor, idIn(form), input));
}

export async function removeNoteAction(form: FormData) {
  return saving("care.remove-note", (actor) => removeNote(actor, idIn(form), versionIn(form)));
}

export async function restoreNoteAction(form: FormData) {
  return saving("care.restore-note", (actor) => restoreNote(actor, idIn(form)));
}

export async function createHardshipAction(form: FormData): Promise<Result<{ id: string }>> {
  const input = { member: textIn(form, "member") ?? "", ...hardshipInput(form) };
  return action("care.create-hardship", (actor) => createHardship(actor, input));
}

export async function changeHardshipAction(form: FormData) {
  const input = { ...hardshipInput(form), ...versionIn(form) };
  return saving("care.change-hardship", (actor) => changeHardship(actor, idIn(form), input));
}

export async function addMeasureAction(form: FormData) {
  const texts = textsIn(form, ["day", "what", "source"]);
  const input = { ...texts, costVnd: textIn(form, "costVnd"), ...versionIn(form) };
  return saving("care.add-measure", (actor) => addMeasure(actor, idIn(form), input));
}

export async function withdrawMeasureAction(form: FormData) {
  const input = { ...textsIn(form, ["measure", "reason"]), ...versionIn(form) };
  return saving("care.withdraw-measure", (actor) => withdrawMeasure(actor, idIn(form), input));
}

export async function reopenHardshipAction(form: FormData) {
  const input = { ...textsIn(form, ["reason"]), ...versionIn(form) };
  return saving("care.reopen-hardship", (actor) => reopenHardship(actor, idIn(form), input));
}

export async function reviewHardshipAction(form: FormData) {
  const goesOn = form.get("goesOn") === "1";
  const texts = textsIn(form, ["year", "endReason"]);
  const input = { ...texts, goesOn, ...versionIn(form) };
  return saving("care.review-hardship", (actor) => reviewHardship(actor, idIn(form), input));
}

export async function removeHardshipAction(form: FormData) {
  return saving("care.remove-hardship", (actor) => removeHardship(actor, idIn(form), versionIn(form)));
}

export async function restoreHardshipAction(form: FormData) {
  return saving("care.restore-hardship", (actor) => restoreHardship(actor, idIn(form)));
}

export async function signNoHardshipAction(form: FormData) {
  const input = { ...unitIn(form), year: textIn(form, "year") };
  return saving("care.sign-no-hardship", (actor) => signNoHardship(actor, input));
}

export async function revealHardshipAction(form: FormData): Promise<Result<HardshipPerson[]>> {
  const input = { ...unitIn(form), reason: textIn(form, "reason") ?? "" };
  return action("care.reveal-hardship", (actor) => revealHardship(actor, input));
}
