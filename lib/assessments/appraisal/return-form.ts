import type { Result } from "@/lib/platform/result";
import type { ReturnedItem } from "../types";

/** Name of the field that holds the reason for an item. */
export function reasonField(code: string): string {
  return `reason.${code}`;
}

/** The ticked items of the return's form, each with its reason. */
export function returnInput(form: FormData): ReturnedItem[] {
  return form.getAll("item").map((code) => ({
    code: String(code),
    reason: String(form.get(reasonField(String(code))) ?? ""),
  }));
}

/** Errors named by position in the list, under the names that the form gave its fields. */
export function withFieldNames<T>(result: Result<T>, items: readonly ReturnedItem[]): Result<T> {
  if (result.ok || !result.fields) return result;
  const fields = result.fields.map(({ path, message }) => {
    const item = items[Number(/^items\.(\d+)/.exec(path)?.[1] ?? Number.NaN)];
    return { path: item ? reasonField(item.code) : path, message };
  });
  return { ...result, fields };
}
