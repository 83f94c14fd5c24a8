import type { Tone } from "@/components/ui/tone";
import { moneyWords } from "@/lib/fees/messages";
import type { MonthCell, MonthState } from "@/lib/fees/types";

export const STATE_TONES: Record<MonthState, Tone | undefined> = {
  none: undefined,
  ahead: undefined,
  exempt: "idle",
  paid: "ok",
  owed: "bad",
};

const SIGNS: Record<MonthState, string> = { none: "·", ahead: "", exempt: "M", paid: "✓", owed: "–" };

export const SIGNS_LEGEND = "✓ đã đóng đủ, – chưa đóng đủ, M được miễn, · không phải đóng";

/** What stands in a month's cell that nobody fills in. */
export function signOf({ state, amount, due, isHere }: MonthCell): string {
  return amount > 0 && amount !== due && (isHere || state !== "paid")
    ? amount.toLocaleString("vi-VN")
    : SIGNS[state];
}

/** The same read out. */
export function stateWords({ state, amount, due, isHere }: MonthCell): string {
  if (state === "paid") return `đã đóng ${moneyWords(amount)}${isHere ? "" : " ở chi đoàn khác"}`;
  if (state === "owed" && amount > 0)
    return `mới đóng ${moneyWords(amount)}/${moneyWords(isHere ? due : due + amount)}`;
  if (state === "owed") return `chưa đóng ${moneyWords(due)}`;
  return { none: "không phải đóng", ahead: "chưa đến hạn", exempt: "được miễn" }[state];
}
