import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { MeetingSettings } from "../types";

/** More than half of the members, and a tie carries nothing. */
const SHIPPED: MeetingSettings = { quorumPercent: 50, tieChairDecides: false, version: 0 };

/** How the standing committee meets; version 0 = the organisation has set nothing of its own. */
export async function meetingSettings(actor: Actor, orgId: string): Promise<Result<MeetingSettings>> {
  const no = refusal(can.changeSettings(actor, orgId));
  const scope = structureScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const row = await reader(scope).meetingSettings.findFirst({
    where: {},
    select: { quorumPercent: true, tieChairDecides: true, version: true },
  });
  return done(row ?? SHIPPED);
}
