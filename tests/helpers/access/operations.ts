import type { Call } from "./calls";
import type { Place } from "./place";
import { PERSONS, type Person, type World } from "./world";

export type Persons = readonly Person[];

/**
 * What an operation of the build names, and who may do it where the person belongs; whoever is in neither list is
 * refused with 403. `branch`: a thing of one branch; `unit`: of a unit; `organisation`: of an organisation alone.
 */
export type Operation = {
  /** The operation in the log of refusals; of a page its path. */
  name: string;
  names: "nothing" | "organisation" | "unit" | "branch";
  may: Persons;
  unknownTo: Persons;
  call(place: Place): Call;
};

export const ALL: Persons = PERSONS;
export const UNIT_LEVEL: Persons = ["UNIT_SECRETARY", "UNIT_COMMITTEE", "BRANCH_SECRETARY", "OBSERVER"];
export const UPPER: Persons = [
  "UPPER_SECRETARY",
  "STANDING_COMMITTEE",
  "UPPER_STAFF",
  "INSPECTION_COMMITTEE",
  "BLOC_OBSERVER",
];
export const OFFICE: Persons = ["UPPER_SECRETARY", "UPPER_STAFF"];
export const MANAGERS: Persons = ["SYSTEM_ADMIN", ...OFFICE];
export const KEEPERS: Persons = ["UNIT_SECRETARY", "UNIT_COMMITTEE", "BRANCH_SECRETARY"];
export const READERS: Persons = [...UPPER, ...UNIT_LEVEL];
export const ADMIN: Persons = ["SYSTEM_ADMIN"];
/** The administrator holds no year and no member; a branch secretary's part is the branch, not the unit. */
export const ADMIN_AND_BRANCH: Persons = ["SYSTEM_ADMIN", "BRANCH_SECRETARY"];
export const BRANCH: Persons = ["BRANCH_SECRETARY"];
export const NOBODY: Persons = [];

export type Expected = "open" | "forbidden" | "not_found";

/** Where a call's ids lie, seen from the persons of the own unit and branch. */
export type Where = "own" | "beside" | "sister" | "foreign";

/** What must come of it; null where this person at this place tells nothing more. */
export function expected({ names, may, unknownTo }: Operation, person: Person, where: Where): Expected | null {
  const athome = unknownTo.includes(person) ? "not_found" : may.includes(person) ? "open" : "forbidden";
  if (where === "own") return athome;
  if (names === "nothing") return null;
  if (where === "foreign") return person === "SYSTEM_ADMIN" && athome !== "not_found" ? athome : "not_found";
  if (names === "organisation") return null;
  if (where === "sister") return UNIT_LEVEL.includes(person) ? "not_found" : null;
  return names === "branch" && person === "BRANCH_SECRETARY" ? "not_found" : null;
}

export type Attempt = { operation: Operation; where: Where; expected: Expected };

/** Every attempt of a person, in the order of the table. */
export function attemptsOf(operations: readonly Operation[], person: Person): Attempt[] {
  const places: Where[] = ["own", "beside", "sister", "foreign"];
  return operations.flatMap((operation) =>
    places.flatMap((where) => {
      const outcome = expected(operation, person, where);
      return outcome ? [{ operation, where, expected: outcome }] : [];
    }),
  );
}

/** Words that must not stand in any answer to this person: those of places that he or she does not reach. */
export function hiddenFrom(person: Person, { where }: Attempt, world: World): string[] {
  if (person === "SYSTEM_ADMIN") return [];
  const sister = UNIT_LEVEL.includes(person) ? ["Kexirum"] : [];
  const beside = person === "BRANCH_SECRETARY" && where !== "own" ? ["Bezokal"] : [];
  return [...sister, ...beside, "Laqodiz", world.foreign.orgId];
}
