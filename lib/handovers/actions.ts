"use server";

import { action } from "@/lib/access/action";
import { saving } from "@/lib/access/saving";
import { textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { changeHandover, drawUpHandover, withdrawHandover } from "./commands";
import { handoverIn, onPaperIn, versionIn } from "./form-input";
import { confirmHandover, recordHandover } from "./moves";
import { recordOnPaper } from "./on-paper";
import { takeHandoverBack } from "./taking-back";

const idIn = (form: FormData) => textIn(form, "id") ?? "";

export async function drawUpHandoverAction(form: FormData): Promise<Result<{ id: string }>> {
  const input = { unit: textIn(form, "unit") ?? "", branch: textIn(form, "branch"), ...handoverIn(form) };
  return action("handovers.draw-up", (actor) => drawUpHandover(actor, input));
}

export async function recordOnPaperAction(form: FormData): Promise<Result<{ id: string }>> {
  const input = { unit: textIn(form, "unit") ?? "", branch: textIn(form, "branch"), ...onPaperIn(form) };
  return action("handovers.record_on_paper", (actor) => recordOnPaper(actor, input));
}

export async function changeHandoverAction(form: FormData): Promise<Result<{ id: string }>> {
  const input = { ...handoverIn(form), ...versionIn(form) };
  return action("handovers.change", (actor) => changeHandover(actor, idIn(form), input));
}

export async function withdrawHandoverAction(form: FormData): Promise<Result<null>> {
  return saving("handovers.withdraw", (actor) => withdrawHandover(actor, idIn(form), versionIn(form)));
}

export async function confirmHandoverAction(form: FormData): Promise<Result<null>> {
  const input = { reason: textIn(form, "reason") ?? "", ...versionIn(form) };
  return saving("handovers.confirm", (actor) => confirmHandover(actor, idIn(form), input));
}

export async function recordHandoverAction(form: FormData): Promise<Result<null>> {
  return saving("handovers.record", (actor) => recordHandover(actor, idIn(form), versionIn(form)));
}

export async function takeHandoverBackAction(form: FormData): Promise<Result<null>> {
  const input = { reason: textIn(form, "reason") ?? "", ...versionIn(form) };
  return saving("handovers.take_back", (actor) => takeHandoverBack(actor, idIn(form), input));
}
