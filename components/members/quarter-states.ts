import type { Tone } from "@/components/ui/tone";
import { type Quarter, quarterName } from "@/lib/members/quarter-dates";
import type { QuarterState } from "@/lib/members/snapshots/types";
import { upperFirst } from "@/lib/platform/first-letter";

export const QUARTER_STATES: Record<QuarterState["state"], { tone: Tone; label: string }> = {
  confirmed: { tone: "ok", label: "Đã chốt" },
  late: { tone: "bad", label: "Trễ" },
  open: { tone: "wait", label: "Đến kỳ chốt" },
  not_due: { tone: "idle", label: "Chưa đến hạn" },
};

/** `Quý III` */
export function quarterTitle(quarter: Quarter): string {
  return upperFirst(quarterName(quarter));
}
