import { isOfAYear, yearNamed } from "@/lib/imports/columns/column-years";
import type { ImportAnswers, ImportDetail } from "@/lib/imports/types";
import type { FieldError } from "@/lib/platform/result";
import { unitYear } from "@/lib/units/periods";

type Named = Pick<ImportDetail, "columns" | "mapping" | "reviewed" | "year">;

/** Under this key the year is kept that somebody chose, though a title names another. */
export const YEAR_CHOICE = "year";

/** What of a sheet names the year of its ratings, comments and training, in words: its columns, else its title. */
export function yearsNamed({ columns, mapping, reviewed: { title } }: Omit<Named, "year">) {
  const taken = columns.filter(({ letter }) => isOfAYear(mapping[letter] ?? null));
  const named = taken.flatMap((column) => {
    const year = yearNamed(column.title);
    return year === null ? [] : [{ what: `Cột “${column.title}”`, year }];
  });
  if (named.length > 0 || taken.length === 0 || title === null) return named;
  return [{ what: `Tiêu đề “${title.text}”`, year: title.year }];
}

/** "năm học 2025 – 2026" of a school, "năm 2026" elsewhere. */
export function yearWords({ reviewed: { periodKind } }: Pick<Named, "reviewed">, year: number): string {
  return unitYear(periodKind, year).label;
}

/** "Xếp loại năm 2025" over a column that is about to be written for another year, each with what to do. */
export function otherYears(named: Named): string[] {
  return yearsNamed(named)
    .filter(({ year }) => year !== named.year)
    .map(
      ({ what, year }) =>
        `${what} ghi ${yearWords(named, year)}, đang nhận cho ${yearWords(named, named.year)}. Chọn lại năm ở “Sửa cột đã nhận”.`,
    );
}

/** Nothing is written for another year than the sheet names, unless somebody has said so. */
export function yearAsked(
  named: Named & Pick<ImportDetail, "beside">,
  { choices }: Pick<ImportAnswers, "choices">,
): FieldError[] {
  const { beside, year } = named;
  const isVain = beside.ratings === 0 && beside.training === 0;
  if (isVain || choices[YEAR_CHOICE] === String(year)) return [];
  return otherYears(named).map((message) => ({ path: "year", message }));
}

/** That the year is that of a title, where it is not the one under way. */
export function yearTaken(named: Named): string[] {
  const { year, reviewed } = named;
  const source = yearsNamed(named).find((each) => each.year === year);
  if (!source || reviewed.usual === year || reviewed.usual === 0) return [];
  return [
    `${source.what} ghi ${yearWords(named, year)} nên xếp loại, nhận xét, rèn luyện ghi cho năm ấy, không phải ${yearWords(named, reviewed.usual)}. Không đúng thì chọn lại năm ở “Sửa cột đã nhận”.`,
  ];
}
