import { readRecentDay } from "@/lib/members/roster/days";
import { fold } from "@/lib/platform/fold";
import type { FieldError } from "@/lib/platform/result";
import { RATING_SHORT } from "@/lib/ratings/messages";
import { type ColumnWords, type PersonLine, readPeople } from "@/lib/ratings/pasted-people";
import { readLevel } from "@/lib/ratings/read-level";
import { levelBy, type Rating } from "@/lib/ratings/rules";
import type { Ladder, RatingLevel } from "@/lib/ratings/types";
import { lineRegisteredLater, MARK_WORDS } from "./messages";
import { daysProblem, evaluated, isOpen, registration, type ToldDays, totalOf, withNumber } from "./rules";
import type { MarkKind, TrainingGroup, TrainingRecord, TrainingRow } from "./types";
import type { Next } from "./writing";

type Name = keyof ToldDays | "step" | "total" | "result" | "docNumber" | `${MarkKind}${number}`;

function columnsOf(groups: readonly TrainingGroup[]): ColumnWords<Name> {
  const marks = groups.flatMap((_, at) => [
    [`branch${at}`, { words: [`${at + 1}.`], label: `${at + 1}. …` }],
    [
      `self${at}`,
      { words: [`${fold(MARK_WORDS.self)} ${at + 1}.`], label: `${MARK_WORDS.self} ${at + 1}. …` },
    ],
  ]);
  return {
    ...Object.fromEntries(marks),
    step: { words: ["buoc", "dang ky"], label: "Bước" },
    total: { words: ["tong diem", "diem"], label: "Tổng điểm" },
    result: { words: ["ket qua", "xep loai"], label: "Kết quả" },
    registeredOn: { words: ["ngay dang ky"], label: "Ngày đăng ký" },
    evaluatedOn: { words: ["ngay danh gia"], label: "Ngày đánh giá" },
    docNumber: { words: ["so van ban", "van ban"], label: "Số văn bản" },
  };
}

/** The contents that are marked, and what their points come to. */
type By = { groups: readonly TrainingGroup[]; ladder: Ladder };
type Line = PersonLine<TrainingRow, Name>;
type Say = (row: number, column: number, message: string) => void;
type Given = { selfMarks: number[]; marks: number[]; total: number | null; result: RatingLevel | null };
/** What holds for the whole table where a line does not say it. */
type Whole = ToldDays & Rating & { docNumber?: string | null };

/**
 * What a table says of a branch, also its own sheet: marks of every group, a sum, or a result alone, by which somebody is
 * registered and evaluated; marks of the member's own, beside the branch's; or that somebody is registered and no more. A
 * line's own days come before those of the whole table. What says nothing new changes nothing.
 */
export function readTraining(
  text: string,
  rows: readonly TrainingRow[],
  { groups, ladder }: By,
  told: Whole,
): { records: Next[]; problems: FieldError[] } {
  const { lines, problems, say } = readPeople(text, rows, columnsOf(groups));
  const records = lines.flatMap((line): Next[] => {
    const wrongSoFar = problems.length;
    const given = givenIn(line, { groups, ladder }, say);
    const days = daysIn(line, given, told, say);
    const docNumber = numberIn(line, given, told, say);
    if (problems.length > wrongSoFar) return [];
    const before = line.person.record;
    const { evaluatedOn: cell } = line.cells;
    if (given.result === null && cell && cell.text !== "" && days.evaluatedOn !== before?.evaluatedOn) {
      say(line.row, cell.at, "dòng này chưa có điểm hay kết quả. Ghi thêm, hoặc bỏ trống ngày đánh giá.");
      return [];
    }
    if (before ? saysTheSame(before, given, { ...days, docNumber }) : !registers(line, given)) return [];
    if (before && !isOpen(before)) {
      say(line.row, 0, `${line.person.fullName} đã chuyển đơn vị. Đơn vị trả lại thì mới sửa được.`);
      return [];
    }
    const { selfMarks, marks, total, result } = given;
    const day = days.evaluatedOn ?? told.today;
    const started = before ?? registration(result === null ? told.today : day);
    const said = {
      ...started,
      registeredOn: days.registeredOn ?? started.registeredOn,
      selfMarks: selfMarks.length > 0 ? selfMarks : started.selfMarks,
    };
    const dated = { ...said, branchMarks: marks, evaluatedOn: days.evaluatedOn ?? said.evaluatedOn };
    const next = result === null ? said : withNumber(evaluated(dated, { total, result }, day), docNumber);
    const record = { row: line.person, next };
    if (next.evaluatedOn !== null && next.registeredOn > next.evaluatedOn)
      say(line.row, 0, lineRegisteredLater(record));
    return [record];
  });
  return { records, problems };
}

