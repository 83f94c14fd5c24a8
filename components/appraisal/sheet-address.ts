import type { SearchParams } from "@/lib/units/current";

/** Another item of the same unit's year, in the same organisation and year. */
export function sheetHref(id: string, code: string, params: SearchParams): string {
  return address(`/appraisal/${id}`, { ...params, item: code });
}

export function listHref(year: number, params: SearchParams): string {
  return address("/appraisal", { ...params, item: undefined, year: String(year) });
}

/** What the unit handed in, as it was then. */
export function submittedHref(unit: string, year: number, { org }: SearchParams): string {
  return address("/assessment/submitted", { org, unit, year: String(year) });
}

/** How the unit is rated as an organisation. */
export function ratingHref(unit: string, year: number, { org }: SearchParams): string {
  return address("/organisation/ratings", { org, unit, year: String(year) });
}

function address(path: string, params: SearchParams): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (typeof value === "string") query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}
