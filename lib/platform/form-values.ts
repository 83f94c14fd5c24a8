import { parseVietnameseDate } from "./dates";

/** What a form's field holds, trimmed; null where it is empty or missing. */
export function textIn(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** By which name what was chosen of a list is sent while its own words may be given under the field's own. */
export const listedName = (name: string) => `${name}Listed`;

/** A day as people type it; what is no day stays as typed, so that the schema names the field. */
export function dayIn(form: FormData, name: string): string | null {
  const text = textIn(form, name);
  return text && (parseVietnameseDate(text) ?? text);
}

export function numberIn(form: FormData, name: string): number | null {
  const text = textIn(form, name);
  return text === null ? null : Number(text);
}

/** Rows that the form keeps as JSON; what is none is refused by the schema. */
export function rowsIn(form: FormData, name: string): unknown {
  try {
    return JSON.parse(textIn(form, name) ?? "[]");
  } catch {
    return null;
  }
}
