import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { DocNumber, PaperHead } from "./model";

export const UNION_NAME = "ĐOÀN TNCS HỒ CHÍ MINH";
export const DRAFT_MARK = "DỰ THẢO";
export const LOST_PICTURE = "(Tệp của ảnh này không còn)";
export const RECIPIENTS_TITLE = "Nơi nhận:";
export const NOTHING_HAPPENED = "Không phát sinh.";

const BLANK = "      ";
const NUMERALS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI".split(" ");

/** The Roman numeral of a part by its place from 0. */
export function numeral(at: number): string {
  return NUMERALS[at] ?? `${at + 1}`;
}

/** `Số: 12-BC/ĐTN`; without a value the place stays empty for the pen. */
export function numberLine(number: DocNumber): string {
  const { value, kind, issuerCode } = number;
  return `Số: ${value ?? BLANK.slice(1)}${kind && `-${kind}/${issuerCode}`}`;
}

/** `Sông Lam, ngày 05 tháng 12 năm 2026`. */
export function placeAndDate(head: Pick<PaperHead, "place" | "date" | "year">): string {
  if (head.date === null)
    return `${head.place}, ngày${BLANK}tháng${BLANK}năm${head.year === null ? BLANK : ` ${head.year}`}`;
  const [day, month, year] = formatDate(head.date).split("/");
  return `${head.place}, ngày ${day} tháng ${month} năm ${year}`;
}

/** `05/12/2026` in a sentence; of a day that nobody told dots, for the pen. */
export function dayOrDots(day: PlainDate | null): string {
  return day ? formatDate(day) : "…… tháng …… năm ………";
}

export function capitals(text: string): string {
  return text.toLocaleUpperCase("vi");
}

/** Capitals of 14 points that fit beside each other in the left column of the head. */
const LONGEST_LINE = 23;

/** An organisation's name as the left column of the head shows it. */
export function headLines(name: string): string[] {
  return balancedLines(capitals(name), LONGEST_LINE);
}

/** Whether a text would leave a mark on the paper. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);
}

/** Where a text has line ends; blank lines are left out, but a text has at least one. */
export function textLines(text: string): string[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 0 ? lines : [""];
}

/** The lines of an abstract: its last words stay together, so that none is left alone on a line. */
export function abstractLines(text: string): string[] {
  return textLines(text).map((line) => line.trimEnd().replace(/ (?=\S+$)/, "\u00a0"));
}

/** Those listed (recipients, members) end in `;`, the last in `.`, each with a dash before it. */
export function dashedLines(names: readonly string[]): string[] {
  return names.map((name, at) => `- ${name}${at === names.length - 1 ? "." : ";"}`);
}

/**
 * Breaks a name that is too long for its column into as few lines as fit, about as long as each other, so that no
 * single word is left alone on the last one.
 */
export function balancedLines(text: string, longest: number): string[] {
  const words = text.split(" ").length;
  for (let count = 1; ; count++) {
    const lines = cutInto(text, count);
    if (count >= words || lines.every((line) => line.length <= longest)) return lines;
  }
}

function cutInto(text: string, count: number): string[] {
  const end = text.length / count;
  const blanks = [...text.matchAll(/ /g)].map((match) => match.index);
  const nearest = blanks.toSorted((a, b) => Math.abs(a - end) - Math.abs(b - end))[0];
  if (count === 1 || nearest === undefined) return [text];
  return [text.slice(0, nearest), ...cutInto(text.slice(nearest + 1), count - 1)];
}
