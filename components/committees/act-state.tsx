import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { STATE_LABELS } from "@/lib/committees/messages";
import type { ActState } from "@/lib/committees/types";

const TONES: Record<ActState, Tone> = {
  held: "idle",
  submitted: "wait",
  approved: "ok",
  refused: "bad",
  withdrawn: "idle",
};

export function ActStateBadge({ state }: { state: ActState }) {
  return <Badge tone={TONES[state]}>{STATE_LABELS[state]}</Badge>;
}
