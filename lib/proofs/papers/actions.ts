"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { tiePaper, untiePaper } from "./commands";

const inputOf = (form: FormData) => ({ bearer: form.get("bearer"), evidence: form.get("evidence") });

export async function tiePaperAction(form: FormData): Promise<Result<{ id: string }>> {
  const result = await action("papers.tie", (actor) => tiePaper(actor, inputOf(form)));
  if (result.ok) refresh();
  return result;
}

export async function untiePaperAction(form: FormData): Promise<Result<{ id: string }>> {
  const result = await action("papers.untie", (actor) => untiePaper(actor, inputOf(form)));
  if (result.ok) refresh();
  return result;
}
