import type { Member } from "@/lib/members/types";
import type { UnitRef } from "@/lib/units/types";

/** What of a unit's members the sensitive fields say and the upper level counts. */
export const COUNTED = ["partyMembers", "minorities", "religious"] as const;
export type Counted = (typeof COUNTED)[number];

export const COUNTED_LABELS: Record<Counted, string> = {
  partyMembers: "Đảng viên",
  minorities: "Dân tộc thiểu số",
  religious: "Có tôn giáo",
};

/** How many of a unit's members the sensitive fields say it of; whom, no count tells. */
export type Makeup = { unit: UnitRef; members: number } & Record<Counted, number>;

/** For whom one of the counts stands: the first of them by name, and how many they are. */
export type CountedPeople = {
  counted: Counted;
  unit: string;
  total: number;
  people: (Pick<Member, "id" | "fullName"> & { branch: string | null })[];
};
