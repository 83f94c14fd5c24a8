"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { publishReport, saveReport } from "./commands";

/** The form's ticked pictures in their order, each with its caption. */
function reportInput(form: FormData) {
  const version = form.get("version");
  return {
    authorName: String(form.get("authorName") ?? ""),
    photos: form.getAll("photo").map((id) => ({
      evidenceId: String(id),
      caption: String(form.get(`caption.${id}`) ?? ""),
    })),
    version: version === "" || version === null ? null : Number(version),
  };
}

export async function saveReportAction(form: FormData): Promise<Result<{ version: number }>> {
  const result = await action("reports.save", (actor) =>
    saveReport(actor, String(form.get("orgId")), Number(form.get("year")), reportInput(form)),
  );
  if (result.ok) refresh();
  return result;
}

export async function publishReportAction(form: FormData): Promise<Result<{ publishedAt: Date }>> {
  const result = await action("reports.publish", (actor) =>
    publishReport(actor, String(form.get("orgId")), Number(form.get("year"))),
  );
  if (result.ok) refresh();
  return result;
}
