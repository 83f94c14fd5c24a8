import type { UnitRef } from "@/lib/units/types";

/** How many of a unit's members the sensitive fields say it of; whom, no count tells. */
export type Makeup = {
  unit: UnitRef;
  members: number;
  partyMembers: number;
  /** Of an ethnic minority. */
  minorities: number;
  religious: number;
};
