/** How a member stood to the meetings of a year, as far as somebody was ticked; deferred ones are in none of them. */
export type MarkCounts = { present: number; excused: number; absent: number };

/** Of how many meetings or activities somebody came to how many. */
export type Attended = { held: number; attended: number };

/** How an excused absence counts: in neither number, as an absence, as if one had come. */
export const EXCUSED_RULES = ["left_out", "absent", "present"] as const;
export type ExcusedRule = (typeof EXCUSED_RULES)[number];

/** How an excused absence counts says the year's rule. */
export function attendedOf({ present, excused, absent }: MarkCounts, rule: ExcusedRule): Attended {
  return {
    held: present + absent + (rule === "left_out" ? 0 : excused),
    attended: present + (rule === "present" ? excused : 0),
  };
}

export function countMarks(marks: readonly string[]): MarkCounts {
  const counts: MarkCounts = { present: 0, excused: 0, absent: 0 };
  for (const mark of marks) if (mark in counts) counts[mark as keyof MarkCounts] += 1;
  return counts;
}

/** Whole per cent, never rounded up to a step of the ladder that was not reached; null where nothing counts. */
export function percentOf({ held, attended }: Attended): number | null {
  return held === 0 ? null : Math.floor((attended * 100) / held);
}

/** `9/10 (90%)`: never a share without its base. */
export function attendedWords(attended: Attended): string {
  return `${attended.attended}/${attended.held} (${percentOf(attended) ?? 0}%)`;
}
