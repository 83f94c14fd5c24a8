import { cellProblem, linesUnder, memberFinder } from "@/lib/cases/paste";
import { MOST_OF_PLACE } from "@/lib/cases/types";
import type { LeavingTable } from "@/lib/members/bulk-changes/leaving";
import { readFields } from "@/lib/members/read-fields";
import { readRecentDay, readTypedDay } from "@/lib/members/roster/days";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import type { PastedLine } from "@/lib/platform/pasted-table";
import type { FieldError } from "@/lib/platform/result";
import type { UnitRef } from "@/lib/units/types";
import { DIRECTION_LABELS, WRONG_MONTH } from "./messages";
import { readMonth } from "./rules";
import { type Named, sisterDoubts, sisterNamed, sisterProblem } from "./sisters";
import type { Person, RosterPerson, Told } from "./types";

/** The columns of the pasted table, in order. */
export const TRANSFER_COLUMNS = [
  "Họ và tên hoặc mã",
  "Ngày sinh",
  "Nam/Nữ",
  "Đi, đến hay trong đơn vị",
  "Nơi đi hoặc nơi đến",
  "Chi đoàn nhận",
  "Ngày",
  "Số giấy giới thiệu",
  "Tạm thời đến ngày",
  "Mã định danh",
  "Số thẻ đoàn",
  "Ngày vào Đoàn",
  "Nhận xét của chi đoàn cũ",
  "Đoàn phí đã thu đến tháng",
] as const;

/** For those who were chosen in the roster to go elsewhere. */
export const LEAVING_TABLE: LeavingTable = {
  titles: TRANSFER_COLUMNS,
  person: { fullName: 0, birthDate: 1 },
  given: { 3: "đi" },
  asked: [4, 6, 7, 12, 13],
};

/** Where the fields stand that the roster's own reader reads, and the day. */
const READ_FIELDS: Record<string, number> = { day: 6, code: 9, cardNumber: 10, joinedOn: 11 };

const DIRECTION_WORDS: Record<string, Told["direction"]> = {
  di: "out",
  "chuyen di": "out",
  den: "in",
  "chuyen den": "in",
  "trong don vi": "inside",
  "noi bo": "inside",
  ...Object.fromEntries(
    [DIRECTION_LABELS.within, "sang đơn vị khác", "đơn vị khác", "trong tổ chức"].map((words) => [
      fold(words),
      "within" as const,
    ]),
  ),
};

/** The receiving unit has the last word of such a transfer. */
export const WITHIN_HINT = `Ai sang đơn vị khác trong tổ chức thì ghi tên hoặc mã đơn vị đó ở cột “Nơi đi hoặc nơi đến”, đủ số giấy giới thiệu, nhận xét và tháng đã thu đoàn phí: mỗi dòng thành một hồ sơ đã giới thiệu, bên đó tiếp nhận thì đoàn viên mới rời danh sách.`;

const WITHIN_ASKS = "Giới thiệu sang đơn vị khác trong tổ chức thì phải có.";

const GENDER_WORDS: Record<string, "male" | "female"> = { nam: "male", nu: "female" };

type Known = {
  people: readonly RosterPerson[];
  branches: readonly UnitRef[];
  /** The other units of the organisation. */
  units: readonly (Named & UnitRef)[];
  today: PlainDate;
};
type Say = (column: number, message: string) => void;

/** Reads a table copied from a sheet; every cell that can't be read is named by its line and column. */
export function readPastedTransfers(
  text: string,
  known: Known,
): { lines: { row: number; told: Told }[]; problems: FieldError[] } {
  const problems: FieldError[] = [];
  const find = memberFinder(known.people);
  const seen = new Set<string>();
  const lines = linesUnder(TRANSFER_COLUMNS, text).flatMap((line) => {
    const before = problems.length;
    const say: Say = (column, message) =>
      void problems.push(cellProblem(line, TRANSFER_COLUMNS[column] ?? "", message));
    const told = toldOf(line, { ...known, find }, say);
    const keys = told ? keysOf(told) : [];
    if (keys.some((key) => seen.has(key))) say(0, "người này đứng hai lần. Giữ một dòng.");
    for (const key of keys) seen.add(key);
    return told && problems.length === before ? [{ row: line.row, told }] : [];
  });
  return { lines, problems };
}

/** By what two lines are of one person. */
function keysOf({ member, person: { fullName, birthDate, code, cardNumber } }: Told): string[] {
  if (member) return [member.id];
  const given = { code, cardNumber };
  const numbers = Object.entries(given).flatMap(([name, value]) => (value ? [`${name} ${value}`] : []));
  return [`${fold(fullName)} ${birthDate}`, ...numbers];
}

/** A field of a line that was read, named by its cell. */
export function wrongCell(row: number, field: string, message: string): FieldError {
  return cellProblem({ row }, TRANSFER_COLUMNS[READ_FIELDS[field] ?? 0] ?? "", message);
}

