import { notAfter } from "@/lib/evidence/rules";
import { daysBetween, formatDate, type PlainDate } from "@/lib/platform/dates";
import { type FieldError, type Refusal, refused, refusedAt } from "@/lib/platform/result";
import { figure } from "./messages";
import { fromHundredths, sum, toHundredths } from "./numbers";
import type { Pace, Target } from "./types";

type Period = { from: PlainDate; to: PlainDate };

/** How much of a period is over at the end of a day, from 0 to 1. */
export function shareGone({ from, to }: Period, today: PlainDate): number {
  const days = daysBetween(from, to) + 1;
  return Math.min(1, Math.max(0, (daysBetween(from, today) + 1) / days));
}

/**
 * Met once all is done; else behind where less is done than the part of the year that is gone asks for. Only whole
 * steps are asked for: of one project nothing is late before the year is over.
 */
export function paceOf(
  { done, value }: { done: number; value: number },
  period: Period,
  today: PlainDate,
): Pace {
  if (toHundredths(done) >= toHundredths(value)) return "met";
  const step = stepOf(value);
  const expected = Math.floor((toHundredths(value) / step) * shareGone(period, today)) * step;
  return toHundredths(done) >= expected ? "on_track" : "behind";
}

/**
 * Splits a value by weights so that the parts add up to it: whole steps of the value's own precision, what is left
 * over goes to the largest remainders, the earlier first. Without any weight the parts are equal.
 */
export function split(value: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const step = stepOf(value);
  const steps = Math.round(toHundredths(value) / step);
  const total = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight) => (total > 0 ? (steps * weight) / total : steps / weights.length));
  const parts = shares.map(Math.floor);
  const left = steps - parts.reduce((all, part) => all + part, 0);
  const byRemainder = shares
    .map((share, at) => ({ at, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1;
  return parts.map((part) => fromHundredths(part * step));
}

/** In hundredths: whole numbers are split into whole numbers. */
function stepOf(value: number): number {
  const hundredths = toHundredths(value);
  if (hundredths % 100 === 0) return 100;
  return hundredths % 10 === 0 ? 10 : 1;
}

/** "Đã giao 40, ít hơn chỉ tiêu 50 là 10"; null where the parts add up. */
export function differenceWords(
  target: Pick<Target, "value" | "measure">,
  parts: readonly number[],
): string | null {
  const given = sum(parts);
  const difference = fromHundredths(toHundredths(given) - toHundredths(target.value));
  if (difference === 0) return null;
  const { value, measure } = target;
  const word = difference < 0 ? "ít hơn" : "nhiều hơn";
  return `Đã giao ${figure(given)} ${measure}, ${word} chỉ tiêu ${figure(value)} là ${figure(Math.abs(difference))}`;
}

/** Parts that don't add up are written only by somebody who says so. */
export function unconfirmed(
  targets: readonly { target: Pick<Target, "name" | "value" | "measure">; parts: readonly number[] }[],
  confirmed: boolean,
): Refusal | null {
  if (confirmed) return null;
  const fields = targets.flatMap(({ target, parts }): FieldError[] => {
    const words = differenceWords(target, parts);
    return words ? [{ path: "confirmed", message: `${target.name}: ${words}.` }] : [];
  });
  return fields[0]
    ? refused(
        "invalid",
        "Tổng giao chưa khớp chỉ tiêu. Sửa các số, hoặc chọn “Vẫn giao như vậy” rồi lưu lại.",
        { fields },
      )
    : null;
}

/** A result lies in the year as the unit counts it, and not ahead of today. */
export function wrongFactDay(
  factOn: PlainDate,
  period: Period & { label: string },
  today: PlainDate,
): Refusal | null {
  const say = (message: string) => refusedAt("factOn", message);
  const ahead = notAfter(today, factOn, "factOn");
  if (ahead) return ahead;
  if (factOn >= period.from && factOn <= period.to) return null;
  return say(
    `Ngày ${formatDate(factOn)} nằm ngoài ${period.label} (${formatDate(period.from)} – ${formatDate(period.to)}). Ghi ngày trong khoảng đó.`,
  );
}
