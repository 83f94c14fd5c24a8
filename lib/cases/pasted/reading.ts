import type { z } from "zod";
import { parse } from "@/lib/access/parse";
import type { Place } from "@/lib/access/types";
import type { Scope } from "@/lib/platform/database/scope";
import { done, type FieldError, type Refusal, type Result, refused } from "@/lib/platform/result";
import type { Subject } from "../opening";
import { findPeople, type PersonColumn } from "./people";
import { type PasteColumn, type PastedRow, readTable } from "./table";

export type PastedLine<Told> = { subject: Subject; told: Told };

type Reading<Name extends string, Schema extends z.ZodType> = {
  scope: Scope;
  place: Place;
  columns: readonly PasteColumn<Name | PersonColumn>[];
  schema: Schema;
  /** What its cells say, as the schema reads it. */
  inputOf: (cells: Record<Name | PersonColumn, string>) => unknown;
  /** Whether one person may stand in several lines. */
  mayRepeat?: boolean;
  /** What of a line that reads well still can't be. */
  problemOf: (told: z.output<Schema>, subject: Subject) => Promise<Refusal | null>;
};

/** A pasted table of people, all of it read, or every cell that is wrong named at once. */
export async function readPeople<Name extends string, Schema extends z.ZodType>(
  text: string,
  { scope, place, columns, schema, inputOf, mayRepeat, problemOf }: Reading<Name, Schema>,
): Promise<Result<PastedLine<z.output<Schema>>[]>> {
  const table = readTable(text, columns);
  if (table.problems.length > 0) return wrongTable(table.problems);
  const personOf = await findPeople(scope, place, table.rows);
  const problems: FieldError[] = [];
  const lines: PastedLine<z.output<Schema>>[] = [];
  const seen = new Set<string>();
  for (const row of table.rows) {
    const person = personOf(row);
    const told = parse(schema, inputOf(row.cells));
    const no = person.ok && told.ok ? await problemOf(told.value, person.value) : null;
    problems.push(...(person.ok ? [] : (person.fields ?? [])), ...cellsOf(row, told), ...cellsOf(row, no));
    if (!person.ok || !told.ok || no) continue;
    if (!mayRepeat && seen.has(person.value.memberId))
      problems.push(row.say("fullName", "người này đứng hai lần. Giữ một dòng."));
    seen.add(person.value.memberId);
    lines.push({ subject: person.value, told: told.value });
  }
  return problems.length > 0 ? wrongTable(problems) : done(lines);
}

function cellsOf<Name extends string>(
  { say }: PastedRow<Name>,
  result: Result<unknown> | null,
): FieldError[] {
  if (!result || result.ok) return [];
  return (result.fields ?? [{ path: "fullName", message: result.message }]).map(({ path, message }) =>
    say(path, message),
  );
}

function wrongTable(fields: FieldError[]): Refusal {
  return refused("invalid", "Chưa ghi dòng nào vì bảng còn chỗ sai. Sửa các ô dưới đây rồi dán lại.", {
    fields,
  });
}
