import { papersIn } from "@/lib/cases/form-input";

const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();
const texts = (form: FormData, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, text(form, name)]));
const members = (form: FormData) => form.getAll("members").map(String);

/** Forms' texts as the commands read them: an empty choice is none. */
export function wishesInput(form: FormData) {
  return { ...texts(form, ["unit", "wish", "day"]), members: members(form) };
}

export function ceremonyInput(form: FormData) {
  return { ...texts(form, ["unit", "day", "occasion", "certificate"]), members: members(form) };
}

export function recordInput(form: FormData) {
  const given = texts(form, ["unit", "member", "result", "day", "docNumber", "occasion"]);
  return { ...given, stayUntil: text(form, "stayUntil") || null, ...papersIn(form) };
}

export function certificateInput(form: FormData) {
  return texts(form, ["certificate", "version"]);
}

export function stepInput(form: FormData) {
  const names = ["act", "day", "docNumber", "note", "version", "occasion", "certificate"];
  return { ...texts(form, names), stayUntil: text(form, "stayUntil") || null };
}
