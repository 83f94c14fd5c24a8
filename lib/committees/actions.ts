"use server";

import { action } from "@/lib/access/action";
import { saving } from "@/lib/access/saving";
import { papersIn, pasteInput, seenInput } from "@/lib/cases/form-input";
import type { Pasted } from "@/lib/cases/pasted/ending";
import { textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { changeAct, recordAct } from "./commands";
import { actIn, atTheirSeats, bodyIn, decisionIn, rolesIn, versionIn } from "./form-input";
import { type Approved, approveAct, refuseAct, settleRoles, submitAct } from "./moves";
import { pasteActs } from "./pasting";
import { withdrawAct } from "./withdrawing";

const idIn = (form: FormData) => textIn(form, "id") ?? "";

export async function recordActAction(form: FormData): Promise<Result<{ id: string }>> {
  const input = { ...bodyIn(form), ...actIn(form), decision: decisionIn(form), ...papersIn(form) };
  const result = await action("committees.record", (actor) => recordAct(actor, input));
  if (result.ok || !result.fields) return result;
  // The decision's fields stand in the form beside the others.
  const fields = result.fields.map((field) => ({ ...field, path: field.path.replace(/^decision\./, "") }));
  return { ...result, fields };
}

export async function pasteActsAction(form: FormData): Promise<Result<Pasted>> {
  const input = { ...pasteInput(form), ...seenInput(form) };
  return action("committees.paste", (actor) => pasteActs(actor, input));
}

export async function changeActAction(form: FormData): Promise<Result<{ id: string }>> {
  const input = { ...actIn(form), version: versionIn(form) };
  return action("committees.change", (actor) => changeAct(actor, idIn(form), input));
}

export async function submitActAction(form: FormData): Promise<Result<null>> {
  return saving("committees.submit", (actor) => submitAct(actor, idIn(form), { version: versionIn(form) }));
}

export async function refuseActAction(form: FormData): Promise<Result<null>> {
  const input = { reason: textIn(form, "reason") ?? "", version: versionIn(form) };
  return saving("committees.refuse", (actor) => refuseAct(actor, idIn(form), input));
}

export async function withdrawActAction(form: FormData): Promise<Result<null>> {
  const input = { reason: textIn(form, "reason") ?? "", version: versionIn(form) };
  return saving("committees.withdraw", (actor) => withdrawAct(actor, idIn(form), input));
}

export async function approveActAction(form: FormData): Promise<Result<Approved>> {
  const decision = decisionIn(form) ?? { decisionNumber: "", decisionOn: "" };
  const input = { ...decision, ...rolesIn(form), version: versionIn(form) };
  const result = await action("committees.approve", (actor) => approveAct(actor, idIn(form), input));
  return atTheirSeats(result, input);
}

export async function settleRolesAction(form: FormData): Promise<Result<Approved>> {
  const input = { ...rolesIn(form), version: versionIn(form) };
  const result = await action("committees.settle-roles", (actor) => settleRoles(actor, idIn(form), input));
  return atTheirSeats(result, input);
}
