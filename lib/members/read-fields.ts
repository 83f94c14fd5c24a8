import { readValue } from "@/lib/members/read-value";
import { ROSTER_FIELDS, type RosterField } from "@/lib/members/roster/fields";
import type { PlainDate } from "@/lib/platform/dates";
import { done, type FieldError, type Result, refusedFields } from "@/lib/platform/result";
import type { FieldChanges, FieldValue } from "./types";

const NEVER_EMPTY: readonly string[] = ["fullName", "birthDate", "gender"];

/** What was typed, as the roster keeps it: read as a sheet's cells are, and nothing left out. A blank empties the field. */
export function readFields(given: Record<string, unknown>, today: PlainDate): Result<FieldChanges> {
  const values: FieldChanges = {};
  const problems: FieldError[] = [];
  for (const field of ROSTER_FIELDS) {
    const typed = given[field.name];
    if (field.name === "branch" || typed === undefined) continue;
    const reading = readTyped(field, typed, today);
    if ("problem" in reading) problems.push({ path: field.name, message: reading.problem });
    else values[field.name] = reading.value;
  }
  return refusedFields(problems) ?? done(values);
}

function readTyped(
  field: RosterField,
  typed: unknown,
  today: PlainDate,
): { value: FieldValue } | { problem: string } {
  if (typeof typed === "boolean") return { value: typed };
  if (typeof typed !== "string") return { value: null };
  if (field.kind === "gender") return { value: typed };
  const reading = readValue(field, { kind: "text", text: typed }, today);
  if (reading && "value" in reading && reading.tooMuch) return { problem: reading.tooMuch };
  if (reading) return reading;
  return NEVER_EMPTY.includes(field.name)
    ? { problem: `${field.label} không để trống được. Ghi lại ô này.` }
    : { value: null };
}
