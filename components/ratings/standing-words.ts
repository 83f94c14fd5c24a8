import type { Tone } from "@/components/ui/tone";
import type { RatingStanding } from "@/lib/ratings/types";

export const STATE_TONES: Record<NonNullable<RatingStanding["state"]>, Tone> = {
  none: "idle",
  draft: "wait",
  proposed: "wait",
  approved: "ok",
};
