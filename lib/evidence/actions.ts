"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { changeEvidence, removeEvidence, restoreEvidence } from "./commands";
import { restrictEvidence } from "./restricting";
import type { EvidenceDetail } from "./types";

/** Caption and day; the page around stays as it is, for fields that save themselves one by one. */
export async function saveEvidenceAction(form: FormData): Promise<Result<EvidenceDetail>> {
  return action("evidence.save", (actor) =>
    changeEvidence(actor, String(form.get("id")), {
      caption: String(form.get("caption") ?? ""),
      factDate: String(form.get("factDate") ?? ""),
      version: String(form.get("version")),
    }),
  );
}

export async function restrictEvidenceAction(form: FormData): Promise<Result<EvidenceDetail>> {
  const input = { version: String(form.get("version")), isRestricted: form.get("restricted") === "1" };
  const result = await action("evidence.restrict", (actor) =>
    restrictEvidence(actor, String(form.get("id")), input),
  );
  if (result.ok) refresh();
  return result;
}

export async function removeEvidenceAction(form: FormData): Promise<Result<{ id: string }>> {
  const result = await action("evidence.remove", (actor) =>
    removeEvidence(actor, String(form.get("id")), { version: String(form.get("version")) }),
  );
  if (result.ok) refresh();
  return result;
}

export async function restoreEvidenceAction(form: FormData): Promise<Result<{ id: string }>> {
  const result = await action("evidence.restore", (actor) => restoreEvidence(actor, String(form.get("id"))));
  if (result.ok) refresh();
  return result;
}
