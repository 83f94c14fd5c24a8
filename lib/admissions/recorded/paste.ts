import { daySchema } from "@/lib/evidence/schema";
import { fold } from "@/lib/platform/fold";
import { pastedLines, cellProblem as problemAt } from "@/lib/platform/pasted-table";
import type { FieldError } from "@/lib/platform/result";
import type { RecordedRow } from "../schema";

export const PASTED_COLUMNS = [
  { field: "fullName", title: "Họ và tên" },
  { field: "birthDate", title: "Ngày sinh" },
  { field: "docNumber", title: "Số nghị quyết, quyết định" },
  { field: "day", title: "Ngày" },
  { field: "cardNumber", title: "Số thẻ" },
  { field: "gender", title: "Giới tính" },
  { field: "generalEducation", title: "Trình độ văn hóa" },
  { field: "qualification", title: "Trình độ chuyên môn" },
  { field: "politicalTheory", title: "Lý luận chính trị" },
  { field: "foreignLanguage", title: "Ngoại ngữ" },
] as const;
type PastedField = (typeof PASTED_COLUMNS)[number]["field"];

export type PastedLine = { row: number; value: RecordedRow };

/** Where in the sheet somebody reads it: `Dòng 3, cột D: …`. */
export function cellProblem(row: number, field: string, message: string): FieldError {
  const at = Math.max(
    0,
    PASTED_COLUMNS.findIndex((column) => column.field === field),
  );
  return problemAt(row, at, message);
}

/**
 * Reads rows copied from a sheet, in the order of `PASTED_COLUMNS`; a first line of titles is passed over. Every cell
 * that can't be read is named by its place.
 */
export function readPastedAdmissions(text: string): { lines: PastedLine[]; problems: FieldError[] } {
  const problems: FieldError[] = [];
  const lines = pastedLines(text)
    .filter(({ cells }, at) => at > 0 || !isHeader(cells))
    .flatMap(({ row, cells }): PastedLine[] => {
      const cell = (field: PastedField) =>
        cells[PASTED_COLUMNS.findIndex((column) => column.field === field)] ?? "";
      const say = (field: PastedField, message: string) => problems.push(cellProblem(row, field, message));
      const day = daySchema.safeParse(cell("day"));
      if (!day.success) say("day", day.error.issues[0]?.message ?? "Ghi ngày.");
      for (const field of ["fullName", "birthDate", "docNumber"] as const)
        if (cell(field) === "") say(field, "để trống. Ghi ô này.");
      const gender = genderOf(cell("gender"));
      if (gender === undefined) say("gender", `“${cell("gender")}” không rõ. Ghi Nam hoặc Nữ.`);
      if (!day.success || gender === undefined) return [];
      const texts = {
        fullName: cell("fullName"),
        birthDate: cell("birthDate"),
        docNumber: cell("docNumber"),
        cardNumber: cell("cardNumber"),
        generalEducation: cell("generalEducation"),
        qualification: cell("qualification"),
        politicalTheory: cell("politicalTheory"),
        foreignLanguage: cell("foreignLanguage"),
      };
      const value = { memberId: null, ...texts, gender, day: day.data };
      return [{ row, value }];
    });
  return { lines, problems };
}

function isHeader([first = ""]: string[]): boolean {
  return ["ho va ten", "ho ten"].includes(fold(first));
}

function genderOf(typed: string): "male" | "female" | null | undefined {
  const word = fold(typed);
  if (word === "") return null;
  if (word === "nam") return "male";
  return word === "nu" ? "female" : undefined;
}
