import { done, type FieldError, type Result, refusedFields } from "@/lib/platform/result";

/** What one row tells, where it can be told at all, and what does not hold of it. */
type Read<Told> = { told: Told | undefined; wrong: readonly FieldError[] };

/** What the rows of a form tell: all of them, or every problem at the field of its row. */
export async function toldByRows<Row, Told>(
  rows: readonly Row[],
  read: (row: Row) => Read<Told> | Promise<Read<Told>>,
): Promise<Result<Told[]>> {
  const all: Told[] = [];
  const fields: FieldError[] = [];
  for (const [n, row] of rows.entries()) {
    const { told, wrong } = await read(row);
    fields.push(...wrong.map(({ path, message }) => ({ path: `rows.${n}.${path}`, message })));
    if (told) all.push(told);
  }
  return refusedFields(fields) ?? done(all);
}
