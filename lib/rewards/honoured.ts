import type { Actor } from "@/lib/access/types";
import type { Subject } from "@/lib/cases/opening";
import { findPeople, type PersonColumn } from "@/lib/cases/pasted/people";
import type { PastedRow } from "@/lib/cases/pasted/table";
import type { Scope } from "@/lib/platform/database/scope";
import { fold } from "@/lib/platform/fold";
import { done, type Result } from "@/lib/platform/result";
import { namesAt } from "@/lib/units/names-at";
import { branchChoices, type RecordPlace } from "@/lib/units/record-place";

/** Whom a line of a pasted table honours: a person, or the branch or unit as a whole. */
export type Honoured = { person: Subject } | { collective: Collective };
type Collective = { place: RecordPlace; name: string };

type Finder<Found> = (row: PastedRow<PersonColumn>) => Result<Found>;

/** The people of a table, and the collectives: a line that bears the name of the unit or a branch of it alone. */
export async function findHonoured(
  { actor, scope, place }: { actor: Actor; scope: Scope; place: RecordPlace },
  rows: readonly PastedRow<PersonColumn>[],
): Promise<Finder<Honoured>> {
  const collectives = await collectivesAt(actor, place);
  const bodyOf = ({ cells: { code, fullName, birthDate } }: PastedRow<PersonColumn>) =>
    code + birthDate === "" ? collectives.get(wholeName(fullName)) : undefined;
  const personOf = await findPeople(
    scope,
    place,
    rows.filter((row) => !bodyOf(row)),
  );
  return (row) => {
    const collective = bodyOf(row);
    if (collective) return done({ collective });
    const person = personOf(row);
    return person.ok ? done({ person: person.value }) : person;
  };
}

/** By their names what is honoured as a whole there: a unit and its branches, or one branch. */
async function collectivesAt(actor: Actor, place: RecordPlace): Promise<Map<string, Collective>> {
  const [names, branches] = await Promise.all([namesAt(actor, place), branchChoices(actor, place)]);
  const all = new Map<string, Collective>(
    branches.map(({ id, name }) => [wholeName(name), { place: { ...place, branchId: id }, name }]),
  );
  if (names && place.branchId === null) all.set(wholeName(names.unit), { place, name: names.unit });
  return all;
}

/** "Tập thể Chi đoàn 1" is Chi đoàn 1. */
function wholeName(name: string): string {
  return fold(name).replace(/^tap the /, "");
}
