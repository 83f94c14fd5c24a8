import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { HANDOVER_STATES } from "@/lib/handovers/messages";
import type { HandoverState as State } from "@/lib/handovers/types";

const TONES: Record<State, Tone> = { open: "wait", recorded: "ok", withdrawn: "idle" };

export function HandoverState({ state }: { state: State }) {
  return <Badge tone={TONES[state]}>{HANDOVER_STATES[state]}</Badge>;
}
