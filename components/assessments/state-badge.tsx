import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { STATE_LABELS } from "@/lib/assessments/messages";
import type { AssessmentState } from "@/lib/assessments/types";

export const STATE_TONES: Record<AssessmentState, Tone> = {
  NOT_REGISTERED: "bad",
  REGISTERED: "idle",
  ASSESSING: "idle",
  SUBMITTED: "idle",
  RETURNED: "wait",
  APPRAISED: "ok",
  RECOGNISED: "ok",
  NOT_RECOGNISED: "bad",
  NOT_PARTICIPATING: "idle",
};

/** Where a unit's year stands. */
export function StateBadge({ state }: { state: AssessmentState }) {
  return <Badge tone={STATE_TONES[state]}>{STATE_LABELS[state]}</Badge>;
}
