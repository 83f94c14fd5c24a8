import { addMonths, type PlainDate, plainDate } from "@/lib/platform/dates";
import { type Refusal, refused, refusedAt } from "@/lib/platform/result";
import type { Period } from "@/lib/units/periods";
import type { NoteDetail } from "./types";

/** A month is written about once it has begun. */
export function monthAhead(month: string, today: PlainDate): Refusal | null {
  if (month <= today.slice(0, 7)) return null;
  return refusedAt("month", `Tháng ${monthName(month)} chưa đến. Chọn tháng đã qua hoặc tháng này.`);
}

/** By it a branch that was closed is refused: of the month in which it was closed it still tells. */
export function monthBegin(month: string): PlainDate {
  return plainDate(`${month}-01`);
}

/** `2026-03` as people write it: `03/2026`. */
export function monthName(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}

export type NoteAct = "forward" | "receive" | "answer";
type Way = Pick<NoteDetail, "forwardedOn" | "receivedOn" | "answeredOn" | "deletedAt">;

/** Forwarded once by the unit, then received once and answered once by the upper level; an answer receives too. */
export function wrongAct(act: NoteAct, note: Way, answer: string): Refusal | null {
  if (note.deletedAt) return refused("conflict", "Nội dung này đã xóa. Lấy lại trước khi báo lên.");
  if (act === "forward")
    return note.forwardedOn
      ? refused(
          "conflict",
          "Tình hình này đã báo lên cấp trên rồi. Có thêm điều cần báo thì ghi tình hình mới.",
        )
      : null;
  if (!note.forwardedOn)
    return refused("conflict", "Đơn vị chưa báo tình hình này lên. Nhắc đơn vị bấm “Báo lên cấp trên”.");
  if (act === "receive")
    return note.receivedOn
      ? refused("conflict", "Tình hình này đã được nhận rồi. Khi có trả lời thì bấm “Trả lời đơn vị”.")
      : null;
  if (note.answeredOn) return refused("conflict", "Tình hình này đã được trả lời rồi. Tải lại trang để xem.");
  if (answer !== "") return null;
  return refusedAt("answer", "Ghi trả lời cho đơn vị.");
}

/** The months that may be written about in a year, the latest first. */
export function monthsToChoose({ from }: Pick<Period, "from">, today: PlainDate): string[] {
  const months = Array.from({ length: 12 }, (_, at) => addMonths(from, 11 - at).slice(0, 7));
  return months.filter((month) => month <= today.slice(0, 7));
}
