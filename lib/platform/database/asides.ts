import { createHash } from "node:crypto";
import type { Statement } from "./database";

/** A statement with its values. */
export type Asked = Statement & { values: unknown[] };

/**
 * A statement of one row that answers others in the same round trip: each `aside` becomes an array of its rows, as JSON,
 * in the column `asides`.
 */
export function withAsides(main: Asked, asides: readonly Asked[]): Asked {
  if (asides.length === 0) return main;
  const values = [...main.values];
  const columns = asides.map((aside) => {
    const text = renumbered(aside.text, values.length);
    values.push(...aside.values);
    return `(SELECT COALESCE(json_agg(line), '[]') FROM (${text}) AS line)`;
  });
  return {
    name: shortened([main, ...asides].map(({ name }) => name).join("_")),
    text: `SELECT main.*, json_build_array(${columns.join(", ")}) AS asides FROM (${main.text}) AS main`,
    values,
  };
}

/** PostgreSQL tells the names of statements apart by so many letters. */
const MOST_LETTERS = 63;

function shortened(name: string): string {
  return name.length > MOST_LETTERS ? createHash("sha256").update(name).digest("base64url") : name;
}

function renumbered(text: string, taken: number): string {
  return text.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + taken}`);
}
