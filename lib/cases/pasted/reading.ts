import type { z } from "zod";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor, Permission, Place } from "@/lib/access/types";
import type { Scope } from "@/lib/platform/database/scope";
import { done, type FieldError, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { recordPlaceOf } from "@/lib/units/record-place";
import type { Subject } from "../opening";
import { pasteSchema } from "../schema";
import { findPeople, PERSON_COLUMNS, type PersonColumn } from "./people";
import { type PasteColumn, type PastedRow, readTable } from "./table";

/** `evidence`: the papers of one who was told alone. */
export type PastedLine<Told> = { subject: Subject; told: Told; evidence?: readonly string[] };

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

type Pasting<Name extends string, Schema extends z.ZodType> = Pick<
  Reading<Name, Schema>,
  "schema" | "problemOf"
> & {
  /** Who may record there. */
  mayRecord: (actor: Actor, place: Place) => Permission;
  /** Beside those that name the person. */
  columns: readonly PasteColumn<Name>[];
  inputOf: (cells: Record<Name, string>) => unknown;
};

/** The lines of a table that was pasted for a unit or a branch, by whoever may record there. */
export async function readPasted<Name extends string, Schema extends z.ZodType>(
  actor: Actor,
  input: unknown,
  { mayRecord, columns, inputOf, ...told }: Pasting<Name, Schema>,
): Promise<Result<PastedLine<z.output<Schema>>[]>> {
  const parsed = parse(pasteSchema, input);
  if (!parsed.ok) return parsed;
  const place = await recordPlaceOf(actor, parsed.value.unit, parsed.value.branch);
  if (!place.ok) return place;
  const scope = readScope(actor, place.value.orgId);
  const no = refusal(mayRecord(actor, place.value));
  if (no || !scope) return no ?? notFound();
  return readPeople<Name, Schema>(parsed.value.table, {
    ...{ ...told, scope, place: place.value, columns: [...PERSON_COLUMNS, ...columns] },
    inputOf: (cells) =>
      inputOf(Object.fromEntries(columns.map(({ name }) => [name, cells[name]])) as Record<Name, string>),
  });
}

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
