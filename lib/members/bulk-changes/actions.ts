"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { saving, showingNow } from "@/lib/access/saving";
import { placeQuery } from "@/lib/members/form-input";
import { textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { changeMany } from "./commands";
import { undoMany } from "./undo";

export async function changeManyAction(form: FormData): Promise<Result<{ count: number }>> {
  const input = {
    filter: Object.fromEntries(new URLSearchParams(String(form.get("filter") ?? ""))),
    kind: form.get("kind"),
    to: textIn(form, "to") ?? "",
    since: textIn(form, "since"),
    reason: textIn(form, "reason") ?? "",
    seen: form.get("seen"),
  };
  const result = await action("members.change_many", (actor) => changeMany(actor, input));
  if (result.ok) redirect(`/members/bulk${placeQuery(form)}`);
  return showingNow(result);
}

export async function undoManyAction(form: FormData): Promise<Result<{ left: string[] }>> {
  return saving("members.undo_many", (actor) => undoMany(actor, String(form.get("id"))));
}
