import { parseVietnameseDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { cellProblem, lineProblem, type PastedLine, pastedLines } from "@/lib/platform/pasted-table";
import type { FieldError } from "@/lib/platform/result";

type Person = { memberId: string; fullName: string; code: string | null; birthDate?: string };

/** What a head, folded, begins with; a pattern of the whole head where a beginning says too little. */
type Words = readonly string[] | RegExp;

/** A column by the words of its head. */
export type ColumnWords<Name extends string> = Record<Name, { words: Words; label: string }>;

export type PersonLine<P extends Person, Name extends string> = {
  row: number;
  person: P;
  /** What stands in a column, with its place, on one line and as `lines` on its own; null where the table has no such column. */
  cells: Record<Name, { at: number; text: string; lines: string } | null>;
};

type Say = (row: number, column: number, message: string) => void;

export type PastedPeople<P extends Person, Name extends string> = {
  lines: PersonLine<P, Name>[];
  /** Heads of columns that are none of our own. */
  others: { row: number; at: number; title: string }[];
  problems: FieldError[];
  say: Say;
};

const PERSON = ["ma dinh danh", "ma doan vien", "ho va ten", "ho ten"];
const BIRTH = ["ngay sinh", "nam sinh"];
/** Title lines of an exported sheet stand above its head. */
const HEAD_WITHIN = 10;

/**
 * Reads a table of people copied from a sheet: a head with "Họ và tên" or "Mã định danh" and columns of our own, then
 * a line for each. Lines without a person's name are left out; a name that is not in the list, that has another birth
 * date there, or stands for two whom no birth date tells apart, is a problem of its cell.
 */
export function readPeople<P extends Person, Name extends string>(
  text: string,
  people: readonly P[],
  columns: ColumnWords<Name>,
): PastedPeople<P, Name> {
  const problems: FieldError[] = [];
  const say: Say = (row, column, message) => void problems.push(cellProblem(row, column, message));
  const lines = pastedLines(text);
  const at = lines.slice(0, HEAD_WITHIN).findIndex(({ cells }) => cells.some(isOf(PERSON)));
  const head = lines[at];
  if (!head) {
    const missing = "thiếu dòng tên cột có “Họ và tên” hoặc “Mã định danh”. Chép cả dòng đó.";
    problems.push(lineProblem(lines[0]?.row ?? 1, missing));
    return { lines: [], others: [], problems, say };
  }
  const places = placesOf(head, columns);
  const taken = Object.values<number | null>(places);
  const others = head.cells.flatMap((title, place) =>
    taken.includes(place) ? [] : [{ row: head.row, at: place, title }],
  );
  if (taken.every((place) => place === null))
    problems.push(lineProblem(head.row, `chưa có cột nào của bảng này. Ghi tên cột: ${labelsOf(columns)}.`));
  const find = finderOf(people, head);
  const seen = new Set<string>();
  const found = lines.slice(at + 1).flatMap((line): PersonLine<P, Name>[] => {
    const person = find(line, say);
    if (!person) return [];
    if (seen.has(person.memberId)) say(line.row, 0, `${person.fullName} đứng hai lần. Giữ một dòng.`);
    seen.add(person.memberId);
    return [{ row: line.row, person, cells: cellsOf(line, places) }];
  });
  if (found.length === 0 && problems.length === 0)
    say(head.row, 0, "bảng chỉ có dòng tên cột. Dán thêm các dòng đoàn viên.");
  return { lines: found, others, problems, say };
}

const isOf = (words: Words) => (cell: string) => {
  const key = fold(cell);
  return words instanceof RegExp ? words.test(key) : words.some((word) => key.startsWith(word));
};

type Places<Name extends string> = Record<Name, number | null>;

function placesOf<Name extends string>({ cells }: PastedLine, columns: ColumnWords<Name>): Places<Name> {
  const names = Object.keys(columns) as Name[];
  const placed = names.map((name) => {
    const at = cells.findIndex(isOf(columns[name].words));
    return [name, at < 0 ? null : at];
  });
  return Object.fromEntries(placed);
}

function labelsOf(columns: ColumnWords<string>): string {
  return Object.values(columns)
    .map(({ label }) => `“${label}”`)
    .join(", ");
}

function cellsOf<Name extends string>({ cells, texts }: PastedLine, places: Places<Name>) {
  const read = Object.entries<number | null>(places).map(([name, at]) => [
    name,
    at === null ? null : { at, text: cells[at] ?? "", lines: texts[at] ?? "" },
  ]);
  return Object.fromEntries(read) as PersonLine<Person, Name>["cells"];
}

/** By the code where the line has one, else by the name and the birth date beside it. */
function finderOf<P extends Person>(people: readonly P[], { cells: head }: PastedLine) {
  const [codeAt, nameAt, bornAt] = [PERSON.slice(0, 2), PERSON.slice(2), BIRTH].map((words) =>
    head.findIndex(isOf(words)),
  ) as [number, number, number];
  const keyed = people.map((person) => ({ person, name: fold(person.fullName) }));
  const find = (code: string, name: string, born: string): P[] => {
    if (code !== "") return people.filter((person) => person.code === code);
    const key = fold(name);
    const named = keyed.flatMap((each) => (each.name === key ? [each.person] : []));
    return born === "" ? named : bornOn(named, born);
  };
  return ({ row, cells }: PastedLine, say: Say): P | null => {
    const [code = "", name = "", born = ""] = [cells[codeAt], cells[nameAt], cells[bornAt]];
    if (code === "" && name === "") return null;
    const found = find(code, name, born);
    if (found.length === 1) return found[0] ?? null;
    if (code !== "") say(row, codeAt, notByCode(code));
    else if (found.length > 1) say(row, nameAt, notAlone(name, found.length));
    else if (find("", name, "").length > 0) say(row, bornAt, notBorn(name, born));
    else say(row, nameAt, `không có “${name}” trong danh sách. Sửa tên cho khớp danh sách đoàn viên.`);
    return null;
  };
}

/**
 * Of one name, who may be born so: a day or a year that says otherwise is a namesake's who stands in another list, and
 * nothing of his or hers is written to whoever is in this one. What can't be read says nothing of a name that stands alone.
 */
function bornOn<P extends Person>(named: readonly P[], born: string): P[] {
  const day = parseVietnameseDate(born) ?? born;
  const exact = named.filter(({ birthDate }) => birthDate?.startsWith(day));
  if (exact.length > 0 || named.length !== 1) return exact;
  const isRead = /^\d{4}(-\d{2}-\d{2})?$/.test(day);
  return named.filter(({ birthDate = "" }) => !isRead || birthDate === "" || day.startsWith(birthDate));
}

const notByCode = (code: string) =>
  `không có đoàn viên mang mã “${code}” trong danh sách. Sửa mã, hoặc để trống mã và ghi họ tên.`;

const notAlone = (name: string, count: number) =>
  `có ${count} người tên “${name}”. Thêm cột “Ngày sinh” hoặc “Mã định danh”.`;

const notBorn = (name: string, born: string) =>
  `không có “${name}” nào sinh ${born}. Ghi ngày sinh như trong danh sách, hoặc ghi mã ở cột “Mã định danh”.`;
