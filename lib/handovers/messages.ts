import type { HandoverState } from "./types";

export const HANDOVER_STATES: Record<HandoverState, string> = {
  open: "Đang bàn giao",
  recorded: "Đã bàn giao",
  withdrawn: "Đã bỏ",
};
