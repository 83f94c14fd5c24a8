"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { takeLastYear } from "./commands";

/** "Như năm trước" for the item that the form names, or for all that are empty. */
export async function takeLastYearAction(form: FormData): Promise<Result<{ codes: string[] }>> {
  const code = form.get("code");
  const input = typeof code === "string" ? { codes: [code] } : {};
  const result = await action("assessments.lastYear", (actor) =>
    takeLastYear(actor, String(form.get("assessmentId")), input),
  );
  if (result.ok) refresh();
  return result;
}
