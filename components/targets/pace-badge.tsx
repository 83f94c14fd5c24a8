import { Sign } from "@/components/ui/sign";
import type { Tone } from "@/components/ui/tone";
import { PACE_LABELS } from "@/lib/targets/messages";
import type { Pace } from "@/lib/targets/types";

export const PACE_TONES: Record<Pace, Tone> = { met: "ok", on_track: "idle", behind: "wait" };
export const PACE_SIGNS: Record<Pace, string> = { met: "✓", on_track: "·", behind: "!" };

/** The light of a target: sign, word and colour say the same. */
export function PaceBadge({ pace }: { pace: Pace }) {
  const label = PACE_LABELS[pace];
  return (
    <span className="nowrap">
      <span aria-hidden="true">
        <Sign tone={PACE_TONES[pace]} label={label} />
      </span>{" "}
      {label}
    </span>
  );
}
