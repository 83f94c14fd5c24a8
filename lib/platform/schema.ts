import { z } from "zod";
import { isCalendarDay, isPlainDate, noDayWords } from "./dates";
import type { MonthDay } from "./month-day";

/** A day as forms and programs send it; what is no day is said back as it was written. */
export const dayOf = (missing: string) =>
  z.string({ error: missing }).refine(isPlainDate, {
    error: ({ input }) => (input === "" ? missing : noDayWords(String(input).slice(0, 20))),
  });

/** What a row's version can be at most: the database counts in int4. */
const MOST_VERSION = 2_147_483_647;
const NO_VERSION = "Không rõ đang sửa bản nào. Tải lại trang rồi làm lại.";

/** The version of the row that a save has seen. */
export const aVersion = () => z.int(NO_VERSION).min(0, NO_VERSION).max(MOST_VERSION, NO_VERSION);

/** As `aVersion`, in digits as a form sends it. */
export const typedVersion = () =>
  z.coerce.number(NO_VERSION).int(NO_VERSION).min(0, NO_VERSION).max(MOST_VERSION, NO_VERSION);

/** A whole number as a form sends it; an empty field is none. */
export function typedNumber(most: number, least: number, what: string) {
  const message = `Ghi ${what} là số nguyên từ ${least} đến ${most}.`;
  const typed = z.union([z.number(), z.string().regex(/\d/, message)], message);
  return typed.pipe(
    z.coerce.number<string | number>(message).int(message).min(least, message).max(most, message),
  );
}

/** The share of a hundred of those present that a vote must exceed. */
export const typedPercent = () => typedNumber(99, 50, "số phần trăm");

/** A year without a 29 February: the day must exist in each. */
const ANY_YEAR = 2001;

/** A day of every year as people write it (`31/01`). */
export function typedMonthDay(example: string) {
  const asked = `Ghi ngày/tháng, ví dụ ${example}.`;
  return z.string({ error: asked }).transform((text, context): MonthDay => {
    const [, day = "", month = ""] = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/.exec(text) ?? [];
    if (isCalendarDay(ANY_YEAR, Number(month), Number(day)))
      return `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    const message = text.trim() ? `${text.trim()} không phải ngày của mọi năm. ${asked}` : asked;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}

/** How many rows a program asks for: decimal digits alone, where a number could also be read from `1e2` or `0x10`. */
export function aLimit(most: number) {
  const words = `limit là số từ 1 đến ${most}.`;
  return z.preprocess(
    (given) => (typeof given === "string" && !/^\d+$/.test(given) ? Number.NaN : given),
    z.coerce.number(words).int(words).min(1, words).max(most, words),
  );
}

/** Where a page of dated rows ended: the last one's day and id. */
export const datedCursor = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    "Trang này không còn. Mở lại từ đầu.",
  )
  .refine((cursor) => isPlainDate(cursor.slice(0, 10)), "Trang này không còn. Mở lại từ đầu.");

const LEAST_REASON = 10;

/** Why somebody must see what is shown with a reason that is kept. */
export const whyShown = z
  .string()
  .trim()
  .normalize("NFC")
  .min(LEAST_REASON, "Ghi rõ vì sao cần xem (ít nhất 10 ký tự).")
  .max(500, "Lý do dài quá 500 ký tự. Rút gọn rồi lưu lại.");

/**
 * The id of a row. It may come in capitals, which PostgreSQL takes for the same id; here it is read as the database writes
 * it, so that it can be compared with what was read there.
 */
export const anId = (missing?: string) => z.uuid(missing).toLowerCase();

/** Beside a unit or a year in an address of `/api/v1`. */
export const organisationCode = () =>
  z.string().optional().describe("Mã tổ chức, cần khi người gọi thuộc nhiều tổ chức.");

/** A bound for what is sent at once, above the units of any organisation: of those, a form may choose all. */
export const MOST_CHOSEN = 10_000;
export const manyIds = z.array(anId()).max(MOST_CHOSEN, "Mỗi lần chọn không quá 10.000 dòng.");
