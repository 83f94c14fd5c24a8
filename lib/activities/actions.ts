"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { removeActivity, restoreActivity } from "./commands";

export async function removeActivityAction(form: FormData): Promise<Result<{ id: string }>> {
  const result = await action("activities.remove", (actor) =>
    removeActivity(actor, String(form.get("id")), { version: String(form.get("version")) }),
  );
  if (result.ok) refresh();
  return result;
}

export async function restoreActivityAction(form: FormData): Promise<Result<{ id: string }>> {
  const result = await action("activities.restore", (actor) =>
    restoreActivity(actor, String(form.get("id"))),
  );
  if (result.ok) refresh();
  return result;
}
