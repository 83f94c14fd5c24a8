import { Badge } from "@/components/ui/badge";
import type { PlainDate } from "@/lib/platform/dates";
import { lateWords } from "@/lib/platform/due";

/** That something open was due on a day, which is over. */
export function LateBadge({ dueOn }: { dueOn: PlainDate }) {
  return <Badge tone="bad">{lateWords(dueOn)}</Badge>;
}
