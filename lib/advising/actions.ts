"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { removeAdvising, restoreAdvising } from "./commands";

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
