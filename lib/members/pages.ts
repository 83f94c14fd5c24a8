import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { CurrentPlace } from "@/lib/units/current";
import type { UnitRef } from "@/lib/units/types";
import { homesFor } from "./choices";
import { seenExpelled } from "./expelled";
import { type FoundMember, memberById, type SeenMember } from "./queries";
import { type Timeline, timelineOf } from "./timeline";

type FormChoices = { homes: (UnitRef | null)[]; seesSensitive: boolean };

/** What the form of a new member offers at a place. */
export async function newMemberForm(actor: Actor, place: CurrentPlace): Promise<Result<FormChoices>> {
  const at = { orgId: place.org.id, unitId: place.unit.id, branchId: place.branch?.id ?? null };
  const no = refusal(can.editRoster(actor, at));
  if (no) return no;
  const scope = readScope(actor, at.orgId);
  if (!scope || place.unit.kind === "upper_org") return notFound();
  const homes = await homesFor(actor, scope, at.unitId);
  return done({ homes, seesSensitive: can.seeSensitive(actor, at).allowed });
}

/** A member in the form, for whoever may correct it. */
export async function editMemberForm(actor: Actor, id: string): Promise<Result<FormChoices & SeenMember>> {
  const found = await memberById(actor, id);
  if (!found.ok) return found;
  const { place, scope } = found.value;
  const no = refusal(can.editRoster(actor, place));
  if (no) return no;
  const homes = await homesFor(actor, scope, place.unitId);
  return done({ ...found.value, homes: withOwn(homes, found.value) });
}

/** A branch that was closed stays a choice for whom it holds. */
function withOwn(homes: (UnitRef | null)[], { member }: SeenMember): (UnitRef | null)[] {
  return homes.some((home) => home?.id === member.branch?.id) ? homes : [...homes, member.branch];
}

export type MemberPage = FoundMember & {
  /** Whether the name left the roll by a measure; undefined for whoever may not know. */
  isExpelled: boolean | undefined;
  timeline: Timeline;
  mayEdit: boolean;
};

/** A member's page: facts, what happened (before where `cursor` ends), and whether this actor may correct it. */
export async function memberPage(
  actor: Actor,
  id: string,
  cursor: string | null = null,
): Promise<Result<MemberPage>> {
  const found = await memberById(actor, id);
  if (!found.ok) return found;
  const [timeline, isExpelled] = await Promise.all([
    timelineOf(actor, found.value, cursor),
    seenExpelled(found.value),
  ]);
  return done({
    ...found.value,
    isExpelled,
    timeline,
    mayEdit: can.editRoster(actor, found.value.place).allowed,
  });
}
