"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { changeAdvising, createAdvising, removeAdvising, restoreAdvising } from "./commands";
import { advisingInput } from "./form-input";

export async function createAdvisingAction(form: FormData): Promise<Result<{ id: string }>> {
  return action("advising.create", (actor) =>
    createAdvising(actor, { unit: String(form.get("unit")), ...advisingInput(form) }),
  );
}

export async function changeAdvisingAction(form: FormData): Promise<Result<{ id: string }>> {
  return action("advising.change", (actor) =>
    changeAdvising(actor, String(form.get("id")), {
      ...advisingInput(form),
      version: String(form.get("version")),
    }),
  );
}

export async function removeAdvisingAction(form: FormData): Promise<Result<{ id: string }>> {
  const result = await action("advising.remove", (actor) =>
    removeAdvising(actor, String(form.get("id")), { version: String(form.get("version")) }),
  );
  if (result.ok) refresh();
  return result;
}

export async function restoreAdvisingAction(form: FormData): Promise<Result<{ id: string }>> {
  const result = await action("advising.restore", (actor) => restoreAdvising(actor, String(form.get("id"))));
  if (result.ok) refresh();
  return result;
}
