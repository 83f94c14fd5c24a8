import type { Cell } from "@/lib/dashboard/bloc-cells";

export const HEAT_WORDS: Record<Cell, string> = {
  met: "đạt",
  not_met: "chưa đạt",
  look: "cần xem lại",
  lacking: "còn thiếu",
  nil: "không phát sinh",
  ahead: "chưa bắt đầu",
  out: "không tham gia",
};

/** Dots of the picture of all units: they stand out from a white and from a dark page. */
export const HEAT_COLOURS: Record<Cell, string> = {
  met: "#2e9e63",
  not_met: "#d8433b",
  look: "#9a5b00",
  lacking: "#cf8a14",
  nil: "#7d8ea8",
  ahead: "#b3bfd0",
  out: "#b08968",
};
