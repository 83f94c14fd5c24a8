"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import {
  BALLOT,
  papersIn,
  pasteInput,
  seenInput,
  stepInput,
  takeBackInput,
  textsIn,
} from "@/lib/cases/form-input";
import type { Pasted } from "@/lib/cases/pasted/ending";
import type { Result } from "@/lib/platform/result";
import {
  openOrganisationDiscipline,
  takeOrganisationDisciplineBack,
  takeOrganisationDisciplineStep,
} from "./commands";
import { pasteOrganisationDiscipline } from "./pasting";
import { correctOrganisationDiscipline, recordOrganisationDiscipline } from "./recording";

type Kept = Promise<Result<{ id: string }>>;
const idIn = (form: FormData) => String(form.get("id"));

const WHOSE = ["unit", "body"];
const RECORDED = ["about", "form", "level", "docNumber", "signer", "decidedOn"];

function recordedIn(form: FormData) {
  const { announcedOn, endedOn, ...told } = textsIn(form, [...RECORDED, ...BALLOT, "announcedOn", "endedOn"]);
  return { ...told, announcedOn: announcedOn || null, endedOn: endedOn || null };
}

export async function openOrganisationDisciplineAction(form: FormData): Kept {
  const input = textsIn(form, [...WHOSE, "about", "form", "day"]);
  return action("organisation_discipline.open", (actor) => openOrganisationDiscipline(actor, input));
}

export async function recordOrganisationDisciplineAction(form: FormData): Kept {
  const input = { ...textsIn(form, WHOSE), ...recordedIn(form), ...papersIn(form) };
  return action("organisation_discipline.record", (actor) => recordOrganisationDiscipline(actor, input));
}

export async function pasteOrganisationDisciplineAction(form: FormData): Promise<Result<Pasted>> {
  const input = { ...pasteInput(form), ...seenInput(form) };
  return action("organisation_discipline.paste", (actor) => pasteOrganisationDiscipline(actor, input));
}

export async function correctOrganisationDisciplineAction(form: FormData): Kept {
  const input = { ...textsIn(form, ["version"]), ...recordedIn(form) };
  const result = await action("organisation_discipline.correct", (actor) =>
    correctOrganisationDiscipline(actor, idIn(form), input),
  );
  if (result.ok) refresh();
  return result;
}

export async function organisationDisciplineStepAction(form: FormData): Kept {
  const input = { ...stepInput(form), form: textsIn(form, ["form"]).form || null };
  const result = await action("organisation_discipline.step", (actor) =>
    takeOrganisationDisciplineStep(actor, idIn(form), input),
  );
  if (result.ok) refresh();
  return result;
}

export async function organisationDisciplineBackAction(form: FormData): Kept {
  const result = await action("organisation_discipline.take_back", (actor) =>
    takeOrganisationDisciplineBack(actor, idIn(form), takeBackInput(form)),
  );
  if (result.ok) refresh();
  return result;
}
