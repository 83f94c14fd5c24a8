import type { PlainDate } from "@/lib/platform/dates";
import { isLater } from "../rules";
import type { Change, Registered, RegisterPerson, Spot, Turn, Wanted } from "./types";

type Where = Pick<Wanted, "unitId" | "branchId">;

const lies = (spot: Spot | null, { unitId, branchId }: Where) =>
  spot !== null && spot.unitId === unitId && (branchId === null || spot.branchId === branchId);

/** Where somebody belonged at the end of a day: before the first move that came later, else where he or she is now. */
function spotOn(person: RegisterPerson, day: PlainDate): Spot | null {
  const next = person.moves.find((move) => move.day > day);
  return next ? next.from : person;
}

/** How somebody left and came back by turns, last as the row says it: it may only have dated anew what the log tells. */
function turnsOf({ turns, status, statusSince }: RegisterPerson): Turn[] {
  if (statusSince === null) return [];
  const all = [...turns, { day: statusSince, status }];
  return all.filter((turn, at) => {
    const next = all[at + 1];
    return !next || (next.status === "active") !== (turn.status === "active");
  });
}

/**
 * Whether somebody stood in the roster there at the end of a day ("sổ danh sách đoàn viên", domain.md §2.2). Who came
 * without an admission or a transfer on record counts from the day of joining the Union, else from ever.
 */
export function wasPresent(person: RegisterPerson, where: Where, day: PlainDate): boolean {
  const { status, admittedOn, joinedOn } = person;
  if (admittedOn ? admittedOn > day : joinedOn !== null && isLater(joinedOn, day)) return false;
  const next = turnsOf(person).find((turn) => turn.day > day);
  return (next ? next.status !== "active" : status === "active") && lies(spotOn(person, day), where);
}

/** Who stood in the roster at the period's end, and who came and went in it, with day and reason. */
export function registered(people: readonly RegisterPerson[], wanted: Wanted): Registered {
  return {
    present: people.filter((person) => wasPresent(person, wanted, wanted.to)).map(asOf(wanted.to)),
    came: people.flatMap((person) => comings(person, wanted)).toSorted(inOrder),
    went: people.flatMap((person) => goings(person, wanted)).toSorted(inOrder),
  };
}

const asOf = (day: PlainDate) => (person: RegisterPerson) => ({
  ...person,
  branch: spotOn(person, day)?.branch ?? null,
});

const inOrder = (a: Change, b: Change) => a.day.localeCompare(b.day);

function comings(person: RegisterPerson, { from, to, ...where }: Wanted): Change[] {
  const within = (day: PlainDate) => from <= day && day <= to;
  const arrivals = person.moves
    .filter((move) => within(move.day) && lies(move.to, where) && !lies(move.from, where))
    .map((move) => ({ person, day: move.day, reason: `Chuyển đến từ ${move.fromWords}` }));
  const joined = person.admittedOn ?? (isExact(person.joinedOn) ? person.joinedOn : null);
  const isNew = joined !== null && within(joined) && lies(spotOn(person, joined), where);
  const returns = turnsOf(person)
    .filter(({ day, status }) => status === "active" && within(day) && lies(spotOn(person, day), where))
    .map(({ day }) => ({ person, day, reason: "Trở lại sinh hoạt" }));
  return [...(isNew ? [{ person, day: joined, reason: "Kết nạp" }] : []), ...arrivals, ...returns];
}

const isExact = (day: string | null): day is PlainDate => day?.length === 10;

/** Whose name was taken off and who was expelled are told alike: the register is read by more people than discipline. */
const LEFT = {
  moved: "Chuyển đi",
  graduated: "Trưởng thành Đoàn",
  removed: "Đưa ra khỏi danh sách",
} as const;

function goings(person: RegisterPerson, { from, to, ...where }: Wanted): Change[] {
  const within = (day: PlainDate) => from <= day && day <= to;
  const departures = person.moves
    .filter((move) => within(move.day) && lies(move.from, where) && !lies(move.to, where))
    .map((move) => ({ person, day: move.day, reason: `Chuyển đến ${move.toWords}` }));
  // Whose leaving is a transfer on record is told by it.
  const isTold = (day: PlainDate) => departures.some((departure) => departure.day === day);
  const leavings = turnsOf(person).flatMap(({ day, status }) =>
    status !== "active" && within(day) && lies(spotOn(person, day), where) && !isTold(day)
      ? [{ person, day, reason: LEFT[status] }]
      : [],
  );
  return [...departures, ...leavings];
}
