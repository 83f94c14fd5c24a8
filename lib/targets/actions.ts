"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { saving } from "@/lib/access/saving";
import { dayIn, textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import type { Untied } from "@/lib/proofs/types";
import { withProofs } from "@/lib/proofs/with-proofs";
import { allocateTarget, pasteAllocations } from "./allocations/commands";
import { changeTarget, createTarget, removeTarget } from "./commands";
import { addProgress, changeProgress, removeProgress } from "./progress/commands";

const idOf = (form: FormData) => textIn(form, "id") ?? "";
const versionIn = (form: FormData) => textIn(form, "version");
const isTicked = (form: FormData) => form.get("confirmed") === "1";

const targetIn = (form: FormData) => ({
  name: textIn(form, "name") ?? "",
  measure: textIn(form, "measure") ?? "",
  value: textIn(form, "value") ?? "",
  note: textIn(form, "note") ?? "",
});

export async function createTargetAction(form: FormData): Promise<Result<{ id: string }>> {
  const input = { ...targetIn(form), year: textIn(form, "year") ?? "" };
  return action("targets.create", (actor) => createTarget(actor, textIn(form, "orgId") ?? "", input));
}

export async function changeTargetAction(form: FormData) {
  const input = { ...targetIn(form), version: versionIn(form) };
  return saving("targets.change", (actor) => changeTarget(actor, idOf(form), input));
}

export async function removeTargetAction(form: FormData): Promise<Result<{ id: string }>> {
  return action("targets.remove", (actor) => removeTarget(actor, idOf(form), { version: versionIn(form) }));
}

/** Each field `value.<unit>` is a unit's part; a blank one takes it away. */
export async function allocateTargetAction(form: FormData) {
  const values = [...form.keys()].flatMap((name) => {
    const unit = /^value\.(.+)$/.exec(name)?.[1];
    return unit ? [{ unit, value: textIn(form, name) ?? 0 }] : [];
  });
  const input = { values, confirmed: isTicked(form), version: versionIn(form) };
  return saving("targets.allocate", async (actor) => {
    const result = await allocateTarget(actor, idOf(form), input);
    if (result.ok || !result.fields) return result;
    return { ...result, fields: result.fields.map((field) => ({ ...field, path: fieldOf(field.path) })) };
  });

  /** The command counts its values; the form knows them by unit. */
  function fieldOf(path: string): string {
    const [, at, name] = /^values\.(\d+)\.(value|unit)$/.exec(path) ?? [];
    const unit = name ? values[Number(at)]?.unit : /^values\.(.+)$/.exec(path)?.[1];
    return unit ? `value.${unit}` : path;
  }
}

export async function pasteAllocationsAction(form: FormData) {
  const table = form.get("table");
  const input = {
    year: textIn(form, "year") ?? "",
    // Not trimmed: the first cell of the head may be empty.
    table: typeof table === "string" ? table : "",
    confirmed: isTicked(form),
  };
  return action("targets.paste", (actor) => pasteAllocations(actor, textIn(form, "orgId") ?? "", input));
}

const progressIn = (form: FormData) => ({
  factOn: dayIn(form, "factOn") ?? "",
  amount: textIn(form, "amount") ?? "",
  note: textIn(form, "note") ?? "",
  evidence: form.getAll("evidence").map(String),
});

export async function addProgressAction(form: FormData) {
  const input = { allocation: textIn(form, "allocation") ?? "", ...progressIn(form) };
  return tied(
    await action("targets.add-progress", async (actor) =>
      withProofs(actor, form, await addProgress(actor, input)),
    ),
  );
}

export async function changeProgressAction(form: FormData) {
  const input = { ...progressIn(form), version: versionIn(form) };
  return tied(
    await action("targets.change-progress", async (actor) =>
      withProofs(actor, form, await changeProgress(actor, idOf(form), input)),
    ),
  );
}

/** The page is drawn anew, unless the form has still something to say. */
function tied<T extends { untied: Untied[] }>(result: Result<T>): Result<T> {
  if (result.ok && result.value.untied.length === 0) refresh();
  return result;
}

export async function removeProgressAction(form: FormData) {
  const input = { version: versionIn(form) };
  return saving("targets.remove-progress", (actor) => removeProgress(actor, idOf(form), input));
}
