import { readPhone } from "@/lib/members/read-phone";
import { readGender, readMark } from "@/lib/members/read-words";
import { inCodeList } from "@/lib/members/roster/code-lists";
import { readTypedDay, type TypedDay } from "@/lib/members/roster/days";
import type { RosterField } from "@/lib/members/roster/fields";
import { nameProblem, tidyName, tidyText } from "@/lib/members/roster/names";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { type Cell, cellText, NEVER_RECKONED } from "@/lib/sheets/sheet";
import { dayOfSerial } from "@/lib/sheets/xlsx/serial-dates";

/**
 * A value, perhaps with a remark that does not stop it, or what is wrong and what to do; null for a blank. `sparesRow`: the
 * rest of a sheet's row is as good without it. `tooMuch`: more stands there than the value; a sheet's cell is taken with
 * its notice, whoever types is told this.
 */
export type Reading =
  | { value: string | boolean; notice?: string; tooMuch?: string }
  | { problem: string; sparesRow?: true }
  | null;

export const MAX_TEXT = 300;
const BLANK = /^[-–—.…/_]*$/;
/** "Không dùng", "chưa vào", "N/A": that there is none, or that nobody knows. */
const NOTHING =
  /^((khong|ko|chua)( (co|dung|vao|vao dang|lam|cap|duoc cap|ket nap|giu chuc vu|nho|ro|biet))?|n\/a|none|null|quan chung)$/;

/** The cell's text as typed, "" for the dashes and dots that people put in empty cells. */
export function typedText(cell: Cell | undefined): string {
  const text = tidyText(cellText(cell));
  return BLANK.test(text) ? "" : text;
}

/** Reads one cell as one field. Reading what was read before gives the same value. */
export function readValue(field: RosterField, cell: Cell | undefined, today: PlainDate): Reading {
  const text = typedText(cell);
  if (!cell || text === "") return null;
  if (cell.kind === "error") return { problem: formulaProblem(text) };
  if (text.length > MAX_TEXT) return tooLong();
  if (!NUMBERS.has(field.kind)) return readPlain(field, cell, text, today);
  if (POWER_OF_TEN.test(text)) return cutShort(text);
  const digits = bareDigits(cell, text);
  return readPlain(field, digits, cellText(digits), today);
}

function formulaProblem(code: string): string {
  return code === NEVER_RECKONED
    ? "Công thức ở ô này chưa có kết quả. Mở tệp bằng Excel, lưu lại rồi tải lên lại, hoặc ghi thẳng giá trị."
    : `Ô báo lỗi ${code}. Sửa công thức hoặc ghi thẳng giá trị.`;
}

export function tooLong(): Reading {
  return { problem: `Dài quá ${MAX_TEXT} ký tự. Ghi ngắn lại.` };
}

function readPlain(field: RosterField, cell: Cell, text: string, today: PlainDate): Reading {
  switch (field.kind) {
    case "name":
      return readName(text);
    case "text":
    case "code":
      return { value: text };
    case "list":
      return field.closed && saysNothing(text) ? null : readListed(field, text);
    case "gender":
      return readGender(text);
    case "flag":
      return readFlag(text);
    default:
      return saysNothing(text) ? null : readWhole(field, cell, text, today);
  }
}

const NUMBERS = new Set<RosterField["kind"]>(["code", "idNumber", "cardNumber", "phone"]);

/** "'012345678" and "12345678.0": how text is kept in a spreadsheet, and a number by programs that took it for an amount. */
function bareDigits(cell: Cell, text: string): Cell {
  if (cell.kind !== "text") return cell;
  const [, digits = text, amount] = /^'?(\d{6,15})(\.0)?$/.exec(text) ?? [];
  return amount && !digits.startsWith("0")
    ? { kind: "number", value: Number(digits) }
    : { kind: "text", text: digits };
}

/** "1,2E+11": how a spreadsheet shows a long number, and saves it as text. The digits are lost. */
const POWER_OF_TEN = /^\d([.,]\d+)?E\+\d+$/i;

