import type { Tone } from "@/components/ui/tone";
import type { ReceiptStanding } from "@/lib/directives/types";

export const RECEIPT_TONES: Record<ReceiptStanding, Tone> = {
  not_received: "wait",
  received: "idle",
  answered: "ok",
  answered_late: "wait",
  late: "bad",
};
