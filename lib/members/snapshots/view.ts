import type { Actor } from "@/lib/access/types";
import { confirmationSource } from "@/lib/members/quarters";
import { today } from "@/lib/platform/clock";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { CurrentPlace, SearchParams } from "@/lib/units/current";
import { type CalendarYears, calendarYears } from "@/lib/units/rules";
import { quarterBoard, quarterList, type WhichList } from "./queries";
import { quarterInQuestion } from "./states";
import type { QuarterList, QuarterState } from "./types";

export type QuartersView = CalendarYears & {
  states: QuarterState[];
  chosen: QuarterState;
  list: QuarterList | null;
  /** A list that was corrected is looked at, or the one that would correct. */
  which: WhichList;
  /** Why there is no list yet. */
  wait: string | null;
  mayConfirm: boolean;
};

/** The year's quarters and the list of the one that the address names, or that is due. */
export async function quartersView(
  actor: Actor,
  place: CurrentPlace,
  params: SearchParams,
): Promise<Result<QuartersView>> {
  if (place.unit.kind === "upper_org") return notFound();
  const day = await today();
  const years = calendarYears(params, place.year, day);
  if (!years.ok) return years;
  const { year } = years.value;
  const board = await quarterBoard(actor, { orgId: place.org.id, unitId: place.unit.id }, year);
  if (!board.ok) return board;
  const { states, mayConfirm, confirmed, at } = board.value;
  const named = states.find(({ quarter }) => String(quarter) === params.quarter);
  const chosen = params.quarter === undefined ? quarterInQuestion(states) : named;
  if (!chosen) return notFound();
  const quarter = { year, quarter: chosen.quarter };
  const which = whichOf(params);
  const list = await quarterList(board.value, place.unit.id, quarter, which);
  if (!list && which.revision !== undefined) return notFound();
  const source = confirmationSource(quarter, confirmed, day, at.rule);
  const wait = list || source.ok ? null : source.message;
  return done({ ...years.value, states, chosen, list, which, mayConfirm, wait });
}

function whichOf({ revision, correct }: SearchParams): WhichList {
  if (typeof revision === "string" && /^[1-9]\d{0,3}$/.test(revision)) return { revision: Number(revision) };
  return correct === "1" ? { correcting: true } : {};
}
