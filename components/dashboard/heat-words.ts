import type { Tone } from "@/components/ui/tone";
import type { Cell } from "@/lib/dashboard/bloc-cells";

export const HEAT_WORDS: Record<Cell, { sign: string; tone: Tone; words: string }> = {
  met: { sign: "✓", tone: "ok", words: "đạt" },
  not_met: { sign: "✕", tone: "bad", words: "chưa đạt" },
  look: { sign: "!", tone: "wait", words: "cần xem lại" },
  lacking: { sign: "–", tone: "wait", words: "còn thiếu" },
  nil: { sign: "○", tone: "idle", words: "không phát sinh" },
  ahead: { sign: "·", tone: "idle", words: "chưa bắt đầu" },
};
