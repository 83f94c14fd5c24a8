import type { ItemProgress } from "@/lib/assessments/progress";
import type { AssessmentState } from "@/lib/assessments/types";

/** How one item of one unit stands in the table of all units. */
export type Cell = "met" | "not_met" | "nil" | "look" | "lacking" | "ahead" | "out";

const BEFORE_START: readonly AssessmentState[] = ["NOT_REGISTERED", "REGISTERED"];

/** The reviewer's word first, then the unit's own; before the unit began, or where it takes no part, there is none. */
export function cellOf(state: AssessmentState, item: ItemProgress): Cell {
  if (state === "NOT_PARTICIPATING") return "out";
  if (BEFORE_START.includes(state)) return "ahead";
  if (state === "RETURNED" && !item.isDone) return "look";
  if (item.verdict === "met" || item.verdict === "not_met") return item.verdict;
  if (item.verdict === "supplement" && state !== "RETURNED") return "look";
  return item.isDone ? ownWord(item) : "lacking";
}

function ownWord({ claim, outcome }: ItemProgress): Cell {
  if (claim === null) return "lacking";
  return claim === "met" && outcome === "not_met" ? "look" : claim;
}
