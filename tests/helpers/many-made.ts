import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { findHome } from "@/lib/members/home";
import { readFields } from "@/lib/members/read-fields";
import type { Member } from "@/lib/members/types";
import { addMembers } from "@/lib/members/within";
import { today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { done } from "@/lib/platform/result";
import { must, type TestUnit } from "./bloc";
import { branchOf } from "./members";

type Told = { fullName: string; birthDate?: string; branch?: string | null } & Record<string, unknown>;
type Newcomer = Parameters<typeof addMembers>[2][number];
export type Made = Pick<Member, "id" | "version" | "fullName"> & { birthDate: string };

/**
 * Several members of a unit as `makeMember` makes each, in one transaction: a dozen costs what one does. Nobody is asked
 * whether they are doubles or whether another unit has their numbers, as with `confirmed`.
 */
export async function makeMembers(actor: Actor, unit: TestUnit, people: readonly Told[]): Promise<Made[]> {
  const told = people.map((each) => ({
    birthDate: "2000-02-01",
    gender: "female",
    ...each,
    branch: each.branch === undefined ? branchOf(unit).id : each.branch,
  }));
  const homeOf = async (branch: string | null) => must(await findHome(actor, unit.id, branch));
  const homes = await Promise.all([...new Set(told.map(({ branch }) => branch))].map(homeOf));
  const [home] = homes;
  if (!home) return [];
  const day = await today();
  const newcomers = told.map((each) => ({
    branch: homes.find(({ branch }) => branch?.id === each.branch)?.branch ?? null,
    values: must(readFields(each, day)) as Newcomer["values"],
  }));
  const made = change(whoIs(actor), async (tx, record) =>
    done(await addMembers({ db: writer(home.structure, tx), record }, home.place, newcomers)),
  );
  const ids = must(await made);
  return told.map(({ fullName, birthDate }, at) => ({ id: ids[at] ?? "", version: 1, fullName, birthDate }));
}
