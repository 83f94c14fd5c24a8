import { Badge } from "@/components/ui/badge";
import { wasLate } from "@/lib/members/snapshots/states";
import type { QuarterState } from "@/lib/members/snapshots/types";
import { QUARTER_STATES } from "./quarter-states";

type QuarterBadgeProps = Pick<QuarterState, "state" | "deadline" | "confirmed">;

/** How a quarter stands; one confirmed after its day says so for good. */
export function QuarterBadge({ state, ...confirmation }: QuarterBadgeProps) {
  const { tone, label } = QUARTER_STATES[state];
  return wasLate(confirmation) ? <Badge tone="wait">Đã chốt, trễ</Badge> : <Badge tone={tone}>{label}</Badge>;
}
