import type { Actor } from "@/lib/access/types";
import type { YearQuarter } from "@/lib/members/quarter-dates";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { quarterBoard, quarterList } from "./queries";
import type { QuarterList } from "./types";

export type DueQuarter = YearQuarter & { list: QuarterList; isLate: boolean };

/** The last quarter of this year that is late or open, which today's roster stands for; for whoever may confirm it. */
export async function dueQuarter(
  actor: Actor,
  place: { orgId: string; unitId: string },
): Promise<DueQuarter | null> {
  const year = yearOf(await today());
  const board = await quarterBoard(actor, place, year);
  if (!board.ok || !board.value.mayConfirm) return null;
  const due = board.value.states.findLast(({ state }) => state === "late" || state === "open");
  if (!due) return null;
  const quarter = { year, quarter: due.quarter };
  const list = await quarterList(board.value, place.unitId, quarter);
  return list && list.total > 0 ? { ...quarter, list, isLate: due.state === "late" } : null;
}
