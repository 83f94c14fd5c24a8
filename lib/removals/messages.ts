import type { PlainDate } from "@/lib/platform/dates";
import type { RemovalFacts, RollLapse } from "./types";

export const LAPSE_LABELS: Record<RollLapse, string> = {
  activity: "Không tham gia sinh hoạt đoàn",
  fee: "Không đóng đoàn phí",
};

/** `03/2026`. */
export function formatMonth(day: PlainDate): string {
  return `${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

export function lapseWords({ lapse, firstMonth, lastMonth }: Omit<RemovalFacts, "tried">): string {
  return `${LAPSE_LABELS[lapse]} từ tháng ${formatMonth(firstMonth)} đến tháng ${formatMonth(lastMonth)}`;
}

export function underWayWords(personName: string): string {
  return `${personName} đang có đề nghị xóa tên chưa xong. Làm xong hoặc rút đề nghị đó trước.`;
}
