import { acceptsVerdicts } from "@/lib/assessments/locks";
import type { BoardUnit } from "./board";
import { hasFailed } from "./rules";
import type { VerdictLine } from "./types";

/** What the appraisal says of a unit: as the meeting that is over heard it, else as it stands. */
export function verdictLine({
  state,
  items,
  agenda,
}: Pick<BoardUnit, "state" | "items" | "agenda">): VerdictLine {
  if (agenda?.verdict) return agenda.verdict;
  const met = items.filter(({ verdict }) => verdict === "met").length;
  return {
    met: acceptsVerdicts(state) ? null : met,
    of: items.length,
    failing: items.filter(hasFailed).map(({ code, title, comment }) => ({ code, title, reason: comment })),
  };
}
