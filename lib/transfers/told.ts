import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { keptPlace } from "@/lib/cases/kept-place";
import { isSamePerson, sharedInOrganisation } from "@/lib/members/elsewhere";
import { done, type FieldError } from "@/lib/platform/result";
import { branchChoices, type RecordPlace } from "@/lib/units/record-place";
import type { UnitRef } from "@/lib/units/types";
import { otherUnits } from "./other-units";
import { rosterPeople } from "./roster";
import { wrongTransfer } from "./rules";
import type { Named } from "./sisters";
import type { Told } from "./types";

export const PERMANENT = { kind: "permanent", until: null, comment: "", feePaidUntil: null } as const;

/** The unit with its people and branches, as far as this person keeps them, and the other units beside it. */
export async function unitKept(actor: Actor, unitId: string, left: readonly string[] = []) {
  const at = await keptPlace(actor, unitId);
  if (!at.ok) return at;
  const place = at.value;
  const [people, branches, units] = await Promise.all([
    rosterPeople(actor, place, left),
    branchChoices(actor, { ...place, branchId: null }),
    otherUnits(actor, place),
  ]);
  return done({ place, people, branches, units });
}

/**
 * Whom a list has marked as moved away, a unit beside takes up by its own word of the arrival, whatever place was named:
 * only of somebody whose leaving is on record (`HAS_LEFT`), and no case to another unit can be opened of who is not in
 * activity. So that unit may be named here, which it may not be of who is still in the roster.
 */
export function wrongTold(
  { direction, kind, until, outsideName, outsidePlace, toBranch, member, day }: Told,
  { place, units, asksPlace = true }: { place: RecordPlace; units: readonly Named[]; asksPlace?: boolean },
) {
  const asked = member?.status === "moved" ? [] : units;
  const lies = asksPlace ? outsidePlace : null;
  const goal = { direction, kind, until, outsideName, outsidePlace: lies, toUnit: null, units: asked };
  const from = { unitId: place.unitId, branchId: member?.branch?.id ?? null };
  return wrongTransfer({ ...goal, toBranch: toBranch?.id ?? null }, from, day);
}

/** A newcomer stands in a branch, where there are any. */
export function wrongNewcomer({ toBranch }: Pick<Told, "toBranch">, branches: readonly UnitRef[]) {
  return !toBranch && branches.length > 0 ? [{ path: "toBranch", message: "Chọn chi đoàn tiếp nhận." }] : [];
}

const STILL = "Nếu là người khác thì vẫn ghi.";

export type Rostered = FieldError & { at: number; isDoubt: boolean };

/**
 * Newcomers who are in the unit's roster already, by name and birth date, or whose code or card is that of a member in
 * activity, wherever in the organisation. A guest stays in the roster of home, but is none in this one. `isDoubt`: somebody
 * of another unit is alike, and may be another person.
 */
export async function rosteredAlready(
  actor: Actor,
  { orgId, unitId }: RecordPlace,
  rows: readonly Told[],
): Promise<Rostered[]> {
  const scope = readScope(actor, orgId);
  const coming = rows.flatMap(({ direction, kind, person }, at) =>
    direction === "in" ? [{ at, person, stays: kind === "permanent" }] : [],
  );
  if (!scope || coming.length === 0) return [];
  const shared = await sharedInOrganisation(
    scope,
    unitId,
    coming.map(({ person }) => person),
  );
  return shared.flatMap((one) => {
    const { at = 0, stays = false } = coming[one.at] ?? {};
    const { path, message, ground } = one;
    if (!stays && ground !== "inUnit") return [];
    const isDoubt = !isSamePerson(one);
    return [{ at, path, message: isDoubt ? `${message} ${STILL}` : message, isDoubt }];
  });
}
