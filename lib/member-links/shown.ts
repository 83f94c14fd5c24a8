import { shownValue } from "@/lib/members/form-text";
import { rosterField } from "@/lib/members/roster/fields";
import type { FieldValue, Member, MemberField } from "@/lib/members/types";
import { fieldsOf, maskedIdNumber } from "./rules";
import { OWN_FIELDS, type OwnField, UNION_FIELDS, type WaitingCorrection } from "./types";

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

export type Fact = { term: string; value: string };

/** The own data as the person sees them: of the ID number its end alone. */
export function ownFacts(member: Member): Fact[] {
  return OWN_FIELDS.map((field) =>
    field === "idNumber"
      ? { term: rosterField(field).label, value: maskedIdNumber(member.idNumber) }
      : factOf(member, field),
  );
}

/** Where the person stands in the Union, which he or she reads and cannot correct. */
export function unionFacts(member: Member): Fact[] {
  const { unit, branch } = member;
  const place = branch ? [{ term: "Chi đoàn", value: branch.name }] : [];
  return [
    { term: "Đơn vị", value: unit.name },
    ...place,
    ...UNION_FIELDS.map((field) => factOf(member, field)),
  ];
}

function factOf(member: Member, field: MemberField): Fact {
  return { term: rosterField(field).label, value: shownValue(member, field) };
}
