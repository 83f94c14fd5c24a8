import type { Actor } from "@/lib/access/types";
import { toldByRows } from "@/lib/cases/told-rows";
import { today } from "@/lib/platform/clock";
import type { Result } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import type { UnitRef } from "@/lib/units/types";
import { wrongDay } from "./commands";
import { wrongTold } from "./told";
import type { RosterPerson, Told } from "./types";
import { writeTold } from "./writing";

const NOT_THERE = { path: "member", message: "Người này không còn trong danh sách của đơn vị." };

/** Writes what the rows of a form tell of people of the roster: all of it, or nothing and what is wrong of each row. */
export async function writeRows<Row extends { member: string }>(
  actor: Actor,
  { people, ...at }: { place: RecordPlace; people: readonly RosterPerson[]; units: readonly UnitRef[] },
  rows: readonly Row[],
  toldOf: (person: RosterPerson, row: Row) => Told,
): Promise<Result<{ count: number }>> {
  const now = await today();
  const byId = new Map(people.map((person) => [person.id, person]));
  const told = await toldByRows(rows, (row) => {
    const person = byId.get(row.member);
    if (!person) return { told: undefined, wrong: [NOT_THERE] };
    const said = toldOf(person, row);
    return { told: said, wrong: [...wrongTold(said, at), ...wrongDay(said.day, now)] };
  });
  return told.ok ? writeTold(actor, at.place, told.value) : told;
}
