import type { z } from "zod";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor, Permission, Place } from "@/lib/access/types";
import type { Scope } from "@/lib/platform/database/scope";
import { done, notFound, type Result } from "@/lib/platform/result";
import { type RecordPlace, recordPlaceOf } from "@/lib/units/record-place";
import type { Subject } from "../opening";
import { pasteSchema } from "../schema";
import { type LineOf, type LineReading, type ReadLine, readLines } from "./lines";
import { findPeople, PERSON_COLUMNS, type PersonColumn } from "./people";
import type { PasteColumn } from "./table";

/** `evidence`: the papers of one who was told alone, or of all lines of a table; `say`: names a cell of a line of a table. */
export type PastedLine<Told> = LineOf<Subject, Told> & { evidence?: readonly string[] } & Partial<
    Pick<ReadLine<Subject, Told>, "say">
  >;

type Reading<Name extends string, Schema extends z.ZodType> = Pick<
  LineReading<Name | PersonColumn, Schema, Subject>,
  "columns" | "schema" | "inputOf" | "problemOf"
> & {
  scope: Scope;
  place: Place;
  /** Whether one person may stand in several lines. */
  mayRepeat?: boolean;
};

export type Pasting<Name extends string, Schema extends z.ZodType> = Pick<
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
): Promise<Result<{ place: RecordPlace; lines: PastedLine<z.output<Schema>>[] }>> {
  const found = await pastedAt(actor, input, mayRecord);
  if (!found.ok) return found;
  const { table, evidence, ...at } = found.value;
  const lines = await readPeople<Name, Schema>(table, {
    ...told,
    ...at,
    columns: [...PERSON_COLUMNS, ...columns],
    inputOf: (cells) =>
      inputOf(Object.fromEntries(columns.map(({ name }) => [name, cells[name]])) as Record<Name, string>),
  });
  if (!lines.ok) return lines;
  return done({ place: at.place, lines: lines.value.map((line) => ({ ...line, evidence })) });
}

/** A table and its papers with the unit or branch for which it was pasted, by whoever may record there. */
export async function pastedAt(
  actor: Actor,
  input: unknown,
  mayRecord: (actor: Actor, place: Place) => Permission,
): Promise<Result<{ scope: Scope; place: RecordPlace; table: string; evidence: string[] }>> {
  const parsed = parse(pasteSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, branch, table, evidence } = parsed.value;
  const place = await recordPlaceOf(actor, unit, branch);
  if (!place.ok) return place;
  const scope = readScope(actor, place.value.orgId);
  const no = refusal(mayRecord(actor, place.value));
  if (no || !scope) return no ?? notFound();
  return done({ scope, place: place.value, table, evidence });
}

/** A pasted table of people, all of it read, or every cell that is wrong named at once. */
export function readPeople<Name extends string, Schema extends z.ZodType>(
  text: string,
  { scope, place, mayRepeat, ...reading }: Reading<Name, Schema>,
): Promise<Result<PastedLine<z.output<Schema>>[]>> {
  return readLines<Name | PersonColumn, Schema, Subject>(text, {
    ...reading,
    subjectsOf: (rows) => findPeople(scope, place, rows),
    named: "fullName",
    once: mayRepeat
      ? undefined
      : { keyOf: ({ memberId }) => memberId, message: "người này đứng hai lần. Giữ một dòng." },
  });
}