function cutShort(text: string): Reading {
  const problem = `“${text}” đã bị bảng tính rút gọn, không còn đủ số. Định dạng cột là Văn bản rồi ghi lại đủ số.`;
  return { problem, sparesRow: true };
}

function saysNothing(text: string): boolean {
  return text === "0" || NOTHING.test(fold(text));
}

/** That it has not come, beside the day of something else. */
const NOT_YET = /\b(chua|khong|ko|du kien|de nghi|cam tinh|nop don|hen)\b/;

const DAY = /(?<!\d[/.-]?)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?![/.-]?\d)/g;

/** How values look that stand among other words: "12/05/2021, Cục Cảnh sát", "0912345678 (mẹ)", "0912345678/0987654321". */
const WITHIN: Partial<Record<RosterField["kind"], RegExp>> = {
  date: DAY,
  dateOrYear: DAY,
  idNumber: /(?<!\d)(\d{12}|\d{9})(?!\d)/g,
  email: /[^\s;,/():]+@[^\s;,/():]+/g,
  phone: /(?<!\d)(\+?84|0)([ .-]?\d){9,10}(?!\d)/g,
};

/** Of several of these a sheet names the one that counts first. */
const FIRST_COUNTS = new Set<RosterField["kind"]>(["email", "phone"]);

function readWhole(field: RosterField, cell: Cell, text: string, today: PlainDate): Reading {
  const whole = readExact(field, cell, text, today);
  const pattern = WITHIN[field.kind];
  if (whole === null || "value" in whole || !pattern) return whole;
  if (pattern === DAY && NOT_YET.test(fold(text))) return { problem: whole.problem, sparesRow: true };
  const found = (text.match(pattern) ?? []).flatMap((part) => {
    const read = readExact(field, { kind: "text", text: part }, part, today);
    return read && "value" in read ? [{ part, read }] : [];
  });
  const [first] = found;
  if (!first || (found.length > 1 && !FIRST_COUNTS.has(field.kind))) return whole;
  const taken = pattern === DAY ? first.part : first.read.value;
  const notice = `Nhận ${taken} trong “${text}”, phần còn lại không nhận.`;
  return { value: first.read.value, notice, tooMuch: whole.problem };
}

function readExact(field: RosterField, cell: Cell, text: string, today: PlainDate): Reading {
  switch (field.kind) {
    case "date":
    case "dateOrYear":
      return readDay(cell, text, today, field.kind === "dateOrYear");
    case "idNumber":
      return readIdNumber(cell, text);
    case "cardNumber":
      return { value: cell.kind === "number" && text.length === 8 ? `0${text}` : text };
    case "email":
      return readEmail(text);
    default:
      return readPhone(text);
  }
}

export function readName(text: string): Reading {
  const name = tidyName(text);
  const problem = nameProblem(name);
  if (problem) return { problem };
  if (name.includes(" ")) return { value: name };
  return { value: name, notice: `“${name}” chỉ có một từ. Nếu thiếu họ, ghi đủ họ và tên.` };
}

function readListed(field: RosterField, text: string): Reading {
  const value = field.list ? inCodeList(field.list, text) : null;
  if (value !== null) return { value };
  if (!field.closed) return { value: text };
  return { problem: `“${text}” không có trong danh mục ${field.label}. Chọn một mục có sẵn hoặc để trống.` };
}

function readFlag(text: string): Reading {
  const value = readMark(text);
  return value === null ? { problem: `“${text}” không rõ có hay không. Ghi Có hoặc Không.` } : { value };
}

function readDay(cell: Cell, text: string, today: PlainDate, yearIsEnough: boolean): Reading {
  if (cell.kind === "number" && /^\d{7}$/.test(text)) return readShortDay(text, today);
  const typed = typedDay(cell, text, today);
  switch (typed.kind) {
    case "day":
      return typed.day > today
        ? { problem: `${formatDate(typed.day)} chưa tới. Xem lại năm.` }
        : { value: typed.day };
    case "year":
      if (!yearIsEnough) return { problem: `“${text}” chỉ có năm. Ghi đủ ngày/tháng/năm.` };
      return yearToCome(typed.year, today) ?? { value: typed.year };
    case "month":
      if (!yearIsEnough) return { problem: `“${text}” thiếu ngày. Ghi đủ ngày/tháng/năm.` };
      return yearToCome(typed.year, today) ?? yearOfMonth(text, typed.year);
    case "impossible":
      return { problem: `${text} không có trong lịch. Ghi ngày/tháng/năm.` };
    case "unreadable":
      return { problem: `“${text}” không phải là ngày. Ghi ngày/tháng/năm, ví dụ 26/03/2001.` };
  }
}

