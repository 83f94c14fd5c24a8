import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { type Refusal, refused } from "@/lib/platform/result";
import type { Period } from "@/lib/units/periods";

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

/** A case is looked at once in each of its unit's years ("rà soát", criterion 1.5); it may be ended at any time. */
export function wrongReview(
  { openedOn, reviews }: Standing,
  { year, period, goesOn }: { year: number; period: Period; goesOn: boolean },
  today: PlainDate,
): Refusal | null {
  const ahead = notBegun(period, today);
  if (ahead) return ahead;
  if (period.to < openedOn)
    return refused("invalid", `Theo dõi từ ${formatDate(openedOn)}, không có rà soát của ${period.label}.`);
  if (goesOn && reviews.some((review) => review.stands && review.year === year))
    return refused("conflict", `Đã rà soát ${period.label} rồi. Nay hết khó khăn thì chọn “Thôi theo dõi”.`);
  return null;
}

/** Nobody in hardship: said once a year, not ahead of it, and never beside an open case. */
export function wrongSignOff(
  period: Period,
  { open, signedOn }: { open: number; signedOn: PlainDate | null },
  today: PlainDate,
): Refusal | null {
  if (signedOn !== null)
    return refused(
      "conflict",
      `Đã ký rà soát ${period.label} ngày ${formatDate(signedOn)}. Sau đó có người khó khăn thì ghi vào danh sách.`,
    );
  const ahead = notBegun(period, today);
  if (ahead) return ahead;
  if (open > 0)
    return refused("conflict", `Còn ${open} trường hợp trong ${period.label}. Rà soát từng trường hợp.`);
  return null;
}

function notBegun({ from, label }: Period, today: PlainDate): Refusal | null {
  return from > today ? refused("invalid", `Chưa đến ${label} nên chưa rà soát được.`) : null;
}
