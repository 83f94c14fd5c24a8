import { parseVietnameseDate } from "@/lib/platform/dates";
import type { Refusal } from "@/lib/platform/result";

const DATES = [
  "registrationDue",
  "inspectionOn",
  "selfAssessmentDue",
  "cutOff",
  "appraisalDue",
  "decisionDue",
] as const;

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** A year's dates and majorities as the form wrote them; what is no date stays as typed, to be refused by name. */
export function yearOf(form: FormData) {
  const dates = DATES.map((name) => {
    const typed = textOf(form, name);
    const none = name === "inspectionOn" && typed === "";
    return [name, none ? null : (parseVietnameseDate(typed) ?? typed)];
  });
  return {
    ...Object.fromEntries(dates),
    votePercent: Number(textOf(form, "votePercent")),
    voteBase: textOf(form, "voteBase"),
    adoptionPercent: Number(textOf(form, "adoptionPercent")),
    lateSubmissionAllowed: form.get("lateSubmissionAllowed") === "on",
  };
}

/** The form that opens a year; whoever is not ticked is left out with the reason beside it. */
export function openingOf(form: FormData) {
  const participants = form.getAll("participants").map(String);
  const left = form
    .getAll("units")
    .map(String)
    .filter((id) => !participants.includes(id));
  return {
    ...yearOf(form),
    year: Number(textOf(form, "year")),
    setId: textOf(form, "setId"),
    confirmed: form.get("confirmed") === "on",
    participants,
    excluded: left.map((unitId) => ({ unitId, reason: textOf(form, `reason.${unitId}`) })),
  };
}

/** Puts a refused reason back at its unit's field. */
export function pathsOfForm(refusal: Refusal, { excluded }: ReturnType<typeof openingOf>): Refusal {
  const fields = refusal.fields?.map(({ path, message }) => {
    const index = /^excluded\.(\d+)\.reason$/.exec(path)?.[1];
    const unitId = index === undefined ? undefined : excluded[Number(index)]?.unitId;
    return { path: unitId ? `reason.${unitId}` : path, message };
  });
  return fields ? { ...refusal, fields } : refusal;
}