function daysIn({ row, cells }: Line, { result }: Given, told: ToldDays & Rating, say: Say): ToldDays {
  const read = (name: keyof ToldDays) => {
    const cell = cells[name];
    if (!cell || cell.text === "") return told[name];
    const day = readRecentDay(cell.text);
    if (day === null) say(row, cell.at, `“${cell.text}” không phải một ngày. Ghi ngày/tháng/năm.`);
    return day;
  };
  const days = { registeredOn: read("registeredOn"), evaluatedOn: read("evaluatedOn") };
  const evaluatedOn = days.evaluatedOn ?? (result === null ? null : told.today);
  const wrong = daysProblem({ registeredOn: days.registeredOn, evaluatedOn }, told);
  if (wrong) say(row, cells[wrong.path]?.at ?? 0, wrong.message);
  return days;
}

const MOST_NUMBER = 40;

/** The paper that says a line's result; the table's own one is of those alone who have one. */
function numberIn(
  { row, cells: { docNumber: cell } }: Line,
  { result }: Given,
  told: Whole,
  say: Say,
): string | null {
  const typed = cell?.text.trim() ?? "";
  if (cell && typed.length > MOST_NUMBER) say(row, cell.at, `số văn bản dài quá ${MOST_NUMBER} ký tự.`);
  if (cell && typed !== "" && result === null)
    say(row, cell.at, "dòng này chưa có điểm hay kết quả. Ghi thêm, hoặc bỏ trống số văn bản.");
  return typed === "" ? (told.docNumber ?? null) : typed;
}

/** A table with a column for the step or for the day of it says there who is registered; any other by whom it names. */
function registers({ cells: { step, registeredOn } }: Line, { selfMarks, result }: Given): boolean {
  if (selfMarks.length > 0 || result !== null || registeredOn?.text) return true;
  if (step === null) return registeredOn === null;
  return step.text !== "" && !/^(chua|khong)\b/.test(fold(step.text));
}

type Paper = { docNumber: string | null };

function saysTheSame(
  record: TrainingRecord,
  given: Given,
  { registeredOn, evaluatedOn, docNumber }: ToldDays & Paper,
): boolean {
  const { state, selfMarks, branchMarks, total, result } = record;
  if (given.selfMarks.length > 0 && given.selfMarks.join() !== selfMarks.join()) return false;
  if (registeredOn !== null && registeredOn !== record.registeredOn) return false;
  if (given.result === null) return true;
  if (evaluatedOn !== null && evaluatedOn !== record.evaluatedOn) return false;
  if (docNumber !== null && docNumber !== record.docNumber) return false;
  const sameMarks = given.marks.length === 0 || given.marks.join() === branchMarks.join();
  return state !== "registered" && sameMarks && total === given.total && result === given.result;
}

const NOTHING: Given = { selfMarks: [], marks: [], total: null, result: null };

function givenIn({ row, cells }: Line, { groups, ladder }: By, say: Say): Given {
  const selfMarks = marksIn(row, cells, { kind: "self", groups }, say);
  const marks = marksIn(row, cells, { kind: "branch", groups }, say);
  const summed = marks.length > 0 ? totalOf(marks) : null;
  const { total: totalCell, result: resultCell } = cells;
  const typed = totalCell && totalCell.text !== "" ? readMark(totalCell.text, 100) : null;
  if (totalCell && typed === undefined) {
    say(row, totalCell.at, `“${totalCell.text}” không phải số điểm từ 0 đến 100.`);
    return NOTHING;
  }
  if (totalCell && summed !== null && typed != null && typed !== summed)
    say(row, totalCell.at, `các nhóm cộng lại được ${summed}, ô này ghi ${typed}. Sửa một trong hai.`);
  const total = summed ?? typed ?? null;
  const level = resultCell && resultCell.text !== "" ? readLevel(resultCell.text) : null;
  if (resultCell && resultCell.text !== "" && level === null)
    say(
      row,
      resultCell.at,
      `“${resultCell.text}” không phải một mức. Ghi: Xuất sắc, Tốt, Hoàn thành, Không hoàn thành.`,
    );
  const counted = total === null ? null : levelBy(ladder, total);
  if (resultCell && level !== null && counted !== null && level !== counted)
    say(row, resultCell.at, `${total} điểm là “${RATING_SHORT[counted]}”, ô này ghi “${resultCell.text}”.`);
  return { selfMarks, marks, total, result: counted ?? level };
}

type Marks = { kind: MarkKind; groups: readonly TrainingGroup[] };

function marksIn(row: number, cells: Line["cells"], { kind, groups }: Marks, say: Say): number[] {
  const found = groups.map((group, at) => ({ group, cell: cells[`${kind}${at}`] }));
  const filled = found.filter(({ cell }) => cell && cell.text !== "");
  if (filled.length === 0) return [];
  const marks = found.flatMap(({ group: { points }, cell }): number[] => {
    const mark = cell ? readMark(cell.text, points) : undefined;
    if (cell && mark === undefined)
      say(
        row,
        cell.at,
        cell.text === "" ? "thiếu điểm của nhóm này." : `“${cell.text}” không phải điểm từ 0 đến ${points}.`,
      );
    return mark === undefined ? [] : [mark];
  });
  return marks.length === groups.length ? marks : [];
}

function readMark(text: string, most: number): number | undefined {
  const mark = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return mark <= most ? mark : undefined;
}
