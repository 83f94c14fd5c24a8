import type { FieldChanges, Member } from "@/lib/members/types";
import type { Corrections, LinkState, LinkTimes, OwnField } from "./types";
import { OWN_FIELDS } from "./types";

/** So many at once: a branch, or a unit of middling size, in one act and one statement: fixed, a bound of the program. */
export const MOST_AT_ONCE = 300;

/** A person saves a handful of things; more an hour is a program: fixed, a guard. */
export const WRITES_AN_HOUR = 100;

/** What a member writes to the secretary, in letters. */
export const MOST_WORDS = 1000;

/** How far a link has come; what was answered is told beside it when its days are over. */
export function linkStateOf(times: LinkTimes | null, now: Date): LinkState {
  if (times === null) return "none";
  if (times.expiresAt <= now) return "expired";
  if (times.answeredAt !== null) return "answered";
  return times.openedAt === null ? "sent" : "opened";
}

/** Of what a person wrote, the fields that differ from the roster. */
export function correctionsOf(member: Member, given: FieldChanges): Corrections {
  const corrections: Corrections = {};
  for (const field of OWN_FIELDS) {
    const after = given[field];
    const before = member[field] ?? null;
    if (after !== undefined && after !== before) corrections[field] = { before, after };
  }
  return corrections;
}

/** The values of those fields that the secretary accepts. */
export function acceptedValues(corrections: Corrections, accept: readonly OwnField[]): FieldChanges {
  return Object.fromEntries(accept.map((field) => [field, corrections[field]?.after ?? null]));
}

/** Fields that no longer hold what the person had in view, nor what the person says. */
export function staleFields(member: Member, corrections: Corrections): OwnField[] {
  return fieldsOf(corrections).filter((field) => {
    const now = member[field] ?? null;
    return now !== corrections[field]?.before && now !== corrections[field]?.after;
  });
}

export function fieldsOf(corrections: Corrections): OwnField[] {
  return OWN_FIELDS.filter((field) => corrections[field] !== undefined);
}

/** Of an ID number the last three digits: enough to know it by, not enough to use. */
export function maskedIdNumber(idNumber: string | null | undefined): string {
  return idNumber ? `••• ${idNumber.slice(-3)}` : "";
}
