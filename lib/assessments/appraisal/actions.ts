"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { parseVietnameseDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import { moveAssessment } from "../commands";
import type { AssessmentItemRow } from "../types";
import { openAppraisal, saveVerdict } from "./commands";
import { reopenAppraisal } from "./reopening";
import { returnInput, withFieldNames } from "./return-form";

type Moved = Result<{ version: number }>;

/** Shows what was changed, by this person or, where the page was stale, by another. */
function shown<T>(result: Result<T & { version: number }>): Moved {
  if (result.ok || result.reason === "stale") refresh();
  return result.ok
    ? { ok: true, value: { version: result.value.version } }
    : { ...result, current: undefined };
}

const idOf = (form: FormData) => String(form.get("assessmentId"));
const versionOf = (form: FormData) => Number(form.get("version"));

export async function openAppraisalAction(form: FormData): Promise<Moved> {
  return shown(await action("appraisal.open", (actor) => openAppraisal(actor, idOf(form))));
}

export async function saveVerdictAction(form: FormData): Promise<Moved> {
  const version = form.get("version");
  const input = {
    verdict: form.get("verdict"),
    comment: String(form.get("comment") ?? ""),
    version: version === "" ? null : Number(version),
  };
  const code = String(form.get("code"));
  const saved = await action("appraisal.verdict", (actor) => saveVerdict(actor, idOf(form), code, input));
  // Before the page shows another's verdict, who typed compares it with the own one.
  const theirs = saved.ok ? null : (saved.current as AssessmentItemRow | undefined)?.verdict;
  return !saved.ok && theirs ? { ...saved, current: theirs } : shown(saved);
}

export async function returnItemsAction(form: FormData): Promise<Moved> {
  const items = returnInput(form);
  const typed = String(form.get("dueDate") ?? "").trim();
  const dueDate = typed === "" ? undefined : (parseVietnameseDate(typed) ?? typed);
  const input = { to: "RETURNED", version: versionOf(form), dueDate, items };
  const result = await action("appraisal.return", (actor) => moveAssessment(actor, idOf(form), input));
  return shown(withFieldNames(result, items));
}

export async function finishAppraisalAction(form: FormData): Promise<Moved> {
  const input = { to: "APPRAISED", version: versionOf(form) };
  return shown(await action("appraisal.finish", (actor) => moveAssessment(actor, idOf(form), input)));
}

export async function reopenAppraisalAction(form: FormData): Promise<Moved> {
  const input = { to: "SUBMITTED", version: versionOf(form), reason: String(form.get("reason") ?? "") };
  return shown(await action("appraisal.reopen", (actor) => reopenAppraisal(actor, idOf(form), input)));
}
