"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { showingNow } from "@/lib/access/saving";
import type { Actor } from "@/lib/access/types";
import { parseVietnameseDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import { saveConsents, saveReport } from "./commands";
import { signReport } from "./editions/commands";
import { openCorrection, publishReport, withdrawReport } from "./editions/publishing";
import { inTypedOrder } from "./photos";
import { changeParagraph, saveParagraph } from "./writing/commands";
import { restoreSave } from "./writing/restoring";

type Command<T> = (actor: Actor, orgId: string, year: number, input: unknown) => Promise<Result<T>>;

/** A form about the report of a year of an organisation. */
async function ofYear<T>(form: FormData, operation: string, command: Command<T>, input: unknown) {
  const result = await action(operation, (actor) =>
    command(actor, String(form.get("orgId")), Number(form.get("year")), input),
  );
  if (result.ok) refresh();
  return result;
}

const textOf = (form: FormData, name: string) => String(form.get(name) ?? "");

function numberOf(form: FormData, name: string): number | null {
  const text = textOf(form, name);
  return text === "" ? null : Number(text);
}

/** The form's ticked pictures, each with its number, its caption and whether its people agree. */
function reportInput(form: FormData) {
  const photos = form.getAll("photo").map((id) => ({
    evidenceId: String(id),
    caption: textOf(form, `caption.${id}`),
    hasConsent: form.get(`consent.${id}`) !== null,
    order: textOf(form, `order.${id}`),
  }));
  return {
    authorName: textOf(form, "authorName"),
    photos: inTypedOrder(photos),
    version: numberOf(form, "version"),
  };
}

export async function saveReportAction(form: FormData): Promise<Result<{ version: number }>> {
  return ofYear(form, "reports.save", saveReport, reportInput(form));
}

export async function saveConsentsAction(form: FormData): Promise<Result<{ given: number }>> {
  const input = { photos: form.getAll("consent").map(String), version: numberOf(form, "version") };
  return ofYear(form, "reports.consents", saveConsents, input);
}

/** Where a paragraph stands, as the forms name it. */
function placeOf(form: FormData) {
  return {
    id: textOf(form, "id") || null,
    draftKey: textOf(form, "draftKey") || null,
    part: textOf(form, "part"),
    version: numberOf(form, "version"),
  };
}

export async function saveParagraphAction(form: FormData): Promise<Result<{ id: string; version: number }>> {
  return ofYear(form, "reports.paragraph", saveParagraph, { ...placeOf(form), text: textOf(form, "text") });
}

export async function changeParagraphAction(
  form: FormData,
): Promise<Result<{ id: string; version: number }>> {
  return ofYear(form, "reports.change-paragraph", changeParagraph, {
    ...placeOf(form),
    act: textOf(form, "act"),
  });
}

export async function restoreSaveAction(form: FormData): Promise<Result<{ number: number }>> {
  const input = { number: Number(form.get("number")), version: Number(form.get("version")) };
  return showingNow(await ofYear(form, "reports.restore", restoreSave, input));
}

export async function signReportAction(form: FormData): Promise<Result<{ id: string; number: string }>> {
  const typed = textOf(form, "signedOn");
  return ofYear(form, "reports.sign", signReport, {
    number: textOf(form, "number"),
    signedOn: parseVietnameseDate(typed) ?? typed,
    signerId: textOf(form, "signerId"),
    seen: textOf(form, "seen"),
  });
}

export async function openCorrectionAction(form: FormData): Promise<Result<{ id: string }>> {
  return ofYear(form, "reports.correct", openCorrection, { reason: textOf(form, "reason") });
}

export async function publishReportAction(form: FormData): Promise<Result<{ publishedAt: Date }>> {
  return ofYear(form, "reports.publish", publishReport, {});
}

export async function withdrawReportAction(form: FormData): Promise<Result<{ withdrawnAt: Date }>> {
  return ofYear(form, "reports.withdraw", withdrawReport, { reason: textOf(form, "reason") });
}
