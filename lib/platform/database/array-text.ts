/** An array as PostgreSQL reads it from a text; whoever makes it in another thread spares this one the work. */
export function arrayText(values: readonly (string | number | boolean | null | undefined)[]): string {
  return `{${values.map(element).join(",")}}`;
}

const SPECIAL = /["\\]/g;

function element(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return "NULL";
  return `"${String(value).replace(SPECIAL, "\\$&")}"`;
}
