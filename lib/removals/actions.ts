"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { papersIn, pasteInput, seenInput, stepInput, takeBackInput, textsIn } from "@/lib/cases/form-input";
import type { Pasted } from "@/lib/cases/pasted/ending";
import type { Result } from "@/lib/platform/result";
import { openRemoval, takeRemovalBack, takeRemovalStep } from "./commands";
import { correctRemoval, pasteRemovals, recordRemoval } from "./recording";

type Kept = Promise<Result<{ id: string }>>;
const idIn = (form: FormData) => String(form.get("id"));

const LAPSE = ["lapse", "firstMonth", "lastMonth", "tried", "day"];

export async function openRemovalAction(form: FormData): Kept {
  return action("removals.open", (actor) => openRemoval(actor, textsIn(form, ["member", ...LAPSE])));
}

export async function recordRemovalAction(form: FormData): Kept {
  const input = { ...textsIn(form, ["member", "docNumber", ...LAPSE]), ...papersIn(form) };
  return action("removals.record", (actor) => recordRemoval(actor, input));
}

export async function pasteRemovalsAction(form: FormData): Promise<Result<Pasted>> {
  const input = { ...pasteInput(form), ...seenInput(form) };
  return action("removals.paste", (actor) => pasteRemovals(actor, input));
}

export async function correctRemovalAction(form: FormData): Kept {
  const input = textsIn(form, ["version", "docNumber", ...LAPSE]);
  const result = await action("removals.correct", (actor) => correctRemoval(actor, idIn(form), input));
  if (result.ok) refresh();
  return result;
}

export async function removalStepAction(form: FormData): Kept {
  const result = await action("removals.step", (actor) =>
    takeRemovalStep(actor, idIn(form), stepInput(form)),
  );
  if (result.ok) refresh();
  return result;
}

export async function removalBackAction(form: FormData): Kept {
  const result = await action("removals.take_back", (actor) =>
    takeRemovalBack(actor, idIn(form), takeBackInput(form)),
  );
  if (result.ok) refresh();
  return result;
}
