"use server";

import { saving } from "@/lib/access/saving";
import { papersIn, seenInput } from "@/lib/cases/form-input";
import type { Pasted } from "@/lib/cases/pasted/ending";
import { dayIn, numberIn, textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { branchYearIn, linesIn, tableIn } from "@/lib/ratings/form-input";
import { type Moved, moveTraining, registerTraining, saveMarks, unregisterTraining } from "./commands";
import { atItsLine, groupsIn } from "./form-input";
import { saveTrainingProgram } from "./program";
import { pasteTraining } from "./results";
import { markTrainingTyped } from "./typed";
import type { TrainingBoard, TrainingProgram } from "./types";

export async function registerTrainingAction(form: FormData): Promise<Result<Moved>> {
  const members = form.get("all") === "1" ? null : form.getAll("member").map(String);
  const input = { ...branchYearIn(form), members, registeredOn: dayIn(form, "registeredOn") };
  return saving("training.register", (actor) => registerTraining(actor, input));
}

export async function unregisterTrainingAction(form: FormData): Promise<Result<Moved>> {
  const members = form.getAll("member").map(String);
  const input = { ...branchYearIn(form), members, isDroppedThere: form.get("isDroppedThere") !== null };
  return saving("training.unregister", (actor) => unregisterTraining(actor, input));
}

export async function saveMarksAction(form: FormData): Promise<Result<TrainingBoard>> {
  const input = { ...branchYearIn(form), kind: textIn(form, "kind") ?? "", rows: linesIn(form) };
  return saving("training.mark", (actor) => saveMarks(actor, input));
}

export async function moveTrainingAction(form: FormData): Promise<Result<Moved>> {
  const input = {
    ...branchYearIn(form),
    move: textIn(form, "move") ?? "",
    reason: textIn(form, "reason") ?? "",
    evaluatedOn: dayIn(form, "evaluatedOn"),
    docNumber: textIn(form, "docNumber"),
  };
  return saving("training.move", (actor) => moveTraining(actor, input));
}

export async function pasteTrainingAction(form: FormData): Promise<Result<Pasted>> {
  const days = { registeredOn: dayIn(form, "registeredOn"), evaluatedOn: dayIn(form, "evaluatedOn") };
  const said = { ...days, docNumber: textIn(form, "docNumber") };
  const input = {
    ...branchYearIn(form),
    table: tableIn(form),
    ...said,
    ...papersIn(form),
    ...seenInput(form),
  };
  return saving("training.paste", (actor) => pasteTraining(actor, input));
}

export async function markTrainingTypedAction(form: FormData): Promise<Result<{ count: number }>> {
  const input = { ...branchYearIn(form), rows: linesIn(form), isTyped: form.get("typed") === "1" };
  return saving("training.mark_typed", (actor) => markTrainingTyped(actor, input));
}

export async function saveTrainingProgramAction(form: FormData): Promise<Result<TrainingProgram>> {
  const typed = groupsIn(form);
  const { unit, year } = branchYearIn(form);
  const input = { unit, year, groups: typed.map(({ group }) => group), version: numberIn(form, "version") };
  return saving("training.save-program", async (actor) =>
    atItsLine(await saveTrainingProgram(actor, input), typed),
  );
}
