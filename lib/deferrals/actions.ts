"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { papersIn, pasteInput, seenInput, stepInput, takeBackInput, textsIn } from "@/lib/cases/form-input";
import type { Pasted } from "@/lib/cases/pasted/ending";
import type { Result } from "@/lib/platform/result";
import {
  correctDeferral,
  openDeferral,
  pasteDeferrals,
  recordDeferral,
  takeDeferralBack,
  takeDeferralStep,
} from "./commands";
import { extendDeferral } from "./extending";

type Kept = Promise<Result<{ id: string }>>;
const idIn = (form: FormData) => String(form.get("id"));

const SPAN = ["fromDay", "toDay", "reason", "day"];

function recordedIn(form: FormData, more: string) {
  const { endedOn, ...told } = textsIn(form, [more, "docNumber", "endedOn", ...SPAN]);
  return { ...told, endedOn: endedOn || null };
}

export async function openDeferralAction(form: FormData): Kept {
  return action("deferrals.open", (actor) => openDeferral(actor, textsIn(form, ["member", ...SPAN])));
}

export async function recordDeferralAction(form: FormData): Kept {
  const input = { ...recordedIn(form, "member"), ...papersIn(form) };
  return action("deferrals.record", (actor) => recordDeferral(actor, input));
}

export async function pasteDeferralsAction(form: FormData): Promise<Result<Pasted>> {
  const input = { ...pasteInput(form), ...seenInput(form) };
  return action("deferrals.paste", (actor) => pasteDeferrals(actor, input));
}

export async function correctDeferralAction(form: FormData): Kept {
  const result = await action("deferrals.correct", (actor) =>
    correctDeferral(actor, idIn(form), recordedIn(form, "version")),
  );
  if (result.ok) refresh();
  return result;
}

export async function extendDeferralAction(form: FormData): Kept {
  const input = textsIn(form, ["version", "toDay", "reason", "day", "docNumber"]);
  return action("deferrals.extend", (actor) => extendDeferral(actor, idIn(form), input));
}

export async function deferralStepAction(form: FormData): Kept {
  const result = await action("deferrals.step", (actor) =>
    takeDeferralStep(actor, idIn(form), stepInput(form)),
  );
  if (result.ok) refresh();
  return result;
}

export async function deferralBackAction(form: FormData): Kept {
  const result = await action("deferrals.take_back", (actor) =>
    takeDeferralBack(actor, idIn(form), takeBackInput(form)),
  );
  if (result.ok) refresh();
  return result;
}
