import { shownValue } from "@/lib/members/form-text";
import { rosterField } from "@/lib/members/roster/fields";
import type { FieldValue, Member } from "@/lib/members/types";
import { fieldsOf, maskedIdNumber } from "./rules";
import { OWN_FIELDS, type OwnField, type WaitingCorrection } from "./types";

export type CorrectionRow = {
  field: OwnField;
  label: string;
  now: string;
  before: string;
  after: string;
  isStale: boolean;
};

/** A person's corrections in words, field by field. */
export function correctionRows({ member, corrections, stale }: WaitingCorrection): CorrectionRow[] {
  return fieldsOf(corrections).map((field) => ({
    field,
    label: rosterField(field).label,
    now: shownValue(member, field),
    before: wordsOf(member, field, corrections[field]?.before),
    after: wordsOf(member, field, corrections[field]?.after),
    isStale: stale.includes(field),
  }));
}

function wordsOf(member: Member, field: OwnField, value: FieldValue | undefined): string {
  return shownValue({ ...member, [field]: value ?? null } as Member, field);
}

/** The own data as the person sees them: of the ID number its end alone. */
export function ownFacts(member: Member): { term: string; value: string }[] {
  return OWN_FIELDS.map((field) => ({
    term: rosterField(field).label,
    value: field === "idNumber" ? maskedIdNumber(member.idNumber) : shownValue(member, field),
  }));
}
