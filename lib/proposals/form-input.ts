import type { AnswerRow } from "./schema";

const CELLS = ["day", "number", "place", "lapse", "firstMonth", "lastMonth", "note"] as const;
/** Cells that the line above the table fills where a row leaves them blank. */
const SHARED = ["day", "number"] as const;

/** The rows that are ticked, as `<id>.<cell>`, with the shared day and number in their blanks. */
export function answersInput(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "");
  const rows = form.getAll("tick").map((tick) => {
    const id = String(tick);
    const cells = Object.fromEntries(CELLS.map((cell) => [cell, text(`${id}.${cell}`)]));
    const shared = SHARED.map((cell) => [cell, text(`${id}.${cell}`).trim() || text(`all.${cell}`)]);
    return { id, as: text(`${id}.as`) as AnswerRow["as"], ...cells, ...Object.fromEntries(shared) };
  });
  return { unit: text("unit"), rows };
}
