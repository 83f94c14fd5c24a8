import type { Actor } from "@/lib/access/types";
import { previousQuarter, quarterEnd, quarterOf, type YearQuarter } from "@/lib/members/quarter-dates";
import { today } from "@/lib/platform/clock";
import type { PlainDate } from "@/lib/platform/dates";
import { type QuarterBoard, quarterBoard, quarterList } from "./queries";
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
  const waiting = await waitingQuarter(actor, place);
  if (!waiting) return null;
  const { board, quarter, isLate } = waiting;
  const list = await quarterList(board, place.unitId, quarter);
  return list && list.total > 0 ? { ...quarter, list, isLate } : null;
}

/** That quarter where it has ended: whoever left by its last day has no place in the list that it waits for. */
export async function endedQuarter(
  actor: Actor,
  place: { orgId: string; unitId: string },
): Promise<EndedQuarter | null> {
  const waiting = await waitingQuarter(actor, place);
  if (!waiting) return null;
  const { quarter, board } = waiting;
  const lastDay = quarterEnd(quarter);
  return lastDay < board.at.today ? { ...quarter, lastDay } : null;
}

export type EndedQuarter = YearQuarter & { lastDay: PlainDate };

type Waiting = { board: QuarterBoard; quarter: YearQuarter; isLate: boolean };

async function waitingQuarter(
  actor: Actor,
  place: { orgId: string; unitId: string },
): Promise<Waiting | null> {
  const current = quarterOf(await today());
  const board = await quarterBoard(actor, place, current.year);
  if (!board.ok || !board.value.mayConfirm) return null;
  for (const quarter of [current, previousQuarter(current)]) {
    const { state } = stateOf(quarter, board.value.confirmed, board.value.at);
    if (state === "late" || state === "open")
      return { board: board.value, quarter, isLate: state === "late" };
  }
  return null;
}
