import type { z } from "zod";
import { parse } from "@/lib/access/parse";
import { done, type FieldError, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { type PasteColumn, type PastedRow, readTable } from "./table";

export type LineOf<Subject, Told> = { subject: Subject; told: Told };
/** One that was read from a table. */
export type ReadLine<Subject, Told> = LineOf<Subject, Told> & Pick<PastedRow<string>, "say">;

/** `say` names its cell where it is a line of a table. */
type Wrong = Partial<Pick<PastedRow<string>, "say">> & { message: string };

/** What `path` says of each of these stands against something: every cell of a table, the field of a form. */
export function conflictsAt(path: string, wrong: readonly Wrong[]): Refusal | null {
  const cells = wrong.flatMap(({ say, message }) => say?.(path, message) ?? []);
  if (cells.length > 0) return wrongTable(cells);
  return wrong[0] ? refusedAt(path, wrong[0].message, "conflict") : null;
}

export type LineReading<Name extends string, Schema extends z.ZodType, Subject> = {
  columns: readonly PasteColumn<Name>[];
  schema: Schema;
  /** What its cells say, as the schema reads it. */
  inputOf: (cells: Record<Name, string>) => unknown;
  /** Looks up at once what the lines are about; answers for each line what it names. */
  subjectsOf: (rows: readonly PastedRow<Name>[]) => Promise<(row: PastedRow<Name>) => Result<Subject>>;
  /** The column that names it: what is wrong with no other cell is said there. */
  named: Name;
  /** Where each may stand in one line alone. */
  once?: { keyOf: (subject: Subject) => string; message: string } | undefined;
  /** What of a line that reads well still can't be, among all of them that do. */
  problemOf: (
    told: z.output<Schema>,
    subject: Subject,
    all: readonly LineOf<Subject, z.output<Schema>>[],
  ) => Promise<Refusal | null>;
};

/** A pasted table, all of it read, or every cell that is wrong named at once. */
export async function readLines<Name extends string, Schema extends z.ZodType, Subject>(
  text: string,
  reading: LineReading<Name, Schema, Subject>,
): Promise<Result<ReadLine<Subject, z.output<Schema>>[]>> {
  const { columns, schema, inputOf, subjectsOf, named, once, problemOf } = reading;
  const table = readTable(text, columns);
  if (table.problems.length > 0) return wrongTable(table.problems);
  const subjectOf = await subjectsOf(table.rows);
  const problems: FieldError[] = [];
  const lines: ReadLine<Subject, z.output<Schema>>[] = [];
  const seen = new Set<string>();
  const read = table.rows.map((row) => ({
    row,
    subject: subjectOf(row),
    told: parse(schema, inputOf(row.cells)),
  }));
  const all = read.flatMap(({ subject, told }) =>
    subject.ok && told.ok ? [{ subject: subject.value, told: told.value }] : [],
  );
  for (const { row, subject, told } of read) {
    const no = subject.ok && told.ok ? await problemOf(told.value, subject.value, all) : null;
    const wrong = [told, no].flatMap((result) => cellsOf(row, named, result));
    problems.push(...(subject.ok ? [] : (subject.fields ?? [])), ...wrong);
    if (!subject.ok || !told.ok || no) continue;
    const key = once?.keyOf(subject.value);
    if (once && key !== undefined && seen.has(key)) problems.push(row.say(named, once.message));
    if (key !== undefined) seen.add(key);
    lines.push({ subject: subject.value, told: told.value, say: row.say });
  }
  return problems.length > 0 ? wrongTable(problems) : done(lines);
}

function cellsOf<Name extends string>(
  { say }: PastedRow<Name>,
  named: Name,
  result: Result<unknown> | null,
): FieldError[] {
  if (!result || result.ok) return [];
  return (result.fields ?? [{ path: named, message: result.message }]).map(({ path, message }) =>
    say(path, message),
  );
}

export function wrongTable(fields: FieldError[]): Refusal {
  return refused(
    "invalid",
    "Chưa ghi dòng nào vì bảng còn chỗ sai. Sửa các ô dưới đây ngay trong bảng rồi kiểm tra lại.",
    {
      fields,
    },
  );
}
