import { ROSTER_FIELDS } from "@/lib/members/roster/fields";

const PLACE_NAMES = ["org", "unit", "year"];

/** A member's form as the commands take it: what the form did not show is not in it. */
export function memberFormInput(form: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const { name } of ROSTER_FIELDS) {
    const typed = form.get(name);
    if (typeof typed === "string" && name !== "honorary" && name !== "branch") input[name] = typed;
  }
  for (const name of ["unit", "status", "statusSince", "statusReason"]) {
    const typed = form.get(name);
    if (typeof typed === "string") input[name] = typed;
  }
  if (form.has("branch")) input.branch = form.get("branch") || null;
  if (form.has("version")) input.version = Number(form.get("version"));
  if (form.has("has-honorary")) input.honorary = form.has("honorary");
  for (const name of ["confirmed", "branchCorrected", "statusCorrected"])
    if (form.has(name)) input[name] = true;
  return input;
}

/** The organisation, unit and year that the page's address carried, for the page that follows; `more` joins them. */
export function placeQuery(form: FormData, more: Record<string, string> = {}): string {
  const given = new URLSearchParams(String(form.get("place") ?? ""));
  const kept = new URLSearchParams([
    ...[...given].filter(([name]) => PLACE_NAMES.includes(name)),
    ...Object.entries(more),
  ]);
  return kept.size > 0 ? `?${kept}` : "";
}

/** Which quarter a form freezes, and how many members the person saw. */
export function quarterIn(form: FormData) {
  const number = (name: string) => Number(form.get(name));
  return {
    unit: form.get("unit"),
    year: number("year"),
    quarter: number("quarter"),
    members: number("members"),
  };
}