function toldOf(
  { cells, texts }: PastedLine,
  { find, branches, units, today }: Known & { find: ReturnType<typeof memberFinder<RosterPerson>> },
  say: Say,
): Told | null {
  const [
    word = "",
    birth = "",
    sex = "",
    way = "",
    place = "",
    branchWord = "",
    on = "",
    number = "",
    end = "",
    code = "",
    cardNumber = "",
    joinedOn = "",
  ] = cells;
  const [comment = "", paid = ""] = [texts[12], cells[13]];
  const written = DIRECTION_WORDS[fold(way)];
  const goes = written === "out" || written === "within";
  const toUnit = goes && place !== "" ? sisterNamed(place, units) : undefined;
  const direction = toUnit ? "within" : written;
  const isWithin = direction === "within";
  if (!direction) say(3, `“${way}” chưa rõ. Ghi: đi, đến, trong đơn vị hoặc sang đơn vị khác.`);
  if (isWithin && place !== "" && !toUnit)
    say(4, `“${place}” chưa rõ là đơn vị nào trong tổ chức. Ghi đúng tên hoặc mã đơn vị.`);
  if (isWithin && number === "") say(7, `chưa ghi. ${WITHIN_ASKS}`);
  if (isWithin && comment.trim() === "") say(12, `chưa ghi. ${WITHIN_ASKS}`);
  if (isWithin && paid === "") say(13, `chưa ghi. ${WITHIN_ASKS}`);
  const birthDate = birthOf(birth, today, say);
  const day = dayOf(on, today, say);
  const until = end === "" ? null : untilOf(end, day, say);
  const toBranch =
    branches.find(({ name, code }) => [fold(name), fold(code)].includes(fold(branchWord))) ?? null;
  const isReceived = direction === "in" || direction === "inside";
  if (isReceived && branchWord !== "" && !toBranch) say(5, `không có chi đoàn “${branchWord}”.`);
  if (isReceived && branchWord === "" && branches.length > 0) say(5, "chưa ghi chi đoàn nhận.");
  if (direction !== "inside" && place === "") say(4, "chưa ghi tên nơi đi hoặc nơi đến.");
  const named = { outsideName: place, outsidePlace: null };
  const sister = direction === "out" ? sisterProblem(named, units) : null;
  if (sister) say(4, sister);
  if (place.length > MOST_OF_PLACE) say(4, `dài quá ${MOST_OF_PLACE} ký tự. Rút gọn lại.`);
  if (number.length > 60) say(7, "dài quá 60 ký tự. Rút gọn lại.");
  if (comment.length > 2000) say(12, "dài quá 2.000 ký tự. Rút gọn lại.");
  const feePaidUntil = readMonth(paid);
  if (paid !== "" && !feePaidUntil) say(13, WRONG_MONTH);
  if (!direction || !day || birthDate === undefined) return null;
  const told = {
    direction,
    kind: end === "" ? ("permanent" as const) : ("temporary" as const),
    until,
    toBranch,
    day,
    introNumber: number,
    outsideName: place,
    outsidePlace: "",
    comment,
    feePaidUntil,
    reason: "",
    beside: direction === "out" ? sisterDoubts(named, units) : namesakesOf(written, toUnit),
    ...(toUnit ? { toUnit } : {}),
  };
  const base = direction === "inside" || isWithin ? { ...told, outsideName: "" } : told;
  if (direction === "in") {
    const gender = GENDER_WORDS[fold(sex)];
    if (!gender) say(2, "ghi Nam hoặc Nữ.");
    if (!birthDate) say(1, "chưa ghi ngày sinh.");
    if (word === "" || word.length > 150) say(0, "ghi họ và tên, không quá 150 ký tự.");
    const read = readUnionData({ code, cardNumber, joinedOn }, today, say);
    if (!gender || !birthDate) return null;
    const person = { fullName: word, birthDate, gender, ...read };
    return { ...base, member: null, person };
  }
  const found = find(word, birthDate ?? "");
  if ("problem" in found) say(0, found.problem);
  if (!("member" in found)) return null;
  if (direction === "inside" && toBranch && found.member.branch?.id === toBranch.id)
    say(5, "đoàn viên đang ở chi đoàn này.");
  return { ...base, member: found.member, person: found.member };
}

/** A place that is called as a unit is taken as that unit; who meant a namesake elsewhere sees it before anything is written. */
function namesakesOf(written: Told["direction"] | undefined, toUnit: UnitRef | undefined): string[] {
  if (written !== "out" || !toUnit) return [];
  return [
    `“${toUnit.name}” là đơn vị trong tổ chức nên dòng này là giới thiệu sang đó. Nơi khác cùng tên thì ghi thêm xã, phường, tỉnh sau tên.`,
  ];
}

/** As the roster reads them; an empty cell is null. */
function readUnionData(
  typed: Record<"code" | "cardNumber" | "joinedOn", string>,
  today: PlainDate,
  say: Say,
): Pick<Person, "code" | "cardNumber" | "joinedOn"> {
  const read = readFields(typed, today);
  if (read.ok) return { code: null, cardNumber: null, joinedOn: null, ...(read.value as Partial<Person>) };
  for (const { path, message } of read.fields ?? []) say(READ_FIELDS[path] ?? 0, message);
  return { code: null, cardNumber: null, joinedOn: null };
}

/** null where the cell is empty, undefined where it is wrong. */
function birthOf(typed: string, today: PlainDate, say: Say): string | null | undefined {
  if (typed === "") return null;
  const read = readTypedDay(typed, today);
  if (read.kind === "day") return read.day;
  if (read.kind === "year") return read.year;
  say(1, `“${typed}” không có trong lịch. Ghi ngày/tháng/năm.`);
  return undefined;
}

/** The last day of a temporary stay, which may have yet to come. */
function untilOf(typed: string, day: PlainDate | null, say: Say): PlainDate | null {
  const until = readRecentDay(typed);
  if (until === null) say(8, `“${typed}” không có trong lịch. Ghi ngày/tháng/năm.`);
  else if (day && until <= day) say(8, "ngày hết hạn phải sau ngày chuyển.");
  else return until;
  return null;
}

function dayOf(typed: string, today: PlainDate, say: Say): PlainDate | null {
  const day = readRecentDay(typed);
  if (day === null)
    say(6, typed === "" ? "chưa ghi ngày." : `“${typed}” không có trong lịch. Ghi ngày/tháng/năm.`);
  else if (day > today) say(6, `${formatDate(day)} chưa đến. Ghi ngày của việc đã làm.`);
  else return day;
  return null;
}
