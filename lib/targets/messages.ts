import { once } from "@/lib/platform/once";
import type { Pace } from "./types";

export const PACE_LABELS: Record<Pace, string> = {
  met: "Đạt",
  on_track: "Đúng tiến độ",
  behind: "Chậm",
};

const format = once(() => new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 }));

/** `1.250,5`, as people write a number. */
export function figure(value: number): string {
  return format().format(value);
}

/** `34/46 (73%)`: a share never without its base; rounded down, so that 100% is only what is met. */
export function shareWords(done: number, value: number): string {
  const percent = value > 0 ? Math.floor((done / value) * 100 + 1e-9) : 0;
  return `${figure(done)}/${figure(value)} (${percent}%)`;
}
