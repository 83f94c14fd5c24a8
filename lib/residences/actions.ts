"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { papersIn, pasteInput, seenInput, stepInput, takeBackInput, textsIn } from "@/lib/cases/form-input";
import type { Pasted } from "@/lib/cases/pasted/ending";
import type { Result } from "@/lib/platform/result";
import {
  correctResidence,
  openResidence,
  pasteResidences,
  recordResidence,
  takeResidenceBack,
  takeResidenceStep,
} from "./commands";
import { pasteRemarks } from "./remarking";

type Kept = Promise<Result<{ id: string }>>;
const idIn = (form: FormData) => String(form.get("id"));

const TOLD = ["hostName", "address", "residentSince", "day"];

function recordedIn(form: FormData, more: string) {
  const { endedOn, ...told } = textsIn(form, [more, "docNumber", "endedOn", ...TOLD]);
  return { ...told, endedOn: endedOn || null };
}

export async function openResidenceAction(form: FormData): Kept {
  return action("residences.open", (actor) => openResidence(actor, textsIn(form, ["member", ...TOLD])));
}

export async function recordResidenceAction(form: FormData): Kept {
  const input = { ...recordedIn(form, "member"), ...papersIn(form) };
  return action("residences.record", (actor) => recordResidence(actor, input));
}

export async function pasteResidencesAction(form: FormData): Promise<Result<Pasted>> {
  const input = { ...pasteInput(form), ...seenInput(form) };
  return action("residences.paste", (actor) => pasteResidences(actor, input));
}

export async function pasteRemarksAction(form: FormData): Promise<Result<Pasted>> {
  const input = { ...pasteInput(form), ...seenInput(form) };
  return action("residences.remark", (actor) => pasteRemarks(actor, input));
}

export async function correctResidenceAction(form: FormData): Kept {
  const result = await action("residences.correct", (actor) =>
    correctResidence(actor, idIn(form), recordedIn(form, "version")),
  );
  if (result.ok) refresh();
  return result;
}

export async function residenceStepAction(form: FormData): Kept {
  const result = await action("residences.step", (actor) =>
    takeResidenceStep(actor, idIn(form), stepInput(form)),
  );
  if (result.ok) refresh();
  return result;
}

export async function residenceBackAction(form: FormData): Kept {
  const result = await action("residences.take_back", (actor) =>
    takeResidenceBack(actor, idIn(form), takeBackInput(form)),
  );
  if (result.ok) refresh();
  return result;
}
