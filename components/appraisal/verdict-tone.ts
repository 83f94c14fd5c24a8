import type { Tone } from "@/components/ui/tone";
import type { Verdict } from "@/lib/assessments/types";

/** The order is that of the keys 1, 2, 3. */
export const VERDICT_KEYS: readonly Verdict[] = ["met", "supplement", "not_met"];

export const VERDICT_TONES: Record<Verdict, Tone> = { met: "ok", supplement: "wait", not_met: "bad" };
