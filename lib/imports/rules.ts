import { EXPIRED } from "@/lib/imports/messages";
import { yearAsked } from "@/lib/imports/named-years";
import type { AbsentMember, DuplicateRow, ImportAnswers, ImportDetail, OtherUnit } from "@/lib/imports/types";
import { type FieldError, type Refusal, refused } from "@/lib/platform/result";

const DAYS_KEPT = 7;
const DAY_MS = 86_400_000;

/** Until when the cells of a sheet, or of what is told about it, are kept. */
export function keptUntil(at: Date): Date {
  return new Date(at.getTime() + DAYS_KEPT * DAY_MS);
}

type Asked = Pick<ImportDetail, "columns" | "mapping" | "reviewed" | "year" | "beside"> & {
  otherUnit: OtherUnit | null;
  unknownBranches: string[];
  unitsForBranches: OtherUnit[];
  peopleForBranches: OtherUnit[];
  duplicates: DuplicateRow[];
  absent: AbsentMember[];
};

/** The choice by which a sheet that names another unit is taken all the same. */
export const HERE = "here";

/** The questions without which nothing is written, each with what to do. */
export function unanswered(asked: Asked, answers: ImportAnswers): FieldError[] {
  const unmade = noBranches(asked);
  return [
    ...otherUnitAsked(asked, answers).map(({ row, name }) => ({
      path: `choices.${row}`,
      message: `${saysOtherUnit({ row, name })} Nếu nhầm tệp, tải tệp khác lên; nếu đúng, chọn vẫn nhập vào đơn vị này.`,
    })),
    ...yearAsked(asked, answers),
    ...asked.unknownBranches.map((name) => ({
      path: `branches.${name}`,
      message: unmade.get(name) ?? `Đơn vị chưa có “${name}”. Chọn chi đoàn có sẵn hoặc tạo mới.`,
    })),
    ...asked.duplicates
      .filter(({ open }) => open)
      .map(({ row, message }) => ({ path: `choices.${row}`, message: `Dòng ${row}: ${message}` })),
    ...asked.absent
      .filter((member) => isAbsenceOpen(member, answers))
      .map(({ id, fullName, onTheWay }) => ({
        path: `absent.${id}`,
        message: onTheWay
          ? `${fullName}: ${onTheWay}`
          : `${fullName} có trong danh sách mà không có trong tệp. Chọn lý do.`,
      })),
  ];
}

/** Whoever is on the way stays, unasked; an answer from before the transfer was opened is given anew. */
export function isAbsenceOpen(
  { id, onTheWay }: Pick<AbsentMember, "id" | "onTheWay">,
  { absent }: Pick<ImportAnswers, "absent">,
): boolean {
  const answer = absent[id];
  return onTheWay ? answer !== undefined && answer !== "keep" : answer === undefined;
}

export function saysOtherUnit({ row, name }: OtherUnit): string {
  return `Dòng ${row} của tệp ghi “${name}”, không phải đơn vị đang nhập.`;
}

/** Why no branch is made of each of these names, and what to do instead. */
export function noBranches({
  unitsForBranches,
  peopleForBranches,
}: Pick<Asked, "unitsForBranches" | "peopleForBranches">): Map<string, string> {
  return new Map([
    ...unitsForBranches.map(({ row, name }) => [name, isUnit(row, name)] as const),
    ...peopleForBranches.map(({ row, name }) => [name, mayBePerson(row, name)] as const),
  ]);
}

function isUnit(row: number, name: string): string {
  return `Dòng ${row} của tệp ghi “${name}”: đó là tên một Đoàn cơ sở khác hoặc Đoàn cấp trên, không phải chi đoàn của đơn vị đang nhập. Nếu nhầm tệp, tải tệp khác lên; nếu đúng, chọn nơi có sẵn cho những người ấy, hoặc bỏ dòng của họ rồi tải lên lại.`;
}

function mayBePerson(row: number, name: string): string {
  return `Dòng ${row} của tệp ghi “${name}” ở hai ô, ô sau giống tên người nên không lập chi đoàn tên ấy. Chọn nơi có sẵn cho những người ấy; nếu đúng là tên chi đoàn, ghi liền “${name}” vào một ô rồi tải lên lại.`;
}

/** The name of another unit above the list, while nobody has said that the sheet is meant for this one. */
export function otherUnitAsked(
  { otherUnit }: Pick<Asked, "otherUnit">,
  { choices }: Pick<ImportAnswers, "choices">,
): OtherUnit[] {
  return otherUnit && choices[otherUnit.row] === undefined ? [otherUnit] : [];
}

/** Of the national form alone: a home-made sheet may have the birth dates under Nam and Nữ too. */
const NATIONAL_ALONE = ["birthDateMale", "code", "cardNumber", "association"] as const;

/** Whether a sheet is laid out as the national software writes it (domain.md §2.1). */
export function isNationalForm(mapping: ImportDetail["mapping"]): boolean {
  const taken = new Set(Object.values(mapping));
  return NATIONAL_ALONE.every((field) => taken.has(field));
}

type Written = Pick<ImportDetail, "counts" | "absent" | "answers" | "beside">;

/** How many people a confirmation writes: of the roster, and of whom it writes a rating or a registration alone. */
export function writtenCount(written: Written): number {
  return rosterCount(written) + written.beside.alone;
}

/** How many of the roster: rows that are new or change something, and those who leave. */
export function rosterCount({ counts, absent, answers }: Omit<Written, "beside">): number {
  const leaving = absent.filter(({ id }) => (answers.absent[id] ?? "keep") !== "keep");
  return counts.new + counts.updated + leaving.length;
}

/** Whether nobody of the sheet can be taken as it was read, so that to confirm it would do nothing. */
export function isAllRejected(counts: ImportDetail["counts"]): boolean {
  const { rejected, absent: _, ...taken } = counts;
  return rejected > 0 && Object.values(taken).every((count) => count === 0);
}

/** Why an import cannot be changed or confirmed in its state. */
export function notReady({ state, expired }: Pick<ImportDetail, "state" | "expired">): Refusal | null {
  switch (state) {
    case "ready":
      return expired ? refused("conflict", EXPIRED) : null;
    case "running":
      return refused("conflict", RUNNING);
    case "confirmed":
      return refused(
        "conflict",
        "Lần nhập này đã ghi vào danh sách. Muốn làm lại, hoàn tác rồi tải tệp lên lại.",
      );
    case "undone":
      return refused("conflict", "Lần nhập này đã hoàn tác. Tải tệp lên lại để nhập.");
    case "failed":
      return refused("conflict", "Lần nhập này không ghi được. Tải tệp lên lại để nhập.");
  }
}

/** Why a sheet cannot be thrown away in its state: what was written is taken back, not thrown away. */
export function notDiscardable({ state }: Pick<ImportDetail, "state">): Refusal | null {
  if (state === "ready" || state === "failed") return null;
  return refused(
    "conflict",
    state === "running"
      ? RUNNING
      : "Lần nhập này đã ghi vào danh sách nên không bỏ được. Muốn lấy lại như trước, hoàn tác cả lần nhập.",
  );
}

const RUNNING = "Lần nhập này đang được ghi. Chờ ghi xong.";
