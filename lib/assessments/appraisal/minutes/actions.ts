"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { saveMinutes } from "./commands";
import type { AppraisalMinutes } from "./types";

/** Members stand one on a line. */
export async function saveAppraisalMinutesAction(form: FormData): Promise<Result<AppraisalMinutes>> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const input = {
    heldOn: text("heldOn"),
    place: text("place"),
    members: text("members")
      .split(/\r?\n/)
      .flatMap((line) => line.trim() || []),
    finding: text("finding"),
    version: text("version") === "" ? null : Number(text("version")),
  };
  const result = await action("appraisal.minutes", (actor) =>
    saveMinutes(actor, text("assessmentId"), input),
  );
  if (result.ok) refresh();
  return result;
}
