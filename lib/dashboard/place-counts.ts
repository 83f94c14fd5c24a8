import type { Actor } from "@/lib/access/types";
import type { ItemProgress } from "@/lib/assessments/progress";
import { done, type Result } from "@/lib/platform/result";
import { blocOffice } from "./bloc-queries";
import { branchDashboard, unitOffice } from "./queries";
import type { BlocOffice, PlaceCounts, UnitOffice } from "./types";

type At = { orgId: string; unitId: string; branchId: string | null; isUpper: boolean; year: number | null };

/** What waits at the places of the rail, by the same rules as the first page. */
export async function placeCounts(actor: Actor, at: At): Promise<Result<PlaceCounts>> {
  const { orgId, unitId, branchId, isUpper, year } = at;
  if (branchId) {
    const shown = await branchDashboard(actor, { orgId, unitId, branchId, year });
    return shown.ok ? done(counted({ "/dashboard": shown.value.duties.length })) : shown;
  }
  if (isUpper) {
    const shown = await blocOffice(actor, orgId, year);
    return shown.ok ? done(ofBloc(shown.value)) : shown;
  }
  const shown = await unitOffice(actor, { orgId, unitId, year });
  return shown.ok ? done(ofUnit(shown.value)) : shown;
}

const counted = (counts: Record<string, number>, unread = 0): PlaceCounts => ({ counts, unread });

function ofUnit({ duties, facts, rights, notices }: UnitOffice): PlaceCounts {
  if (!rights.draft) return counted({});
  const { progress } = facts;
  const answering = progress?.state === "ASSESSING" || progress?.state === "RETURNED";
  const lacking = answering ? progress.items.filter(({ isDone }: ItemProgress) => !isDone).length : 0;
  const unread = notices.filter(({ isRead }) => !isRead).length;
  return counted({ "/dashboard": duties.length, "/assessment": lacking }, unread);
}

function ofBloc({ duties, facts, rights, notices }: BlocOffice): PlaceCounts {
  const waiting = facts.progress.filter(
    ({ state, unit }) => state === "SUBMITTED" && rights.appraises.has(unit.id),
  ).length;
  const unread = rights.runCycle ? notices.filter(({ isRead }) => !isRead).length : 0;
  return counted({ "/dashboard": duties.length, "/appraisal": waiting }, unread);
}
