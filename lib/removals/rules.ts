import type { Machine } from "@/lib/cases/machine";
import { passProblem } from "@/lib/cases/rules";
import type { StepInput } from "@/lib/cases/types";
import type { RemovalDecider } from "@/lib/members/terms/types";
import { endOfMonth, type PlainDate, yearOf } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import type { RemovalAct, RemovalState } from "./types";

/** Whether what was missed is enough, on the day of the proposal: so many months in a row as its charter asks for. */
export function lapseProblem(
  { firstMonth, lastMonth }: { firstMonth: PlainDate; lastMonth: PlainDate },
  { on, months }: { on: PlainDate; months: number },
): FieldError | null {
  if (yearOf(firstMonth) !== yearOf(lastMonth))
    return { path: "lastMonth", message: "Các tháng phải liền nhau trong cùng một năm. Sửa lại tháng." };
  if (monthsFrom(firstMonth, lastMonth) < months)
    return {
      path: "lastMonth",
      message: `Phải đủ ${months} tháng liền mới đề nghị xóa tên được. Sửa lại tháng.`,
    };
  if (on <= endOfMonth(lastMonth))
    return { path: "lastMonth", message: "Tháng này chưa hết vào ngày đó. Sửa lại tháng hoặc ngày." };
  return null;
}

function monthsFrom(first: PlainDate, last: PlainDate): number {
  return Number(last.slice(5, 7)) - Number(first.slice(5, 7)) + 1;
}

/** Whether an act tells of the branch's vote. */
export function isVote(act: RemovalAct): boolean {
  return act === "vote" || act === "vote_down";
}

/** No document says by how many votes the branch proposes it: more than `percent` of a hundred of those present. */
export function voteProblem(act: RemovalAct, step: StepInput, percent: number): FieldError | null {
  if (!isVote(act)) return null;
  return passProblem(step, percent, act === "vote");
}

/** The same whoever decides. */
export const REMOVAL: Omit<Machine<RemovalState, RemovalAct>, "moves"> = {
  procedure: "removal_from_roll",
  first: "proposed",
  states: {
    proposed: { label: "Đã đề nghị", next: "Chi đoàn biểu quyết", within: "caseDays" },
    voted: { label: "Chi đoàn đã biểu quyết", next: "Ra quyết định", within: "caseDays" },
    not_passed: { label: "Chi đoàn không thông qua", next: "" },
    removed: { label: "Đã xóa tên", next: "" },
    refused: { label: "Không xóa tên", next: "" },
    withdrawn: { label: "Đã rút", next: "" },
  },
};

const DECISION = {
  upper_level: { by: "approver", yes: "Duyệt xóa tên", no: "Không duyệt" },
  branch: { by: "keeper", yes: "Quyết định xóa tên", no: "Quyết định không xóa tên" },
} as const satisfies Record<RemovalDecider, unknown>;

/**
 * A name taken from the roll: the branch proposes and votes, then the decider takes it from there. Domain brief §2.7 says
 * when, and no document who decides: the organisation does; until then it is the direct upper level as for an admission
 * (§2.3), since a name leaves the roll by those who brought it there.
 */
export const removalMachine = (decider: RemovalDecider): Machine<RemovalState, RemovalAct> => ({
  ...REMOVAL,
  moves: {
    vote: {
      label: "Ghi biểu quyết: thông qua",
      done: "Chi đoàn biểu quyết, thông qua",
      by: "keeper",
      from: ["proposed"],
      to: "voted",
      asks: { votes: "Biểu quyết của chi đoàn" },
    },
    vote_down: {
      label: "Ghi biểu quyết: không thông qua",
      done: "Chi đoàn biểu quyết, không thông qua",
      by: "keeper",
      from: ["proposed"],
      to: "not_passed",
      asks: { votes: "Biểu quyết của chi đoàn" },
      closes: "refused",
    },
    approve: {
      label: DECISION[decider].yes,
      done: DECISION[decider].yes,
      by: DECISION[decider].by,
      from: ["voted"],
      to: "removed",
      asks: { docNumber: "Số quyết định" },
      closes: "done",
    },
    refuse: {
      label: DECISION[decider].no,
      done: DECISION[decider].no,
      by: DECISION[decider].by,
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
});
