import { formatDate } from "@/lib/platform/dates";
import type { DecidingLevel, OrganisationForm, OrganisationMeasure } from "./types";

export const FORM_LABELS: Record<OrganisationForm, string> = {
  reprimand: "Khiển trách",
  warning: "Cảnh cáo",
  dissolution: "Giải tán",
};

export const LEVEL_LABELS: Record<DecidingLevel, string> = {
  base: "Đoàn cơ sở",
  upper: "Đoàn cấp trên",
  province: "Cấp tỉnh",
  central: "Trung ương Đoàn",
};

/** What stands beside the rating of an organisation: a fact, by which nothing is decided. */
export function measureWords(
  measures: readonly Pick<OrganisationMeasure, "form" | "announcedOn">[],
): string[] {
  const told = measures.flatMap(({ form, announcedOn }) =>
    form ? `bị kỷ luật ${FORM_LABELS[form].toLowerCase()}, công bố ${formatDate(announcedOn)}` : [],
  );
  const counted = measures.filter(({ form }) => form === null).length;
  return counted > 0 ? [...told, `có ${counted} quyết định kỷ luật tổ chức`] : told;
}
