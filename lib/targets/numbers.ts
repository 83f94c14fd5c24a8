/** Two places behind the comma: what the database keeps. */
const PLACES = 2;
export const MOST = 999_999_999;

export type ReadNumber = { ok: true; value: number } | { ok: false; message: string };

/** Reads a number as people write it: `1.250`, `12,5`, `12.5`; blanks inside are no matter. */
export function readNumber(text: string): ReadNumber {
  const given = text.trim();
  const plain = plainOf(given.replace(/\s/g, ""));
  if (plain === null) return { ok: false, message: `“${given}” không phải số. Ghi số, ví dụ 12 hoặc 12,5.` };
  const value = Number(plain);
  if (value < 0) return { ok: false, message: `“${given}” nhỏ hơn 0. Ghi số từ 0 trở lên.` };
  if (value > MOST)
    return { ok: false, message: `“${given}” quá lớn. Ghi số đến ${MOST.toLocaleString("vi-VN")}.` };
  if ((plain.split(".")[1] ?? "").length > PLACES)
    return { ok: false, message: `“${given}” có quá ${PLACES} chữ số sau dấu phẩy. Làm tròn lại.` };
  return { ok: true, value };
}

/** Groups of three are thousands; any other single mark is the decimal one. */
function plainOf(text: string): string | null {
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return text.replaceAll(".", "").replace(",", ".");
  if (/^-?\d+([.,]\d+)?$/.test(text)) return text.replace(",", ".");
  return null;
}

/** Hundredths are whole numbers, so that sums are exact. */
export const toHundredths = (value: number) => Math.round(value * 100);
export const fromHundredths = (value: number) => value / 100;

export function sum(values: readonly number[]): number {
  return fromHundredths(values.reduce((all, value) => all + toHundredths(value), 0));
}
