import type { Json } from "@/lib/audit/types";
import { fromDay } from "@/lib/platform/database/days";
import { KIND_LABELS } from "./messages";
import type { HeldFields, PlanFields } from "./schema";
import type { Meeting } from "./types";

export function columnsOf<Fields extends PlanFields>({ day, ...fields }: Fields) {
  return { ...fields, day: fromDay(day) };
}

/** Fields as the log says them. */
export function logged({ kind, agenda, ...fields }: PlanFields): { [key: string]: Json } {
  return { ...fields, kind: KIND_LABELS[kind], agenda: agenda.join("; ") };
}

export function planOf({ day, time, place, kind, chair, minuteTaker, guests, agenda }: Meeting): PlanFields {
  return { day, time, place, kind, chair, minuteTaker, guests, agenda };
}

export function heldOf(meeting: Meeting): HeldFields {
  const { course, resolution, resolutionNumber, votesFor, votesAgainst, votesAbstained } = meeting;
  const { presentCount, entitledCount } = meeting;
  return {
    ...planOf(meeting),
    course,
    resolution,
    resolutionNumber,
    votesFor,
    votesAgainst,
    votesAbstained,
    presentCount,
    entitledCount,
  };
}
