"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { pasteInput, seenInput } from "@/lib/cases/form-input";
import type { Pasted } from "@/lib/cases/pasted/ending";
import type { Result } from "@/lib/platform/result";
import { receiveNewcomer, recordIntroduction, requestTransfer } from "./commands";
import { correctTransfer, dropRecorded } from "./correcting";
import {
  correctInput,
  introducedInput,
  moveInsideInput,
  receiveInput,
  recordInput,
  requestInput,
  stepInput,
} from "./form-input";
import { moveInside } from "./moving-inside";
import { pasteTransfers, recordTransfer } from "./recording";
import { takeTransferBack, takeTransferStep } from "./steps";

type Done = Promise<Result<{ id: string }>>;

export async function requestTransferAction(form: FormData): Done {
  return action("transfers.request", (actor) => requestTransfer(actor, requestInput(form)));
}

export async function receiveNewcomerAction(form: FormData): Done {
  return action("transfers.receive", (actor) => receiveNewcomer(actor, receiveInput(form)));
}

export async function recordTransferAction(form: FormData): Promise<Result<{ count: number }>> {
  const result = await action("transfers.record", (actor) => recordTransfer(actor, recordInput(form)));
  if (result.ok) refresh();
  return result;
}

export async function recordIntroductionAction(form: FormData): Done {
  return action("transfers.record_introduction", (actor) => recordIntroduction(actor, introducedInput(form)));
}

export async function pasteTransfersAction(form: FormData): Promise<Result<Pasted>> {
  const { branch: _, ...given } = { ...pasteInput(form), ...seenInput(form) };
  return action("transfers.paste", (actor) => pasteTransfers(actor, given));
}

export async function moveInsideAction(form: FormData): Promise<Result<Pasted>> {
  return action("transfers.move_inside", (actor) => moveInside(actor, moveInsideInput(form)));
}

export async function takeTransferStepAction(form: FormData): Done {
  const id = String(form.get("id"));
  const result = await action("transfers.step", (actor) => takeTransferStep(actor, id, stepInput(form)));
  if (result.ok) refresh();
  return result;
}

const backInput = (form: FormData) => ({
  note: String(form.get("note") ?? ""),
  version: String(form.get("version")),
});

export async function takeTransferBackAction(form: FormData): Done {
  const id = String(form.get("id"));
  const result = await action("transfers.take_back", (actor) => takeTransferBack(actor, id, backInput(form)));
  if (result.ok) refresh();
  return result;
}

export async function correctTransferAction(form: FormData): Done {
  const id = String(form.get("id"));
  const result = await action("transfers.correct", (actor) => correctTransfer(actor, id, correctInput(form)));
  if (result.ok) refresh();
  return result;
}

export async function dropRecordedAction(form: FormData): Done {
  const id = String(form.get("id"));
  const result = await action("transfers.drop", (actor) => dropRecorded(actor, id, backInput(form)));
  if (result.ok) refresh();
  return result;
}
