import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { NewMember } from "@/lib/members/bulk";
import { findHome } from "@/lib/members/home";
import { readFields } from "@/lib/members/read-fields";
import { addMembers } from "@/lib/members/within";
import { today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { done } from "@/lib/platform/result";
import { must, type TestUnit } from "./bloc";
import { branchOf } from "./members";

/** What a test asks of somebody whom it has just made. */
type Enrolled = { id: string; fullName: string; version: number };
type Person = { fullName: string } & Record<string, unknown>;

/**
 * Members of one branch, the unit's first unless told otherwise, written as `createMember` writes them: the form's doubts
 * are not asked, nobody is read again, and many cost as many statements as one. Where the form itself matters, `makeMember`.
 */
export async function enrolAll(
  actor: Actor,
  unit: TestUnit,
  people: readonly Person[],
  branch = branchOf(unit).id,
): Promise<Enrolled[]> {
  const day = await today();
  const home = must(await findHome(actor, unit.id, branch));
  const newcomers = people.map((person) => {
    const values = must(readFields({ birthDate: "2000-02-01", gender: "female", ...person }, day));
    return { branch: home.branch, values: values as NewMember["values"] };
  });
  const ids = must(
    await change(whoIs(actor), async (tx, record) =>
      done(await addMembers({ db: writer(home.structure, tx), record }, home.place, newcomers)),
    ),
  );
  return people.map(({ fullName }, at) => ({ id: ids[at] ?? "", fullName, version: 1 }));
}

/** One of them. */
export async function enrol(
  actor: Actor,
  unit: TestUnit,
  fullName: string,
  { branch, ...more }: { branch?: string } & Record<string, unknown> = {},
): Promise<Enrolled> {
  const [one] = await enrolAll(actor, unit, [{ ...more, fullName }], branch);
  if (!one) throw new Error("nobody was enrolled");
  return one;
}

const AT_ONCE = 20;

/** Hands out members of whom nothing is told yet, one after the other, and makes the next ones together. */
export function oneByOne<Made>(nth: (n: number) => Person, make: (people: Person[]) => Promise<Made[]>) {
  let made = 0;
  const waiting: Made[] = [];
  return async (): Promise<Made> => {
    if (waiting.length === 0)
      waiting.push(...(await make(Array.from({ length: AT_ONCE }, () => nth(++made)))));
    const one = waiting.shift();
    if (!one) throw new Error("nobody is left");
    return one;
  };
}
