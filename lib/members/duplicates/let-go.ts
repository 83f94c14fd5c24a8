import type { SeenMember } from "@/lib/members/queries";
import type { RosterFieldName } from "@/lib/members/roster/fields";
import type { Member } from "@/lib/members/types";
import { rows } from "@/lib/platform/database/database";
import { isId } from "@/lib/platform/ids";
import { letGoRowStatement } from "./pair-statements";

/** What a transfer tells the unit that takes somebody in: of a row that another unit has let go no more is read. */
const TOLD = ["fullName", "birthDate", "gender", "code", "cardNumber", "joinedOn"] as const;

/** Whether a field of the other row may be shown and chosen: of another unit's what is told of it, of the own unit's any. */
export function isTold(field: RosterFieldName, own: SeenMember, other: SeenMember): boolean {
  return !isBetween(own, other) || (TOLD as readonly RosterFieldName[]).includes(field);
}

/** Whether the other row stands in another unit, so that only a part of it may be told. */
export function isBetween(own: SeenMember, other: SeenMember): boolean {
  return other.place.unitId !== own.place.unitId;
}

/** The row of another unit that let the person of an own one go, as that one's secretary may read it. */
export async function letGoRow({ member, place, scope }: SeenMember, id: string): Promise<SeenMember | null> {
  if (!isId(id)) return null;
  const { orgId, unitId } = place;
  const [row] = await rows<{ unitId: string; member: Member }>(scope, letGoRowStatement, () => [
    orgId,
    unitId,
    member.id,
    id,
  ]);
  if (!row) return null;
  return {
    member: toldOf(row.member),
    place: { orgId, unitId: row.unitId, branchId: null },
    scope,
    seesSensitive: false,
  };
}

/** Every other field is as empty. */
function toldOf({ id, unit, status, statusSince, version, ...fields }: Member): Member {
  const kept = new Set<string>([...TOLD, "honorary"]);
  const told = Object.entries({ ...fields, honorary: false }).map(([name, value]) => [
    name,
    kept.has(name) ? value : null,
  ]);
  return { id, unit, status, statusSince, version, ...(Object.fromEntries(told) as typeof fields) };
}
