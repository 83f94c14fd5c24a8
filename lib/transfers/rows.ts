import type { Actor } from "@/lib/access/types";
import { toldByRows } from "@/lib/cases/told-rows";
import { today } from "@/lib/platform/clock";
import type { PlainDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { arrivalsSince, wrongLeaving } from "./arrivals";
import { wrongDay } from "./commands";
import type { Named } from "./sisters";
import { wrongTold } from "./told";
import type { RosterPerson, Told } from "./types";
import { writeTold } from "./writing";

const NOT_THERE = { path: "member", message: "Người này không còn trong danh sách của đơn vị." };

/** Writes what the rows of a form tell of people of the roster: all of it, or nothing and what is wrong of each row. */
export async function writeRows<Row extends { member: string; day: PlainDate }>(
  actor: Actor,
  { people, ...at }: { place: RecordPlace; people: readonly RosterPerson[]; units: readonly Named[] },
  rows: readonly Row[],
  toldOf: (person: RosterPerson, row: Row) => Told,
): Promise<Result<{ count: number }>> {
  const now = await today();
  const days = rows.map(({ day }) => day);
  const arrivals = await arrivalsSince(actor, at.place, days);
  const byId = new Map(people.map((person) => [person.id, person]));
  const told = await toldByRows(rows, (row) => {
    const person = byId.get(row.member);
    if (!person) return { told: undefined, wrong: [NOT_THERE] };
    const said = toldOf(person, row);
    const wrong = wrongTold(said, { ...at, asksPlace: false });
    return { told: said, wrong: [...wrong, ...wrongDay(said.day, now), ...wrongLeaving(said, arrivals)] };
  });
  return told.ok ? writeTold(actor, at.place, told.value) : told;
}
