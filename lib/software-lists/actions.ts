"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { markTyped } from "./commands";
import { markOnPaper } from "./on-paper";

export async function markTypedAction(form: FormData): Promise<Result<{ count: number }>> {
  const result = await action("cases.mark_typed", (actor) =>
    markTyped(actor, {
      unit: form.get("unit"),
      branch: form.get("branch") || null,
      posts: form.get("list") === "posts",
      cases: form.getAll("case"),
      isTyped: form.get("typed") === "1",
    }),
  );
  if (result.ok) refresh();
  return result;
}

export async function markOnPaperAction(form: FormData): Promise<Result<{ count: number }>> {
  const result = await action("cases.mark_on_paper", (actor) =>
    markOnPaper(actor, {
      unit: form.get("unit"),
      branch: form.get("branch") || null,
      procedure: form.get("procedure"),
      shown: form.getAll("shown"),
      onPaper: form.getAll("onPaper"),
    }),
  );
  if (result.ok) refresh();
  return result;
}
