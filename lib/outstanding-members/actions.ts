"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { papersIn, pasteInput, seenInput, stepInput, takeBackInput, textsIn } from "@/lib/cases/form-input";
import type { Pasted } from "@/lib/cases/pasted/ending";
import type { Result } from "@/lib/platform/result";
import { openOutstanding, takeOutstandingBack, takeOutstandingStep } from "./commands";
import { correctOutstanding, pasteOutstanding, recordOutstanding } from "./recording";

type Kept = Promise<Result<{ id: string }>>;
const idIn = (form: FormData) => String(form.get("id"));

function recordedIn(form: FormData) {
  const names = ["stage", "day", "docNumber", "introducedOn", "admittedOn", "merits"];
  const { introducedOn, admittedOn, ...told } = textsIn(form, names);
  return { ...told, introducedOn: introducedOn || null, admittedOn: admittedOn || null };
}

export async function openOutstandingAction(form: FormData): Kept {
  const input = textsIn(form, ["member", "merits", "day"]);
  return action("outstanding.open", (actor) => openOutstanding(actor, input));
}

export async function recordOutstandingAction(form: FormData): Kept {
  const input = { ...textsIn(form, ["member"]), ...recordedIn(form), ...papersIn(form) };
  return action("outstanding.record", (actor) => recordOutstanding(actor, input));
}

export async function pasteOutstandingAction(form: FormData): Promise<Result<Pasted>> {
  const input = { ...pasteInput(form), ...seenInput(form) };
  return action("outstanding.paste", (actor) => pasteOutstanding(actor, input));
}

export async function correctOutstandingAction(form: FormData): Kept {
  const input = { ...textsIn(form, ["version"]), ...recordedIn(form) };
  const result = await action("outstanding.correct", (actor) => correctOutstanding(actor, idIn(form), input));
  if (result.ok) refresh();
  return result;
}

export async function outstandingStepAction(form: FormData): Kept {
  const { certifiedOn } = textsIn(form, ["certifiedOn"]);
  const input = { ...stepInput(form), certifiedOn: certifiedOn || null };
  const result = await action("outstanding.step", (actor) => takeOutstandingStep(actor, idIn(form), input));
  if (result.ok) refresh();
  return result;
}

export async function outstandingBackAction(form: FormData): Kept {
  const result = await action("outstanding.take_back", (actor) =>
    takeOutstandingBack(actor, idIn(form), takeBackInput(form)),
  );
  if (result.ok) refresh();
  return result;
}
