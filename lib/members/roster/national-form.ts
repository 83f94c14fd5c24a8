import { CODE_LISTS, nationalPost } from "@/lib/members/roster/code-lists";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { ROSTER_FIELDS, type RosterFieldName, rosterField } from "@/lib/members/roster/fields";
import { columnLetter } from "@/lib/platform/xlsx/columns";
import type { SheetCell, SheetLine, SheetPlan } from "@/lib/platform/xlsx/types";
import { type ExportedMember, numbered, widthOf } from "./export";

type FormColumn = {
  title: string;
  /** Of the second header row. */
  part?: string;
  field?: RosterFieldName;
  cell: (member: ExportedMember) => SheetCell;
};

type NationalForm = {
  /** The branch or unit under the title. */
  place: string;
  people: Iterable<ExportedMember[]> | AsyncIterable<ExportedMember[]>;
  count: number;
};

const [TITLE_ROW, HEADER_ROW, PART_ROW] = [2, 5, 6];
const FIRST_ROW = PART_ROW + 1;
const LISTS_SHEET = "DATA";

/** That there is something, or nothing, of the year; blank where nothing was recorded or may be known. */
const marked = (is: boolean | undefined, yes: string, no: string | null): SheetCell => {
  if (is === undefined) return null;
  return is ? yes : no;
};

/** Columns of the form that no roster keeps, in the words of its own software; they stand before the post. */
const YEAR_COLUMNS: readonly FormColumn[] = [
  { title: "Rèn luyện đoàn viên", cell: ({ marks }) => marked(marks?.registered, "Đã đăng ký", null) },
  { title: "Đánh giá, xếp loại đoàn viên", cell: ({ marks }) => marked(marks?.rated, "Đã đánh giá", null) },
  { title: "Khen thưởng", cell: ({ marks }) => marked(marks?.rewarded, "Có", "Không") },
  {
    title: "Kỷ luật",
    cell: ({ marks = {} }) =>
      marked("disciplined" in marks ? Boolean(marks.disciplined) : undefined, "Có", "Không"),
  },
];

/** As `domain.md` §2.1 lists them, after the STT. */
const COLUMNS: readonly FormColumn[] = ROSTER_FIELDS.flatMap(({ name, header }): FormColumn[] => {
  if (header === null) return [];
  const own = { title: header, field: name, cell: cellOf(name) };
  if (name === "position") return [...YEAR_COLUMNS, own];
  if (name !== "birthDate") return [own];
  return (["male", "female"] as const).map((gender) => ({
    ...own,
    part: gender === "male" ? "Nam" : "Nữ",
    cell: (member) => (member.values.gender === gender ? own.cell(member) : null),
  }));
});

/** Days are texts in this form, which its own software reads; a year alone stands as it is. */
function cellOf(name: RosterFieldName): FormColumn["cell"] {
  return ({ values }) => {
    const value = name === "position" ? nationalPost(values.position) : values[name];
    if (typeof value === "boolean") return value ? "x" : null;
    return value && rosterField(name).kind.startsWith("date") ? formatDayOrYear(value) : (value ?? null);
  };
}

/** The sheets of the national software: header over merged rows 5 and 6, code lists in a hidden sheet. */
export function nationalSheets({ place, people, count }: NationalForm): SheetPlan[] {
  const lists = COLUMNS.flatMap(({ field }, at) => {
    const list = field && rosterField(field).list;
    return list ? [{ column: columnLetter(at + 1), values: CODE_LISTS[list] as readonly string[] }] : [];
  });
  return [
    {
      name: "DSDV",
      widths: [
        6,
        ...COLUMNS.map(({ field, title }) =>
          field ? widthOf(field, title) : Math.max(14, title.length + 2),
        ),
      ],
      frozen: { columns: 2, rows: PART_ROW },
      repeatedRows: [HEADER_ROW, PART_ROW],
      merges: headerMerges(),
      offers: lists.map(({ column, values }, at) => ({
        range: `${column}${FIRST_ROW}:${column}${FIRST_ROW + Math.max(1, count) - 1}`,
        from: `${LISTS_SHEET}!$${listColumn(at)}$1:$${listColumn(at)}$${values.length}`,
      })),
      lines: lines(place, people),
    },
    { name: LISTS_SHEET, hidden: true, widths: [], lines: [listLines(lists.map(({ values }) => values))] },
  ];
}

async function* lines(place: string, people: NationalForm["people"]): AsyncGenerator<SheetLine[]> {
  const titles = COLUMNS.map(({ title, part }) => (part === "Nữ" ? null : title));
  yield [
    { row: TITLE_ROW, look: "title", cells: ["DANH SÁCH ĐOÀN VIÊN"] },
    { look: "note", cells: [place.toLocaleUpperCase("vi")] },
    { row: HEADER_ROW, look: "heading", cells: ["STT", ...titles] },
    { row: PART_ROW, look: "heading", cells: [null, ...COLUMNS.map(({ part }) => part)] },
  ];
  yield* numbered(people, (member) => COLUMNS.map(({ cell }) => cell(member)));
}

/** Titles reach over both rows; "Ngày sinh" over its two parts. */
function headerMerges(): string[] {
  const down = (at: number) => `${columnLetter(at)}${HEADER_ROW}:${columnLetter(at)}${PART_ROW}`;
  const titled = COLUMNS.flatMap(({ part }, at) => {
    if (part === undefined) return [down(at + 1)];
    return part === "Nam"
      ? [`${columnLetter(at + 1)}${HEADER_ROW}:${columnLetter(at + 2)}${HEADER_ROW}`]
      : [];
  });
  return [down(0), ...titled];
}

/** Lists stand side by side from column B. */
function listColumn(at: number): string {
  return columnLetter(at + 1);
}

function listLines(lists: readonly (readonly string[])[]): SheetLine[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => ({
    look: "data",
    cells: [null, ...lists.map((values) => values[at])],
  }));
}
