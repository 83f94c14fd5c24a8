import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { lowerFirst } from "@/lib/platform/first-letter";
import type {
  ActKind,
  ActState,
  Body,
  LeavingReason,
  PastedKind,
  Post,
  SeenReason,
  Tenure,
  TermMonths,
} from "./types";

export const PASTED_LABELS: Record<PastedKind, string> = {
  congress: "Đại hội",
  appointment: "Chỉ định lâm thời",
  change: "Kiện toàn",
};

export const ACT_LABELS: Record<ActKind, string> = { ...PASTED_LABELS, extension: "Gia hạn lâm thời" };

/** `Đại hội Chi đoàn 1 ngày 10/03/2026`. */
export function actWords({ kind, heldOn, body }: { kind: ActKind; heldOn: PlainDate; body: Body }): string {
  return `${ACT_LABELS[kind]} ${(body.branch ?? body.unit).name} ngày ${formatDate(heldOn)}`;
}

/** How a result is told whose decision somebody else makes. */
export const LEFT_BLANK = "Để trống số và ngày quyết định; ghi xong, mở việc đó và bấm “Trình chuẩn y”.";

const AT_ONCE = "Có số và ngày quyết định thì kết quả có hiệu lực ngay, để trống thì chờ chuẩn y.";

/** Whose decision whoever writes may record with the result: of the body itself, of the branches below it. */
export type MayDecide = { own: boolean; branches: boolean };

export function decisionWords(may: MayDecide): string {
  if (may.own) return AT_ONCE;
  if (may.branches)
    return `Của chi đoàn: ${lowerFirst(AT_ONCE)} Của chính đơn vị thì Đoàn cấp trên chuẩn y: ${lowerFirst(LEFT_BLANK)}`;
  return `Cấp trên trực tiếp chuẩn y: ${lowerFirst(LEFT_BLANK)}`;
}

export const STATE_LABELS: Record<ActState, string> = {
  held: "Đã ghi, chưa trình",
  submitted: "Đã trình, chờ chuẩn y",
  approved: "Đã chuẩn y",
  refused: "Không chuẩn y",
  withdrawn: "Đã rút",
};

export const TERM_LABELS: Record<TermMonths, string> = {
  12: "1 năm",
  30: "5 năm 2 lần",
  60: "5 năm",
};

/** What comes next for what was submitted. */
export const NEXT_OF_SUBMITTED = "Cấp trên chuẩn y";

/** Of an approved act: who still has to do what. */
export const ROLES_WAIT = "Chờ văn phòng cấp trên giao vai trò";

export const POST_LABELS: Record<Post, string> = {
  secretary: "Bí thư",
  deputy: "Phó Bí thư",
  standing: "Ủy viên Ban Thường vụ",
  member: "Ủy viên Ban Chấp hành",
  inspection: "Ủy viên Ủy ban Kiểm tra",
};

export const LEAVING_LABELS: Record<LeavingReason, string> = {
  other_post: "Giữ chức vụ khác trong Ban Chấp hành",
  transferred: "Chuyển công tác, chuyển sinh hoạt",
  over_age: "Quá tuổi, trưởng thành Đoàn",
  resigned: "Xin rút",
  disciplined: "Kỷ luật",
  absent: "Vắng 3 kỳ họp liên tiếp không lý do",
  deceased: "Từ trần",
};

export const SEEN_LEAVING_LABELS: Record<SeenReason, string> = {
  ...LEAVING_LABELS,
  unsaid: "Thôi tham gia Ban Chấp hành",
};

export const ENDING_LABELS: Record<NonNullable<Tenure["ending"]>, string> = {
  ...SEEN_LEAVING_LABELS,
  term: "Hết nhiệm kỳ",
};
