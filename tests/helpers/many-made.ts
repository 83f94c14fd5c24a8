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

type Told = { fullName: string } & Record<string, unknown>;
export type Made = Pick<Member, "id" | "version" | "fullName"> & { birthDate: string };

/**
 * Several members of one branch as `makeMember` makes each, in one transaction: a dozen costs what one does. Nobody is
 * asked whether they are doubles or whether another unit has their numbers, as with `confirmed`.
 */
export async function makeMembers(
  actor: Actor,
  unit: TestUnit,
  people: readonly Told[],
  branch: { id: string } | null = branchOf(unit),
): Promise<Made[]> {
  const home = must(await findHome(actor, unit.id, branch?.id ?? null));
  const day = await today();
  const told = people.map((each) => ({ birthDate: "2000-02-01", gender: "female", ...each }));
  const newcomers = told.map((each) => ({
    branch: home.branch,
    values: must(readFields(each, day)) as Parameters<typeof addMembers>[2][number]["values"],
  }));
  const { orgId, unitId } = home.place;
  const ids = must(
    await change(whoIs(actor), async (tx, record) =>
      done(await addMembers({ db: writer(home.structure, tx), record }, { orgId, unitId }, newcomers)),
    ),
  );
  return told.map(({ fullName, birthDate }, at) => ({ id: ids[at] ?? "", version: 1, fullName, birthDate }));
}
