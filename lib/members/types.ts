import type { RosterFieldName } from "@/lib/members/roster/fields";
import type { UnitRef } from "@/lib/units/types";

export const MEMBER_STATUSES = ["active", "moved", "graduated", "removed"] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];
/** What a list may be asked for: all whose name is off the roll, or those alone who were expelled. */
export const STATUS_FILTERS = [...MEMBER_STATUSES, "expelled"] as const;
/** As the database keeps it: a double row that was folded into another is shown nowhere. */
export type StoredStatus = MemberStatus | "merged";

export const SENSITIVE_FIELDS = [
  "ethnicity",
  "religion",
  "partyJoinedOn",
  "idNumber",
  "idIssuedOn",
  "idIssuedPlace",
] as const satisfies readonly RosterFieldName[];
export type SensitiveField = (typeof SENSITIVE_FIELDS)[number];
export type SensitiveValues = Record<SensitiveField, string | null>;

/** Fields of the roster that a member row itself holds. */
export type PlainField = Exclude<RosterFieldName, SensitiveField | "branch">;
export type MemberField = PlainField | SensitiveField;

export type FieldValue = string | boolean | null;
/** New values of some fields; null empties one. */
export type FieldChanges = { [name in MemberField]?: FieldValue };

type Values = {
  [name in Exclude<PlainField, "fullName" | "birthDate" | "gender" | "honorary">]: string | null;
} & {
  fullName: string;
  /** `YYYY-MM-DD`, or `YYYY` where only the year is known. */
  birthDate: string;
  gender: "male" | "female";
  honorary: boolean;
};

/** A member as `GET /api/v1/members/{id}` answers; sensitive fields are absent for whoever may not see them. */
export type Member = { id: string; unit: UnitRef; branch: UnitRef | null } & Values & {
    status: MemberStatus;
    statusSince: string | null;
    version: number;
  } & Partial<SensitiveValues>;

/**
 * As the pages show it: whoever may know of measures is told whether the name left the roll by one; a list, whether the
 * person said no to being contacted.
 */
export type StandingMember = Member & { isExpelled?: boolean; refusesContact?: boolean };

/** A line of the roster. */
export type MemberItem = Pick<
  Member,
  "id" | "code" | "fullName" | "birthDate" | "gender" | "unit" | "branch" | "position" | "status" | "version"
>;

export function isSensitive(name: string): name is SensitiveField {
  return (SENSITIVE_FIELDS as readonly string[]).includes(name);
}
