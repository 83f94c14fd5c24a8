import type { Statement, Writer } from "./database";

/** Runs a statement of our own inside a writer's transaction; its parameters stand in order, each once. */
export async function rowsWithin<Row>(
  db: Pick<Writer, "$queryRaw">,
  { text }: Statement,
  values: unknown[],
): Promise<Row[]> {
  const parts = text.split(/\$\d+/);
  if (parts.length !== values.length + 1) throw new Error("each parameter stands once, in order");
  return db.$queryRaw<Row[]>(Object.assign(parts, { raw: parts }), ...values);
}
