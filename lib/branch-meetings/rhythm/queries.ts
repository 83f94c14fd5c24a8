import { structureScope } from "@/lib/access/scopes";
import type { Actor, Place } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import type { Rhythm } from "../types";

export type MeetingBody = { rhythm: Rhythm; openedOn: PlainDate; closedOn: PlainDate | null };

const MONTHLY: Rhythm = { dispersed: false, version: null };

/**
 * The body that meets: a branch, or a grassroots branch itself; null for a unit whose branches meet. How often it does
 * and since when.
 */
export async function rhythmOf(
  actor: Actor,
  { orgId, unitId, branchId }: Place,
): Promise<MeetingBody | null> {
  const scope = structureScope(actor, orgId);
  const body =
    scope &&
    (await reader(scope).unit.findFirst({
      where: { id: branchId ?? unitId, kind: { in: ["branch", "base_branch"] } },
      select: {
        openedOn: true,
        closedOn: true,
        meetingRhythm: { select: { dispersed: true, version: true } },
      },
    }));
  if (!body) return null;
  return {
    rhythm: body.meetingRhythm ?? MONTHLY,
    openedOn: toDay(body.openedOn),
    closedOn: body.closedOn && toDay(body.closedOn),
  };
}
