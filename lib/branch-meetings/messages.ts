import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { HeldFields } from "./schema";
import type { AttendanceRow, Mark, MeetingKind, MeetingState, SpanState } from "./types";

export const KIND_LABELS: Record<MeetingKind, string> = {
  regular: "Định kỳ",
  thematic: "Chuyên đề",
  extraordinary: "Bất thường",
};

export const STATE_LABELS: Record<MeetingState, string> = {
  planned: "Dự kiến",
  held: "Đã họp",
  closed: "Đã chốt biên bản",
  cancelled: "Đã hủy",
  withdrawn: "Đã rút",
};

export const MARK_LABELS: Record<Mark, string> = {
  present: "Có mặt",
  excused: "Vắng có lý do",
  absent: "Vắng không lý do",
  deferred: "Hoãn sinh hoạt",
  away: "Sinh hoạt tạm thời nơi khác",
};

export const SPAN_LABELS: Record<SpanState, string> = {
  met: "Đã sinh hoạt",
  missed: "Chưa sinh hoạt",
  free: "Quý này đã sinh hoạt",
  open: "Chưa hết kỳ",
  ahead: "Chưa đến",
  before: "Chưa thành lập",
  after: "Đã ngừng hoạt động",
};

/** `Định kỳ ngày 05/01/2026`. */
export function meetingWords({ kind, day }: { kind: MeetingKind; day: PlainDate }): string {
  return `${KIND_LABELS[kind]} ngày ${formatDate(day)}`;
}

/** `sinh hoạt định kỳ`, in the middle of a sentence. */
export function kindWords(kind: MeetingKind): string {
  return `sinh hoạt ${KIND_LABELS[kind].toLocaleLowerCase("vi")}`;
}

export type FormField = keyof HeldFields;

/** What the fields of a meeting are called, in their order. */
export const FIELD_LABELS: Record<FormField, string> = {
  day: "Ngày họp",
  time: "Giờ",
  place: "Địa điểm",
  kind: "Loại sinh hoạt",
  chair: "Chủ trì",
  minuteTaker: "Thư ký",
  guests: "Khách mời",
  agenda: "Nội dung sinh hoạt",
  course: "Diễn biến, ý kiến",
  resolution: "Nghị quyết",
  resolutionNumber: "Số nghị quyết",
  votesFor: "Tán thành",
  votesAgainst: "Không tán thành",
  votesAbstained: "Không ý kiến",
  entitledCount: "Số được triệu tập",
  presentCount: "Số có mặt",
};

/** What is to be known of somebody on the list of a meeting. */
export function standingWords({
  isDeferred,
  awayAt,
  guestFrom,
}: Pick<AttendanceRow, "isDeferred" | "awayAt" | "guestFrom">): string {
  return [
    isDeferred && "đang hoãn sinh hoạt",
    awayAt !== null && `đang sinh hoạt tạm thời ở ${awayAt}`,
    guestFrom !== null && `sinh hoạt tạm thời, từ ${guestFrom}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
