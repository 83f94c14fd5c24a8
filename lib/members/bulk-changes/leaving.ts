import type { Actor } from "@/lib/access/types";
import { formatDayOrYear } from "@/lib/members/roster/days";
import type { Member } from "@/lib/members/types";
import { isPlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import type { CurrentPlace, SearchParams } from "@/lib/units/current";
import { chosenMembers } from "./chosen";

export type Leaver = Pick<Member, "id" | "fullName" | "birthDate" | "code">;

/** How a procedure's pasted table is filled in for people who were chosen in the roster. */
export type LeavingTable = {
  titles: readonly string[];
  /** Where those columns stand that say who it is. */
  person: { fullName: number; birthDate: number; code?: number };
  /** What stands in a column of every line. */
  given: Readonly<Record<number, string>>;
  /** Columns that may be told once for all, by their place. */
  asked: readonly number[];
};

export type ChosenTable = {
  people: Leaver[];
  /** The table's lines, under their titles. */
  text: string;
};

/**
 * The people in activity whom the address of a roster's selection chooses, as the procedure's table; null where it
 * chooses none, or this person may not change them.
 */
export async function chosenTable(
  actor: Actor,
  place: CurrentPlace,
  params: SearchParams,
  table: LeavingTable,
): Promise<ChosenTable | null> {
  const chosen = await chosenMembers(actor, place, params);
  if (!chosen) return null;
  const people = chosen.filter(({ status }) => status === "active");
  return { people, text: leavingText(people, table) };
}

/** A line for each, as somebody would copy it from a sheet; of two of one name and birth date the code decides. */
export function leavingText(people: readonly Leaver[], { titles, person, given }: LeavingTable): string {
  const dayOf = ({ birthDate }: Leaver) => (isPlainDate(birthDate) ? formatDayOrYear(birthDate) : "");
  const keyOf = (one: Leaver) => `${fold(one.fullName)} ${dayOf(one)}`;
  const seen = new Map<string, number>();
  for (const one of people) seen.set(keyOf(one), (seen.get(keyOf(one)) ?? 0) + 1);
  const lines = people.map((one) => {
    const isAlone = seen.get(keyOf(one)) === 1;
    const word = isAlone || person.code !== undefined ? one.fullName : (one.code ?? one.fullName);
    const who = { [person.fullName]: word, [person.birthDate]: dayOf(one) };
    const code = person.code === undefined ? {} : { [person.code]: one.code ?? "" };
    const cells: Record<number, string> = { ...given, ...who, ...code };
    return titles.map((_, column) => cells[column] ?? "").join("\t");
  });
  return [titles.join("\t"), ...lines].join("\n");
}
