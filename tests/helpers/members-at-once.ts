import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { NewMember } from "@/lib/members/bulk";
import { findHome } from "@/lib/members/home";
import { readFields } from "@/lib/members/read-fields";
import type { Member } from "@/lib/members/types";
import { addMembers } from "@/lib/members/within";
import { today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { done } from "@/lib/platform/result";
import { must, type TestUnit } from "./bloc";
import { branchOf } from "./members";

/** What a test needs of a member who was just made. */
export type Made = Pick<Member, "id" | "fullName" | "version"> & { birthDate: string };
type Told = { fullName: string; birthDate?: string; branch?: string | null } & Record<string, unknown>;

/**
 * Members of a unit, in its first branch unless told otherwise, written as `createMember` writes each, without what it asks
 * before (rights, numbers that somebody else has, days that contradict each other, doubts); nobody is read again, and many cost
 * as many statements as one. Where the form itself matters, `makeMember`.
 */
export async function makeMembers(
  actor: Actor,
  unit: TestUnit,
  people: readonly Told[],
  branch: string | null = branchOf(unit).id,
): Promise<Made[]> {
  const told = people.map((person) => ({
    birthDate: "2000-02-01",
    gender: "female",
    ...person,
    branch: person.branch === undefined ? branch : person.branch,
  }));
  const homeOf = async (id: string | null) => must(await findHome(actor, unit.id, id));
  const homes = await Promise.all([...new Set(told.map((person) => person.branch))].map(homeOf));
  const [home] = homes;
  if (!home) return [];
  const day = await today();
  const newcomers = told.map((person) => ({
    branch: homes.find((one) => one.branch?.id === person.branch)?.branch ?? null,
    values: must(readFields(person, day)) as NewMember["values"],
  }));
  const ids = must(
    await change(whoIs(actor), async (tx, record) =>
      done(await addMembers({ db: writer(home.structure, tx), record }, home.place, newcomers)),
    ),
  );
  return told.map(({ fullName, birthDate }, at) => ({ id: ids[at] ?? "", fullName, birthDate, version: 1 }));
}

/** One of them. */
export async function enrol(
  actor: Actor,
  unit: TestUnit,
  fullName: string,
  more: Omit<Told, "fullName"> = {},
): Promise<Made> {
  const [one] = await makeMembers(actor, unit, [{ ...more, fullName }]);
  if (!one) throw new Error("nobody was enrolled");
  return one;
}

const MADE_AT_ONCE = 12;

/** Hands out, one by one, those of whom nothing is told yet, made a dozen at a time; `tell` says who the n-th of all is. */
export function crowd<One>(
  make: (people: Told[]) => Promise<One[]>,
  tell: (n: number) => Told,
): () => Promise<One> {
  const waiting: One[] = [];
  let told = 0;
  return async () => {
    if (waiting.length === 0)
      waiting.push(...(await make(Array.from({ length: MADE_AT_ONCE }, () => tell(++told)))));
    return waiting.shift() ?? Promise.reject(new Error("nobody was made"));
  };
}
