import type { Machine } from "@/lib/cases/machine";
import { isMajorityOfPresent } from "@/lib/cases/rules";
import type { StepInput } from "@/lib/cases/types";
import { endOfMonth, type PlainDate, yearOf } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import type { RemovalAct, RemovalState } from "./types";

/** So many months in a row without activity or fee, in one year, without reason (charter XIII, domain brief §2.7). */
const MONTHS_MISSED = 3;

/** Whether what was missed is enough, on the day of the proposal. */
export function lapseProblem(
  { firstMonth, lastMonth }: { firstMonth: PlainDate; lastMonth: PlainDate },
  on: PlainDate,
): FieldError | null {
  if (yearOf(firstMonth) !== yearOf(lastMonth))
    return { path: "lastMonth", message: "Các tháng phải liền nhau trong cùng một năm. Sửa lại tháng." };
  if (monthsFrom(firstMonth, lastMonth) < MONTHS_MISSED)
    return {
      path: "lastMonth",
      message: `Phải đủ ${MONTHS_MISSED} tháng liền mới đề nghị xóa tên được. Sửa lại tháng.`,
    };
  if (on <= endOfMonth(lastMonth))
    return { path: "lastMonth", message: "Tháng này chưa hết vào ngày đó. Sửa lại tháng hoặc ngày." };
  return null;
}

function monthsFrom(first: PlainDate, last: PlainDate): number {
  return Number(last.slice(5, 7)) - Number(first.slice(5, 7)) + 1;
}

function passedProblem(step: StepInput): FieldError | null {
  const message = "Phiếu tán thành chưa quá một nửa số người có mặt. Ghi là “không thông qua”.";
  return isMajorityOfPresent(step) ? null : { path: "votesFor", message };
}

function failedProblem(step: StepInput): FieldError | null {
  const message = "Phiếu tán thành đã quá một nửa số người có mặt. Ghi là “thông qua”.";
  return isMajorityOfPresent(step) ? { path: "votesFor", message } : null;
}

/**
 * A name taken from the roll: the branch proposes and votes with more than half of those present, the direct upper
 * level approves. Domain brief §2.7 says when, and no document who decides: fixed as admission is (§2.3), since a name
 * leaves the roll by those who brought it there.
 */
export const REMOVAL: Machine<RemovalState, RemovalAct> = {
  procedure: "removal_from_roll",
  first: "proposed",
  states: {
    proposed: { label: "Đã đề nghị", next: "Chi đoàn biểu quyết", within: "caseDays" },
    voted: { label: "Chi đoàn đã biểu quyết", next: "Cấp trên trực tiếp duyệt", within: "caseDays" },
    not_passed: { label: "Chi đoàn không thông qua", next: "" },
    removed: { label: "Đã xóa tên", next: "" },
    refused: { label: "Cấp trên không duyệt", next: "" },
    withdrawn: { label: "Đã rút", next: "" },
  },
  moves: {
    vote: {
      label: "Ghi biểu quyết: thông qua",
      done: "Chi đoàn biểu quyết, thông qua",
      by: "keeper",
      from: ["proposed"],
      to: "voted",
      asks: { votes: "Biểu quyết của chi đoàn" },
      condition: passedProblem,
    },
    vote_down: {
      label: "Ghi biểu quyết: không thông qua",
      done: "Chi đoàn biểu quyết, không thông qua",
      by: "keeper",
      from: ["proposed"],
      to: "not_passed",
      asks: { votes: "Biểu quyết của chi đoàn" },
      closes: "refused",
      condition: failedProblem,
    },
    approve: {
      label: "Duyệt xóa tên",
      done: "Duyệt xóa tên",
      by: "approver",
      from: ["voted"],
      to: "removed",
      asks: { docNumber: "Số quyết định" },
      closes: "done",
    },
    refuse: {
      label: "Không duyệt",
      done: "Không duyệt",
      by: "approver",
      from: ["voted"],
      to: "refused",
      asks: { note: "Lý do" },
      closes: "refused",
    },
    withdraw: {
      label: "Rút đề nghị",
      done: "Rút đề nghị",
      by: "keeper",
      from: ["proposed", "voted"],
      to: "withdrawn",
      asks: { note: "Lý do rút" },
      closes: "withdrawn",
    },
  },
};
