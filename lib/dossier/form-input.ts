import { sectionOf } from "./sections";
import type { DossierRow } from "./types";

const CELL = /^rows\.(\d{1,3})\.(\w+)$/;

/** A section's form: each cell is named as the command names its problems, `rows.<line>.<field>`. */
export function sectionInput(form: FormData) {
  const section = String(form.get("section") ?? "");
  const names = sectionOf(section)?.fields.map(({ name }) => name) ?? [];
  const rows: DossierRow[] = [];
  for (const [key, value] of form.entries()) {
    const [, at, name = ""] = CELL.exec(key) ?? [];
    if (at === undefined || !names.includes(name)) continue;
    const index = Number(at);
    while (rows.length <= index) rows.push(Object.fromEntries(names.map((each) => [each, ""])));
    const row = rows[index];
    if (row) row[name] = String(value);
  }
  return { section, input: { version: form.get("version"), rows } };
}
