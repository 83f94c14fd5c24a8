import { TYPED_PROCEDURES, type TypedProcedure } from "@/lib/cases/software/rules";
import type { DisciplineAct } from "@/lib/discipline/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { Typed } from "./types";

/** Beside the procedures the posts that congresses and changes of a committee gave and took. */
export const TYPED_LISTS = [...TYPED_PROCEDURES, "posts"] as const;
export type TypedList = (typeof TYPED_LISTS)[number];

type Titles = { title: string; value?: string; day: string; number: string };

/** How a list is called, and its columns beside the person: what is to be typed, its day and its paper. */
export const TYPED: Record<TypedList, Titles> = {
  graduation: {
    title: "Trưởng thành Đoàn",
    day: "Ngày trưởng thành",
    number: "Số giấy chứng nhận, quyết định",
  },
  removal_from_roll: {
    title: "Xóa tên trong danh sách",
    day: "Ngày xóa tên",
    number: "Số quyết định",
  },
  discipline: {
    title: "Kỷ luật",
    value: "Kỷ luật",
    day: "Ngày quyết định",
    number: "Số quyết định",
  },
  reward: {
    title: "Khen thưởng",
    value: "Khen thưởng",
    day: "Ngày quyết định",
    number: "Số quyết định",
  },
  outstanding_member: {
    title: "Vào Đảng",
    day: "Thời gian vào Đảng",
    number: "Số quyết định",
  },
  posts: {
    title: "Chức vụ",
    value: "Chức vụ",
    day: "Ngày quyết định",
    number: "Số quyết định",
  },
};

/**
 * Answers to an appeal after which the software must hear of the measure again, be it one that was only recorded here; and
 * so it must when they are taken back.
 */
export const OTHER_MEASURE: DisciplineAct[] = ["change", "lift"];

/** The steps that decide what is to be typed, and give it its day and number. */
export const TYPED_ACTS: Record<TypedProcedure, readonly string[]> = {
  graduation: ["hold", "record"],
  removal_from_roll: ["approve", "record"],
  discipline: ["record", "decide_at_branch", "decide_above", ...OTHER_MEASURE],
  reward: ["decide"],
  outstanding_member: ["admit", "record"],
};

/** Those that were marked last, for whoever marked too many. */
export function markedLast<Each extends Typed>(all: readonly Each[]): Each[] {
  const last = all.reduce<PlainDate | null>(
    (latest, { typedOn }) => (typedOn !== null && (latest === null || typedOn > latest) ? typedOn : latest),
    null,
  );
  return last === null ? [] : all.filter(({ typedOn }) => typedOn === last);
}
