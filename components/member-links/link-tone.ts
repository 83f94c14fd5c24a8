import type { Tone } from "@/components/ui/tone";
import type { LinkState } from "@/lib/member-links/types";

export const LINK_TONES: Record<LinkState, Tone> = {
  none: "idle",
  sent: "wait",
  opened: "wait",
  answered: "ok",
  expired: "bad",
};
