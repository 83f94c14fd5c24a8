import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { type Refusal, refused } from "@/lib/platform/result";

type Standing = {
  openedOn: PlainDate;
  endedOn: PlainDate | null;
  reviews: readonly { year: number; stands: boolean }[];
};

export function endedAlready({ endedOn }: Pick<Standing, "endedOn">): Refusal | null {
  if (endedOn === null) return null;
  return refused(
    "conflict",
    `Đã kết thúc theo dõi ngày ${formatDate(endedOn)}. Có khó khăn mới thì ghi mới.`,
  );
}

/** A case is looked at once a year ("rà soát", criterion 1.5), in that year; it may be ended at any time. */
export function wrongReview(
  { openedOn, reviews }: Standing,
  { year, goesOn }: { year: number; goesOn: boolean },
  today: PlainDate,
): Refusal | null {
  const thisYear = Number(today.slice(0, 4));
  if (year > thisYear) return refused("invalid", `Năm ${year} chưa đến nên chưa rà soát được.`);
  if (year < Number(openedOn.slice(0, 4)))
    return refused("invalid", `Theo dõi từ ${formatDate(openedOn)}, không có rà soát của năm ${year}.`);
  if (goesOn && reviews.some((review) => review.stands && review.year === year))
    return refused("conflict", `Đã rà soát năm ${year} rồi.`);
  return null;
}

/** Nobody in hardship: said once a year, not ahead of it, and never beside an open case. */
export function wrongSignOff(
  { year, open, signedOn }: { year: number; open: number; signedOn: PlainDate | null },
  today: PlainDate,
): Refusal | null {
  if (signedOn !== null)
    return refused("conflict", `Năm ${year} đã ký rà soát ngày ${formatDate(signedOn)}.`);
  if (year > Number(today.slice(0, 4)))
    return refused("invalid", `Năm ${year} chưa đến nên chưa rà soát được.`);
  if (open > 0)
    return refused("conflict", `Còn ${open} trường hợp trong năm ${year}. Rà soát từng trường hợp.`);
  return null;
}
