import type { Tone } from "@/components/ui/tone";
import type { FindingState } from "@/lib/inspections/types";

export const FINDING_TONES: Record<FindingState, Tone> = { good: "ok", attention: "wait", not_done: "bad" };
