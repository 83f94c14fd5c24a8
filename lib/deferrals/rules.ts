import type { Machine } from "@/lib/cases/machine";
import type { MemberTerms } from "@/lib/members/terms/types";
import { addDays, addMonths, formatDate, type PlainDate } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import type { DeferralAct, DeferralState } from "./types";

/**
 * Deferring activities: the branch decides, the fee is still due (charter XIII, domain brief §2.5). It ends on its day
 * or before, or goes on by a new decision; of whoever has left the roster it ends without a return.
 */
export const DEFERRAL: Machine<DeferralState, DeferralAct> = {
  procedure: "activity_deferral",
  first: "asked",
  states: {
    asked: { label: "Đã xin hoãn", next: "Chi đoàn quyết định", within: "caseDays" },
    deferred: { label: "Đang hoãn", next: "Hết hạn thì ghi trở lại hoặc gia hạn" },
    extended: { label: "Đã gia hạn", next: "" },
    ended: { label: "Đã trở lại sinh hoạt", next: "" },
    left: { label: "Đã rời danh sách khi đang hoãn", next: "" },
    refused: { label: "Chi đoàn không đồng ý", next: "" },
    withdrawn: { label: "Đã rút", next: "" },
  },
  moves: {
    decide: {
      label: "Ghi chi đoàn đồng ý",
      done: "Chi đoàn quyết định cho hoãn",
      by: "keeper",
      from: ["asked"],
      to: "deferred",
      asks: { docNumber: "Số quyết định" },
    },
    refuse: {
      label: "Không đồng ý",
      done: "Chi đoàn không đồng ý",
      by: "keeper",
      from: ["asked"],
      to: "refused",
      asks: { note: "Lý do" },
      closes: "refused",
    },
    extend: {
      label: "Gia hạn",
      done: "Gia hạn bằng quyết định mới",
      by: "keeper",
      from: ["deferred"],
      to: "extended",
      asks: { docNumber: "Số quyết định" },
      closes: "done",
    },
    end: {
      label: "Trở lại sinh hoạt",
      done: "Trở lại sinh hoạt",
      by: "keeper",
      from: ["deferred"],
      to: "ended",
      asks: {},
      closes: "done",
    },
    leave: {
      label: "Kết thúc vì đã rời danh sách",
      done: "Kết thúc hoãn vì đã rời danh sách",
      by: "keeper",
      from: ["deferred"],
      to: "left",
      asks: {},
      closes: "done",
    },
    withdraw: {
      label: "Rút đơn",
      done: "Rút đơn",
      by: "keeper",
      from: ["asked"],
      to: "withdrawn",
      asks: { note: "Lý do rút" },
      closes: "withdrawn",
    },
  },
};

/** A year each time (charter XIII, domain brief §2.5). */
const MOST_MONTHS_XIII = 12;

/** How long one decision may defer; of the charters before XIII no text was found, so the organisation says it. */
export function mostDeferralMonths(
  charter: string,
  { deferralMonths }: Pick<MemberTerms, "deferralMonths">,
): number {
  return charter === "XIII" ? MOST_MONTHS_XIII : deferralMonths;
}

type Span = { fromDay: PlainDate; toDay: PlainDate };

/** One decision reaches at most so many months, its first and its last day among them. */
export function spanProblem({ fromDay, toDay }: Span, months: number): FieldError | null {
  if (toDay < fromDay)
    return { path: "toDay", message: "Ngày kết thúc đứng trước ngày bắt đầu. Sửa lại ngày." };
  const last = lastDay(fromDay, months);
  const most = months === 12 ? "một năm" : `${months} tháng`;
  return toDay > last
    ? { path: "toDay", message: `Mỗi lần hoãn không quá ${most}, muộn nhất ${formatDate(last)}.` }
    : null;
}

/** The day before its own day comes round; where that month has no such day, the last one that it has. */
function lastDay(fromDay: PlainDate, months: number): PlainDate {
  const round = addMonths(fromDay, months);
  return round.slice(-2) === fromDay.slice(-2) ? addDays(round, -1) : round;
}
