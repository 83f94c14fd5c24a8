import { listedName, textIn } from "@/lib/platform/form-values";

/** A form's texts as the commands read them; what is empty is "". */
export function textsIn(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [name, (textIn(form, name) ?? "").replace(/\r\n/g, "\n")] as const),
  );
}

/** Where a record goes, and its proofs. */
const placeIn = (form: FormData) => ({ branch: textIn(form, "branch") });
const evidenceIn = (form: FormData) => ({ evidence: form.getAll("evidence").map(String) });

export function dossiersInput(form: FormData) {
  return { ...textsIn(form, ["place", "keeper", "note"]), ...placeIn(form), ...evidenceIn(form) };
}

/** One of a list, or another one: in its own words where it was given some. */
export function listedOrOwnIn(form: FormData, name: string): Record<string, string> {
  return { [name]: textIn(form, name) || (textIn(form, listedName(name)) ?? "") };
}

export function careInput(form: FormData) {
  return {
    ...textsIn(form, ["title", "day", "beneficiary", "partner", "result"]),
    ...listedOrOwnIn(form, "kind"),
    ...placeIn(form),
    ...evidenceIn(form),
    participants: textIn(form, "participants"),
    costVnd: textIn(form, "costVnd"),
    members: form.getAll("members").map(String),
  };
}

export function noteInput(form: FormData) {
  const isQuiet = form.get("isQuiet") === "1";
  return { ...textsIn(form, ["month", "channel", "thinking", "needs", "asks"]), ...placeIn(form), isQuiet };
}

export function hardshipInput(form: FormData) {
  return { ...textsIn(form, ["words", "plan", "openedOn"]), ...listedOrOwnIn(form, "reason") };
}

/** Each field `<number>.<place>` is a cell of the table. */
export function headcountInput(form: FormData) {
  const places = form.getAll("place").map(String);
  const cells = ["membersMale", "membersFemale", "youthMale", "youthFemale", "countedOn", "version"];
  const lines = places.map((place) => ({
    place,
    ...Object.fromEntries(cells.map((cell) => [cell, textIn(form, `${cell}.${place}`) ?? ""])),
  }));
  return { ...textsIn(form, ["unit", "year", "source"]), lines };
}

/** The command counts its lines; the form knows them by place. */
export function headcountField(path: string, form: FormData): string {
  const [, at, cell] = /^lines\.(\d+)\.(\w+)$/.exec(path) ?? [];
  return cell ? `${cell}.${form.getAll("place")[Number(at)]}` : path;
}
