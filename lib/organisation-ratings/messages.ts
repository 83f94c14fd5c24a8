import { RATING_LABELS } from "@/lib/ratings/messages";
import type { SheetState } from "@/lib/ratings/types";
import type { RatedRow, SheetLevel } from "./types";

export const LEVEL_LABELS: Record<SheetLevel, string> = {
  branches: "Chi đoàn và cán bộ chi đoàn",
  unit: "Đơn vị và cán bộ đơn vị",
};

/** What a line is counted as, and what it is about. */
export const RATED_LINE = { noun: "dòng", about: "Tổ chức, cán bộ" } as const;

export const SHEET_WORDS: Record<SheetState | "none", string> = {
  none: "Chưa xếp loại",
  draft: "Đang soạn",
  proposed: "Đã đề nghị, chờ duyệt",
  approved: "Đã duyệt",
};

/** A line as it is rated, for whoever looks at what a change comes to. */
export function ratedWords({ own, decided, comment }: Pick<RatedRow, "own" | "decided" | "comment">): string {
  const said = [
    own && `Đề nghị: ${RATING_LABELS[own]}`,
    decided && `Xếp loại: ${RATING_LABELS[decided]}`,
    comment,
  ].filter(Boolean);
  return said.length > 0 ? said.join(". ") : "Chưa xếp loại";
}

/** What comes next for a sheet until it is approved. */
export const NEXT_OF_OPEN = "Duyệt xếp loại";

/** Recognition is another thing than the rating, and stands beside it as one input. */
const RECOGNITION: Record<string, string> = {
  RECOGNISED: "được công nhận “3 chủ động”",
  NOT_RECOGNISED: "chưa được công nhận “3 chủ động”",
  NOT_PARTICIPATING: "không tham gia “3 chủ động”",
};

/** What a year's state says of recognition; nothing while the year is under way. */
export function recognitionWords(state: string | null): string | null {
  return (state && RECOGNITION[state]) ?? null;
}