/** A day without its zeros: "5022003" is 05/02/2003, "2512001" 25/01/2001. */
const SHORT_DAYS = [/^(\d)(\d\d)(\d{4})$/, /^(\d\d)(\d)(\d{4})$/];

function readShortDay(text: string, today: PlainDate): Reading {
  const [taken, other] = SHORT_DAYS.flatMap((shape) => {
    const typed = readTypedDay(text.replace(shape, "$1/$2/$3"), today);
    return typed.kind === "day" ? [formatDate(typed.day)] : [];
  });
  if (taken === undefined) return readDay({ kind: "text", text }, text, today, false);
  if (other !== undefined)
    return { problem: `“${text}” có thể là ${taken} hoặc ${other}. Ghi ngày/tháng/năm.` };
  const day = readDay({ kind: "text", text: taken }, taken, today, false);
  if (day === null || !("value" in day)) return day;
  const notice = `“${text}” thiếu số 0, nhận là ${taken}.`;
  return { value: day.value, notice, tooMuch: `“${text}” thiếu số 0. Ghi ngày/tháng/năm.` };
}

function yearToCome(year: string, today: PlainDate): Reading {
  return year > today.slice(0, 4) ? { problem: `Năm ${year} chưa tới. Xem lại năm.` } : null;
}

function yearOfMonth(text: string, year: string): Reading {
  return {
    value: year,
    notice: `“${text}” thiếu ngày, chỉ nhận năm ${year}.`,
    tooMuch: `“${text}” thiếu ngày. Ghi đủ ngày/tháng/năm, hoặc chỉ ghi năm.`,
  };
}

/** A number in a date column is a year, or a day whose cell lost its format. */
function typedDay(cell: Cell, text: string, today: PlainDate): TypedDay {
  if (cell.kind === "date") return { kind: "day", day: cell.day };
  const isSerial = cell.kind === "number" && cell.value > 9_999 && cell.value < 100_000;
  const day = isSerial ? dayOfSerial(cell.value, false) : null;
  return day ? { kind: "day", day } : readTypedDay(text, today);
}

/**
 * Spreadsheets drop the zeros before a number: 9 and 12 digits are what such numbers have. Of a text eleven can be a
 * CCCD alone that was a number once; all of them begin with a zero.
 */
function readIdNumber(cell: Cell, text: string): Reading {
  const digits = text.replace(/[\s.\-']/g, "");
  const lost = cell.kind === "number" ? { 8: 9, 10: 12, 11: 12 }[digits.length] : undefined;
  const value = lost ? digits.padStart(lost, "0") : digits;
  if (/^(\d{9}|\d{12})$/.test(value)) return { value };
  if (/^[1-9]\d{10}$/.test(value))
    return {
      value: `0${value}`,
      notice: `“${text}” thiếu số 0 ở đầu, nhận là 0${value}.`,
      tooMuch: `“${text}” có 11 chữ số. CCCD có 12 số, thường bắt đầu bằng số 0.`,
    };
  if (!/^\d+$/.test(value))
    return { problem: `“${text}” có ký tự lạ. Chỉ ghi 12 số của CCCD hoặc 9 số của CMND.` };
  return { problem: `“${text}” có ${value.length} chữ số. CCCD có 12 số, CMND có 9 số.` };
}

const EMAIL = /^[a-z\d._%+'-]+@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/;

function readEmail(text: string): Reading {
  const value = text
    .toLowerCase()
    .replace(/^mailto:/, "")
    .replace(/\s*@\s*/, "@");
  if (EMAIL.test(value)) return { value };
  return { problem: `“${text}” không phải là địa chỉ email. Ghi theo mẫu ten@coquan.vn.` };
}
