"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { saving } from "@/lib/access/saving";
import { pasteInput, seenInput } from "@/lib/cases/form-input";
import type { Pasted } from "@/lib/cases/pasted/ending";
import type { Result } from "@/lib/platform/result";
import { numberCertificate } from "./certificate";
import { takeGraduationBack, takeGraduationStep } from "./commands";
import { ceremonyInput, certificateInput, recordInput, stepInput, wishesInput } from "./form-input";
import { holdCeremony, pasteGraduations, recordGraduation, recordWishes } from "./recording";

type Counted = Promise<Result<{ count: number }>>;
type Done = Promise<Result<{ id: string }>>;

export async function recordWishesAction(form: FormData): Counted {
  const result = await action("graduations.wishes", (actor) => recordWishes(actor, wishesInput(form)));
  if (result.ok) refresh();
  return result;
}

export async function holdCeremonyAction(form: FormData): Counted {
  const result = await action("graduations.ceremony", (actor) => holdCeremony(actor, ceremonyInput(form)));
  if (result.ok) refresh();
  return result;
}

export async function recordGraduationAction(form: FormData): Counted {
  return action("graduations.record", (actor) => recordGraduation(actor, recordInput(form)));
}

export async function pasteGraduationsAction(form: FormData): Promise<Result<Pasted>> {
  const { branch: _, ...given } = { ...pasteInput(form), ...seenInput(form) };
  return action("graduations.paste", (actor) => pasteGraduations(actor, given));
}

export async function takeGraduationStepAction(form: FormData): Done {
  const id = String(form.get("id"));
  const result = await action("graduations.step", (actor) => takeGraduationStep(actor, id, stepInput(form)));
  if (result.ok) refresh();
  return result;
}

export async function numberCertificateAction(form: FormData): Done {
  return saving("graduations.certificate", (actor) =>
    numberCertificate(actor, String(form.get("id")), certificateInput(form)),
  );
}

export async function takeGraduationBackAction(form: FormData): Done {
  const id = String(form.get("id"));
  const given = { note: String(form.get("note") ?? ""), version: String(form.get("version")) };
  const result = await action("graduations.take_back", (actor) => takeGraduationBack(actor, id, given));
  if (result.ok) refresh();
  return result;
}
