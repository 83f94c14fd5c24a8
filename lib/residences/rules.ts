import type { Machine, Move } from "@/lib/cases/machine";
import { addMonths, formatDate, type PlainDate } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import type { ResidenceAct, ResidenceFacts, ResidenceState } from "./types";

export const RESIDENCE_GUIDANCE = "Hướng dẫn 01-HD/BTC ngày 26/10/2015";

/** The residence is often asked once the stay has ended, or the year is over: neither changes where the case stands. */
const remark = (said: string, of = ""): Move<ResidenceState> => ({
  label: `Ghi nhận xét${of}: ${said}`,
  done: `Nơi cư trú nhận xét${of}: ${said}`,
  by: "keeper",
  from: ["introduced", "ended"],
  to: "introduced",
  stays: true,
  asks: { note: "Lời nhận xét của nơi cư trú" },
});
const OF_YEAR_BEFORE = " năm trước";

/**
 * Taking part at the place of residence: the unit that keeps the dossier introduces and keeps the member; the residence
 * says each year how active he or she is there (domain.md §2.5, §2.9).
 */
export const RESIDENCE: Machine<ResidenceState, ResidenceAct> = {
  procedure: "residence_attachment",
  first: "asked",
  states: {
    asked: { label: "Đã đề nghị", next: "Bí thư đơn vị giới thiệu", within: "caseDays" },
    introduced: { label: "Đang sinh hoạt nơi cư trú", next: "Ghi nhận xét hằng năm của nơi cư trú" },
    ended: { label: "Thôi sinh hoạt nơi cư trú", next: "" },
    refused: { label: "Đơn vị không giới thiệu", next: "" },
    withdrawn: { label: "Đã rút", next: "" },
  },
  moves: {
    introduce: {
      label: "Giới thiệu",
      done: "Đã cấp giấy giới thiệu",
      by: "unit",
      from: ["asked"],
      to: "introduced",
      asks: { docNumber: "Số giấy giới thiệu" },
    },
    decline: {
      label: "Không giới thiệu",
      done: "Đơn vị không giới thiệu",
      by: "unit",
      from: ["asked"],
      to: "refused",
      asks: { note: "Lý do" },
      closes: "refused",
    },
    remark_active: remark("tích cực"),
    remark_inactive: remark("chưa tích cực"),
    remark_active_before: remark("tích cực", OF_YEAR_BEFORE),
    remark_inactive_before: remark("chưa tích cực", OF_YEAR_BEFORE),
    end: {
      label: "Ghi thôi sinh hoạt",
      done: "Thôi sinh hoạt nơi cư trú",
      by: "keeper",
      from: ["introduced"],
      to: "ended",
      asks: {},
      closes: "done",
    },
    withdraw: {
      label: "Rút đề nghị",
      done: "Rút đề nghị",
      by: "keeper",
      from: ["asked"],
      to: "withdrawn",
      asks: { note: "Lý do rút" },
      closes: "withdrawn",
    },
  },
};

/** How long one lives there before (01-HD/BTC 2015; domain.md §2.5). */
export const MONTHS_OF_RESIDENCE = 6;

/** Whoever lives there too short a time on `day` is not introduced yet. */
export function residenceProblem(
  { residentSince }: Pick<ResidenceFacts, "residentSince">,
  day: PlainDate,
): FieldError | null {
  const enoughOn = addMonths(residentSince, MONTHS_OF_RESIDENCE);
  if (enoughOn <= day) return null;
  const message = `Cư trú chưa đủ ${MONTHS_OF_RESIDENCE} tháng: đủ từ ngày ${formatDate(enoughOn)} (${RESIDENCE_GUIDANCE}).`;
  return { path: "residentSince", message };
}
