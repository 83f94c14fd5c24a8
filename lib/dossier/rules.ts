import type { PlainDate } from "@/lib/platform/dates";
import { type FieldError, refusedFields } from "@/lib/platform/result";
import type { DossierSection } from "./sections";
import type { DossierRow } from "./types";

/** Whether a time is certainly later than another; what is known less exactly decides. */
export function isLater(a: string, b: string): boolean {
  const exact = Math.min(a.length, b.length);
  return a.slice(0, exact) > b.slice(0, exact);
}

/**
 * What is wrong with a section's lines: a line that says something says what it is about and both of what goes together,
 * runs forward in time, and tells of nothing that has not begun. Lines wholly blank are none. (The Sổ itself asks no more, and no
 * document does: fixed, since a line that breaks this can't be true.)
 */
export function wrongRows(section: DossierSection, rows: readonly DossierRow[], today: PlainDate) {
  const problems = rows.flatMap((row, at) =>
    Object.values(row).every((value) => value === "") ? [] : wrongRow(section, row, at, today),
  );
  return refusedFields(problems);
}

function wrongRow({ fields }: DossierSection, row: DossierRow, at: number, today: PlainDate): FieldError[] {
  const said = (name: string | undefined) => (name ? (row[name] ?? "") : "");
  const lacking = fields.filter(
    ({ name, required, goesWith }) => !said(name) && (required || said(goesWith)),
  );
  const ahead = fields.filter(
    ({ name, kind, mayLieAhead }) =>
      (kind === "year" || (kind === "time" && !mayLieAhead)) && said(name) && isLater(said(name), today),
  );
  const backward = fields.flatMap(({ name, notBefore }) => {
    const first = said(notBefore?.field);
    return notBefore && first && said(name) && isLater(first, said(name))
      ? [{ name, problem: notBefore.problem }]
      : [];
  });
  const path = (name: string) => `rows.${at}.${name}`;
  return [
    ...lacking.map(({ name, label }) => ({ path: path(name), message: `Ghi ${label.toLowerCase()}.` })),
    ...ahead.map(({ name }) => ({
      path: path(name),
      message: "Thời gian này chưa đến. Xem lại năm, tháng.",
    })),
    ...backward.map(({ name, problem }) => ({ path: path(name), message: problem })),
  ];
}

/** Labels of the fields in which two states of a section differ. */
export function changedFields(
  { fields }: DossierSection,
  was: readonly DossierRow[],
  now: readonly DossierRow[],
): string[] {
  const column = (rows: readonly DossierRow[], name: string) => JSON.stringify(rows.map((row) => row[name]));
  return fields.filter(({ name }) => column(was, name) !== column(now, name)).map(({ label }) => label);
}
