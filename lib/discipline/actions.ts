"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import {
  BALLOT,
  confirmedIn,
  papersIn,
  pasteInput,
  seenInput,
  stepInput,
  takeBackInput,
  textsIn,
} from "@/lib/cases/form-input";
import type { Pasted } from "@/lib/cases/pasted/ending";
import type { Result } from "@/lib/platform/result";
import { openDiscipline, takeDisciplineBack, takeDisciplineStep } from "./commands";
import { correctDiscipline, pasteDiscipline, recordDiscipline } from "./recording";

type Kept = Promise<Result<{ id: string }>>;
const idIn = (form: FormData) => String(form.get("id"));

const RECORDED = ["post", "about", "form", "docNumber", "signer", "decidedOn", "announcedOn"];

function recordedIn(form: FormData) {
  const { endedOn, ...told } = textsIn(form, [...RECORDED, ...BALLOT, "endedOn"]);
  return { ...told, endedOn: endedOn || null };
}

export async function openDisciplineAction(form: FormData): Kept {
  const input = textsIn(form, ["member", "post", "about", "form", "day"]);
  return action("discipline.open", (actor) => openDiscipline(actor, input));
}

export async function recordDisciplineAction(form: FormData): Kept {
  const told = { ...textsIn(form, ["member"]), ...recordedIn(form), ...papersIn(form) };
  const input = { ...told, ...confirmedIn(form) };
  return action("discipline.record", (actor) => recordDiscipline(actor, input));
}

export async function pasteDisciplineAction(form: FormData): Promise<Result<Pasted>> {
  const input = { ...pasteInput(form), ...seenInput(form) };
  return action("discipline.paste", (actor) => pasteDiscipline(actor, input));
}

export async function correctDisciplineAction(form: FormData): Kept {
  const input = { ...textsIn(form, ["version"]), ...recordedIn(form) };
  const result = await action("discipline.correct", (actor) => correctDiscipline(actor, idIn(form), input));
  if (result.ok) refresh();
  return result;
}

export async function disciplineStepAction(form: FormData): Kept {
  const input = { ...stepInput(form), form: textsIn(form, ["form"]).form || null };
  const result = await action("discipline.step", (actor) => takeDisciplineStep(actor, idIn(form), input));
  if (result.ok) refresh();
  return result;
}

export async function disciplineBackAction(form: FormData): Kept {
  const result = await action("discipline.take_back", (actor) =>
    takeDisciplineBack(actor, idIn(form), takeBackInput(form)),
  );
  if (result.ok) refresh();
  return result;
}
