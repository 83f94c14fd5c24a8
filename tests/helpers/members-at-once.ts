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
export type Made = Pick<Member, "id" | "fullName" | "birthDate" | "version">;
type Told = { fullName: string } & Record<string, unknown>;

/** Members of one branch (the unit's first), as the command makes each but all in one transaction and unasked. */
export async function makeMembers(
  actor: Actor,
  unit: TestUnit,
  people: readonly Told[],
  branch = branchOf(unit).id,
): Promise<Made[]> {
  const home = must(await findHome(actor, unit.id, branch));
  const day = await today();
  const newcomers = people.map((told) => {
    const fields = must(readFields({ birthDate: "2000-02-01", gender: "female", ...told }, day));
    return { branch: home.branch, values: fields as NewMember["values"] };
  });
  const ids = await change(whoIs(actor), async (tx, record) =>
    done(await addMembers({ db: writer(home.structure, tx), record }, home.place, newcomers)),
  );
  return must(ids).map((id, at) => {
    const { fullName = "", birthDate = "" } = newcomers[at]?.values ?? {};
    return { id, fullName, birthDate, version: 1 };
  });
}

const MADE_AT_ONCE = 12;

/** Hands out members one by one, made a dozen at a time; `tell` says who the n-th of all is. */
export function crowd(
  make: (people: readonly Told[]) => Promise<Made[]>,
  tell: (n: number) => Told,
): () => Promise<Made> {
  const waiting: Made[] = [];
  let told = 0;
  return async () => {
    if (waiting.length === 0)
      waiting.push(...(await make(Array.from({ length: MADE_AT_ONCE }, () => tell(++told)))));
    return waiting.shift() ?? Promise.reject(new Error("nobody was made"));
  };
}
