import { formatDayOrYear } from "@/lib/members/roster/days";
import { type RosterFieldName, rosterField } from "@/lib/members/roster/fields";
import { GENDER_LABELS } from "./messages";
import type { Member } from "./types";

/** The fields of the form in the order and groups in which a secretary fills them in. */
export const FORM_GROUPS = [
  { title: "Nhận diện", fields: ["fullName", "birthDate", "gender", "code", "cardNumber"] },
  {
    title: "Sinh hoạt Đoàn",
    fields: [
      "branch",
      "position",
      "memberKind",
      "joinedOn",
      "admissionResolution",
      "association",
      "honorary",
    ],
  },
  { title: "Liên hệ", fields: ["phone", "email", "permanentAddress", "nativePlace"] },
  {
    title: "Học vấn, nghề nghiệp",
    fields: [
      "occupation",
      "generalEducation",
      "qualification",
      "politicalTheory",
      "computerSkill",
      "foreignLanguage",
    ],
  },
] as const satisfies readonly { title: string; fields: readonly RosterFieldName[] }[];

/** What a form's control holds for a value: days as people write them, a tick as "on". */
export function controlValue(member: Partial<Member> | null, field: RosterFieldName): string {
  if (!member) return "";
  if (field === "branch") return member.branch?.id ?? "";
  const value = member[field];
  if (typeof value === "boolean") return value ? "on" : "";
  return value && isDay(field) ? formatDayOrYear(value) : (value ?? "");
}

/** What a page shows for a value; empty where there is none. */
export function shownValue(member: Member, field: RosterFieldName): string {
  if (field === "branch") return member.branch?.name ?? "";
  if (field === "gender") return GENDER_LABELS[member.gender];
  if (field === "honorary") return member.honorary ? "Có" : "";
  return controlValue(member, field);
}

/** A roster value as people write it: days, "Nam", "Có"; empty where there is none. The branch is its id. */
export function valueWords(field: RosterFieldName, value: string | boolean | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "Có" : "Không";
  if (field === "gender") return value === "male" || value === "female" ? GENDER_LABELS[value] : value;
  return isDay(field) ? formatDayOrYear(value) : value;
}

function isDay(field: RosterFieldName): boolean {
  return rosterField(field).kind.startsWith("date");
}
