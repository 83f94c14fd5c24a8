import { acceptsVerdicts } from "@/lib/assessments/locks";
import type { BoardUnit } from "@/lib/decisions/board";
import { hasFailed } from "@/lib/decisions/rules";

/** 21/22 of the appraisal (null while the unit is appraised anew), and the items that failed with their reasons. */
export type VerdictLine = {
  met: number | null;
  of: number;
  failing: { code: string; title: string; reason: string }[];
};

export function verdictLine({ state, items }: Pick<BoardUnit, "state" | "items">): VerdictLine {
  const met = items.filter(({ verdict }) => verdict === "met").length;
  return {
    met: acceptsVerdicts(state) ? null : met,
    of: items.length,
    failing: items.filter(hasFailed).map(({ code, title, comment }) => ({ code, title, reason: comment })),
  };
}
