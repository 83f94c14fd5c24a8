import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { keptPlace } from "@/lib/cases/kept-place";
import { isSamePerson, sharedInOrganisation } from "@/lib/members/elsewhere";
import { fold } from "@/lib/platform/fold";
import { done } from "@/lib/platform/result";
import { branchChoices, type RecordPlace } from "@/lib/units/record-place";
import type { UnitRef } from "@/lib/units/types";
import { rosterPeople } from "./roster";
import { wrongTransfer } from "./rules";
import type { RosterPerson, Told } from "./types";

export const PERMANENT = { kind: "permanent", until: null, comment: "", feePaidUntil: null } as const;
export const NOT_THERE = { path: "member", message: "Người này không còn trong danh sách của đơn vị." };

/** The unit with its people and branches, as far as this person keeps them. */
export async function unitKept(actor: Actor, unitId: string, left: readonly string[] = []) {
  const at = await keptPlace(actor, unitId);
  if (!at.ok) return at;
  const place = at.value;
  const [people, branches] = await Promise.all([
    rosterPeople(actor, place, left),
    branchChoices(actor, { ...place, branchId: null }),
  ]);
  return done({ place, people, branches });
}

export function wrongTold(
  { direction, kind, until, outsideName, toBranch, member, day }: Told,
  { unitId }: { unitId: string },
) {
  const goal = { direction, kind, until, outsideName, toUnit: null };
  const from = { unitId, branchId: member?.branch?.id ?? null };
  return wrongTransfer({ ...goal, toBranch: toBranch?.id ?? null }, from, day);
}

/** A newcomer stands in a branch, where there are any, and is not in the roster already. */
export function wrongNewcomer(
  { person, toBranch }: Pick<Told, "person" | "toBranch">,
  { branches, people }: { branches: readonly UnitRef[]; people: readonly RosterPerson[] },
) {
  const isThere = people.some(
    ({ fullName, birthDate }) => fold(fullName) === fold(person.fullName) && birthDate === person.birthDate,
  );
  return [
    ...(isThere ? [{ path: "fullName", message: `${person.fullName} đã có trong danh sách đơn vị.` }] : []),
    ...(!toBranch && branches.length > 0 ? [{ path: "toBranch", message: "Chọn chi đoàn tiếp nhận." }] : []),
  ];
}

/** Newcomers whose code or card is that of a member in activity, wherever in the organisation. A guest stays in the roster of home. */
export async function rosteredAlready(actor: Actor, { orgId, unitId }: RecordPlace, rows: readonly Told[]) {
  const scope = readScope(actor, orgId);
  const coming = rows.flatMap(({ direction, kind, person }, at) =>
    direction === "in" && kind === "permanent" ? [{ at, person }] : [],
  );
  if (!scope || coming.length === 0) return [];
  const shared = await sharedInOrganisation(
    scope,
    unitId,
    coming.map(({ person }) => person),
  );
  return shared.filter(isSamePerson).map(({ at, ...field }) => ({ ...field, at: coming[at]?.at ?? 0 }));
}
