import type { PlainDate } from "@/lib/platform/dates";
import type { CaseLine } from "./types";

type Dated = Pick<CaseLine, "dueOn" | "closedOn">;

/** Whether a case is open past the day on which its next step was due. */
export function isLate<Line extends Dated>(
  line: Line,
  today: PlainDate,
): line is Line & { dueOn: PlainDate } {
  return line.closedOn === null && line.dueOn !== null && line.dueOn < today;
}
