import type { BoardUnit } from "@/lib/decisions/board";

/** 21/22 of the appraisal, and the items that failed with their reasons. */
export type VerdictLine = {
  met: number;
  of: number;
  failing: { code: string; title: string; reason: string }[];
};

export function verdictLine(items: BoardUnit["items"]): VerdictLine {
  const failing = items.filter(({ verdict }) => verdict !== "met");
  return {
    met: items.length - failing.length,
    of: items.length,
    failing: failing.map(({ code, title, comment }) => ({ code, title, reason: comment })),
  };
}
