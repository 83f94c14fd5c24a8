import type { Actor } from "@/lib/access/types";
import { previousQuarter, quarterOf, type YearQuarter } from "@/lib/members/quarter-dates";
import { today } from "@/lib/platform/clock";
import { quarterBoard, quarterList } from "./queries";
import { stateOf } from "./states";
import type { QuarterList } from "./types";

export type DueQuarter = YearQuarter & { list: QuarterList; isLate: boolean };

/**
 * The quarter under way where it is open, else the one before where it is late, also over the turn of the year, as its
 * list would be confirmed today. For whoever may confirm it.
 */
export async function dueQuarter(
  actor: Actor,
  place: { orgId: string; unitId: string },
): Promise<DueQuarter | null> {
  const current = quarterOf(await today());
  const board = await quarterBoard(actor, place, current.year);
  if (!board.ok || !board.value.mayConfirm) return null;
  for (const quarter of [current, previousQuarter(current)]) {
    const { state } = stateOf(quarter, board.value.confirmed, board.value.at);
    if (state !== "late" && state !== "open") continue;
    const list = await quarterList(board.value, place.unitId, quarter);
    return list && list.total > 0 ? { ...quarter, list, isLate: state === "late" } : null;
  }
  return null;
}
