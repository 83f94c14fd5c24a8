import { textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";

/** A group as it was typed, and in which line of the form. */
type TypedGroup = { line: string; group: { title: string; points: string } };

/** Each pair `title.<line>`, `points.<line>` is a group; one without a title and points is left out. */
export function groupsIn(form: FormData): TypedGroup[] {
  const lines = [...form.keys()].flatMap((name) => /^title\.(\d+)$/.exec(name)?.[1] ?? []);
  return lines.flatMap((line) => {
    const [title, points] = [textIn(form, `title.${line}`), textIn(form, `points.${line}`)];
    return title === null && points === null
      ? []
      : [{ line, group: { title: title ?? "", points: points ?? "" } }];
  });
}

/** What is wrong with a group stands at the line that it was typed in. */
export function atItsLine<T>(result: Result<T>, typed: readonly TypedGroup[]): Result<T> {
  if (result.ok || !result.fields) return result;
  const fields = result.fields.map((field) => {
    const [, at, name] = /^groups\.(\d+)\.(\w+)$/.exec(field.path) ?? [];
    const line = typed[Number(at)]?.line;
    return line ? { ...field, path: `${name}.${line}` } : field;
  });
  return { ...result, fields };
}
