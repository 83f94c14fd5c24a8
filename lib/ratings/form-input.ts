import { textIn } from "@/lib/platform/form-values";

/** Whose list and which year, as the forms of a branch's page carry them. */
export function branchYearIn(form: FormData) {
  return {
    unit: textIn(form, "unit") ?? "",
    branch: textIn(form, "branch"),
    year: textIn(form, "year") ?? "",
  };
}

/** The changed lines of a grid, which the page keeps as JSON; what is none is refused by the schema. */
export function linesIn(form: FormData): unknown {
  try {
    return JSON.parse(textIn(form, "rows") ?? "[]");
  } catch {
    return [];
  }
}

/** Not trimmed: the first cell of the head may be empty. */
export function tableIn(form: FormData): string {
  const table = form.get("table");
  return typeof table === "string" ? table : "";
}
