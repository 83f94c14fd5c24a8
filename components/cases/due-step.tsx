import { isLate } from "@/lib/cases/lateness";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { LateBadge } from "./late-badge";

/** A step that a case or a whole list waits for, and by when, where that is known: late as cases are. */
export function DueStep({
  words,
  dueOn,
  today,
}: {
  words: string;
  dueOn: PlainDate | null;
  today: PlainDate;
}) {
  const line = { dueOn, closedOn: null };
  if (isLate(line, today))
    return (
      <>
        {words} <LateBadge dueOn={line.dueOn} />
      </>
    );
  return dueOn ? `${words}, hạn ${formatDate(dueOn)}` : words;
}
