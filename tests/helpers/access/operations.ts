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
  /** What is known of every unit inside the organisation: its name and result. */
  tellsAllUnits?: true;
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
/** Somebody else's sheet may hold sensitive values, which a member of the BCH sees by the secretary's leave alone. */
export const SHEET_KEEPERS: Persons = ["UNIT_SECRETARY", "BRANCH_SECRETARY"];
/** Who reads disciplinary cases; to a BCH member without the secretary's leave, and to observers, they are not there. */
export const CASE_READERS: Persons = ["INSPECTION_COMMITTEE", "UNIT_SECRETARY", "BRANCH_SECRETARY"];
export const CASE_COUNTERS: Persons = ["UPPER_SECRETARY", "STANDING_COMMITTEE", "UPPER_STAFF"];
/** Of outstanding members the inspection committee is told numbers alone, as the rest of the upper level. */
export const PARTY_COUNTERS: Persons = [...CASE_COUNTERS, "INSPECTION_COMMITTEE"];
export const READERS: Persons = [...UPPER, ...UNIT_LEVEL];
export const ADMIN: Persons = ["SYSTEM_ADMIN"];
/** The administrator holds no year and no member; a branch secretary's part is the branch, not the unit. */
export const ADMIN_AND_BRANCH: Persons = ["SYSTEM_ADMIN", "BRANCH_SECRETARY"];
export const BRANCH: Persons = ["BRANCH_SECRETARY"];
/** To whom the meetings and decisions of the bloc are not there at all. */
export const OUTSIDE_UPPER: Persons = ["SYSTEM_ADMIN", ...UNIT_LEVEL];
export const NOBODY: Persons = [];

export const OUTSIDE_CASES: Persons = ALL.filter((person) => !CASE_READERS.includes(person));
/** To whom the cases of outstanding members are not there. */
export const OUTSIDE_PARTY: Persons = ALL.filter((person) => !SHEET_KEEPERS.includes(person));

export type Expected = "open" | "forbidden" | "not_found";

/**
 * Where a call's ids lie, seen from the persons of the own unit and branch. `mixed`: things of the second organisation
 * under the name of the own one.
 */
export type Where = "own" | "beside" | "sister" | "foreign" | "mixed";

export type Attempt = { operation: Operation; where: Where; call: Call; expected: readonly Expected[] };

/** Every attempt of a person, in the order of the table. */
export function attemptsOf(operations: readonly Operation[], person: Person, world: World): Attempt[] {
  return operations.flatMap((operation) => {
    const calls = callsOf(operation, world);
    return calls.flatMap(([where, call]) => {
      const outcomes = expected(operation, person, where);
      return outcomes ? [{ operation, where, call, expected: outcomes }] : [];
    });
  });
}

function callsOf({ names, call }: Operation, world: World): [Where, Call][] {
  const { own, beside, sister, foreign } = world;
  const { org, orgId, rootId } = own;
  const mixed = { ...foreign, org, orgId, rootId };
  const all: [Where, Call][] = [
    ["own", call(own)],
    ["beside", call(beside)],
    ["sister", call(sister)],
    ["foreign", call(foreign)],
    ["mixed", call(mixed)],
  ];
  if (names === "nothing") return all.slice(0, 1);
  const isMixed = [own, foreign].every((place) => !isSame(call(place), call(mixed)));
  return isMixed ? all : all.slice(0, 4);
}

const isSame = (one: Call, other: Call) => JSON.stringify(one) === JSON.stringify(other);

/** What may come of it; null where this person at this place tells nothing more. */
function expected({ names, may, unknownTo }: Operation, person: Person, where: Where) {
  const athome = unknownTo.includes(person) ? "not_found" : may.includes(person) ? "open" : "forbidden";
  switch (where) {
    case "own":
      return [athome] as const;
    case "foreign":
      return person === "SYSTEM_ADMIN" ? ([athome] as const) : (["not_found"] as const);
    case "mixed":
      // Whoever may not do it with the own things is refused before anything is looked for.
      if (athome !== "open") return null;
      // An administrator reaches both.
      return person === "SYSTEM_ADMIN" ? (["open", "not_found"] as const) : (["not_found"] as const);
    case "sister":
      return names !== "organisation" && UNIT_LEVEL.includes(person) ? (["not_found"] as const) : null;
    case "beside":
      return names === "branch" && person === "BRANCH_SECRETARY" ? (["not_found"] as const) : null;
  }
}

/** Words that must not stand in any answer to this person: those of places that he or she does not reach. */
export function hiddenFrom(person: Person, { where, operation }: Attempt, world: World): string[] {
  if (person === "SYSTEM_ADMIN") return [];
  const sister = UNIT_LEVEL.includes(person) && !operation.tellsAllUnits ? ["Kexirum"] : [];
  const beside = person === "BRANCH_SECRETARY" && where !== "own" ? ["Bezokal"] : [];
  return [...sister, ...beside, "Laqodiz", world.foreign.orgId];
}
