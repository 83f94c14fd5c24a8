import type { Machine } from "@/lib/cases/machine";
import { formatDate, type PlainDate, plainDate } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import type { DeferralAct, DeferralState } from "./types";

/**
 * Deferring activities: the branch decides, at most a year each time, the fee is still due (charter XIII, domain
 * brief §2.5). It ends on its day or before, or goes on by a new decision.
 */
export const DEFERRAL: Machine<DeferralState, DeferralAct> = {
  procedure: "activity_deferral",
  first: "asked",
  states: {
    asked: { label: "Đã xin hoãn", next: "Chi đoàn quyết định", within: "caseDays" },
    deferred: { label: "Đang hoãn", next: "Hết hạn thì ghi trở lại hoặc gia hạn" },
    extended: { label: "Đã gia hạn", next: "" },
    ended: { label: "Đã trở lại sinh hoạt", next: "" },
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
      asks: {},
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
      asks: {},
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

/** The last day that one decision may reach: the same day of the next year. */
export function lastDayFrom(from: PlainDate): PlainDate {
  const year = Number(from.slice(0, 4)) + 1;
  // 29/2 has no day of its own in the year after.
  return plainDate(`${year}-${from.slice(5) === "02-29" ? "02-28" : from.slice(5)}`);
}

export function spanProblem({ fromDay, toDay }: { fromDay: PlainDate; toDay: PlainDate }): FieldError | null {
  if (toDay < fromDay)
    return { path: "toDay", message: "Ngày kết thúc đứng trước ngày bắt đầu. Sửa lại ngày." };
  const last = lastDayFrom(fromDay);
  return toDay > last
    ? { path: "toDay", message: `Mỗi lần hoãn không quá một năm, muộn nhất ${formatDate(last)}.` }
    : null;
}
