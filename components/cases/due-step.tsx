import { isLate } from "@/lib/cases/lateness";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { LateBadge } from "./late-badge";

/** A step that no case carries but a whole list waits for, and by when: late as cases are. */
export function DueStep({ words, dueOn, today }: { words: string; dueOn: PlainDate; today: PlainDate }) {
  if (!isLate({ dueOn, closedOn: null }, today)) return `${words}, hạn ${formatDate(dueOn)}`;
  return (
    <>
      {words} <LateBadge dueOn={dueOn} />
    </>
  );
}
