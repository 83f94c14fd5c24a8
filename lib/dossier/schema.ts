import { z } from "zod";
import { isPlainDate, parseVietnameseDate } from "@/lib/platform/dates";
import { typedVersion } from "@/lib/platform/schema";
import { type DossierField, type DossierSection, mostLines } from "./sections";
import type { DossierRow } from "./types";

/** A line of text: trimmed, composed, its blanks joined. */
const line = (most: number, what: string) =>
  z
    .string()
    .normalize("NFC")
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().max(most, `${what} dài quá ${most} ký tự. Rút gọn rồi lưu lại.`));

const MONTH = /^(0?[1-9]|1[0-2])\s*[/.-]\s*(\d{4})$/;
const KEPT_MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A time as people type it, `2015`, `9/2015` or `5/9/2015`, as it is kept; null for what is none. */
export function readTime(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || /^(19|20)\d{2}$/.test(text) || KEPT_MONTH.test(text) || isPlainDate(text)) return text;
  const [, month, year] = MONTH.exec(text) ?? [];
  if (month && year) return `${year}-${month.padStart(2, "0")}`;
  return parseVietnameseDate(text);
}

const MOST_TYPED = 40;

const time = z.string().transform((typed, context): string => {
  const read = typed.length > MOST_TYPED ? null : readTime(typed);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: "Ghi năm, tháng/năm hoặc ngày/tháng/năm, ví dụ 9/2015." });
  return z.NEVER;
});

const year = z
  .string()
  .trim()
  .refine((text) => text === "" || /^(19|20)\d{2}$/.test(text), "Ghi năm bằng bốn chữ số, ví dụ 1970.");

function cell({ kind, label, most, choices = [] }: DossierField): z.ZodType<string> {
  if (kind === "time") return time;
  if (kind === "year") return year;
  if (kind === "text") return line(most, label);
  const codes = choices.map(({ code }) => code);
  return z
    .string()
    .trim()
    .refine((code) => code === "" || codes.includes(code), `Chọn ${label.toLowerCase()}.`);
}

const isBlank = (row: DossierRow) => Object.values(row).every((value) => value === "");

/** How many blank lines a form may hold beside the filled ones. */
const MOST_BLANK = 20;

/**
 * A section, of which so many lines stand, as its form sends it: lines left wholly blank stay where they stand, so that
 * problems name their line.
 */
export function sectionSchema(section: DossierSection, standing: number) {
  const { fields, title } = section;
  const most = mostLines(section, standing);
  const row = z.strictObject(
    Object.fromEntries(fields.map((field) => [field.name, cell(field).default("")])),
  );
  return z.strictObject({
    version: typedVersion().min(0),
    rows: z
      .array(row)
      .max(most + MOST_BLANK, `${title}: nhiều nhất ${most} dòng. Gộp hoặc bớt dòng rồi lưu lại.`)
      .refine(
        (rows) => rows.filter((each) => !isBlank(each)).length <= most,
        `${title}: nhiều nhất ${most} dòng. Gộp hoặc bớt dòng rồi lưu lại.`,
      ),
  });
}

export function filledRows(rows: readonly DossierRow[]): DossierRow[] {
  return rows.filter((row) => !isBlank(row));
}
