import { Badge } from "@/components/ui/badge";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

/** That something open was due on a day, which is over. */
export function LateBadge({ dueOn }: { dueOn: PlainDate }) {
  return <Badge tone="bad">{`Quá hạn ${formatDate(dueOn)}`}</Badge>;
}
