import { recordedNoteAt } from "@/lib/cases/software/messages";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { NOBODY_TO_TYPE, type RegisterSheet, registerWorkbook } from "@/lib/papers/register-workbook";
import { NOTHING_HAPPENED } from "@/lib/papers/wording";
import { formatDate } from "@/lib/platform/dates";
import { DIRECTION_LABELS, fromWords, TRANSFER_KIND_LABELS, toWords } from "./messages";
import { type RegisterInput, resultWords } from "./register-paper";
import type { LineToType, TransferLine } from "./types";

type Column<Line = TransferLine> = {
  title: string;
  of: (line: Line, at: number) => string | number;
};

const number: Column = { title: "STT", of: (_, at) => at + 1 };
const name: Column = { title: "Họ và tên", of: ({ personName }) => personName };
const birth: Column = { title: "Ngày sinh", of: ({ birthDate }) => formatDayOrYear(birthDate) };
const code: Column = { title: "Mã định danh đoàn viên", of: ({ memberCode }) => memberCode ?? "" };
const card: Column = { title: "Số thẻ đoàn", of: ({ cardNumber }) => cardNumber ?? "" };
const way: Column = { title: "Loại chuyển", of: ({ direction }) => DIRECTION_LABELS[direction] };
const kind: Column = {
  title: "Hình thức",
  of: ({ kind: named, until }) =>
    `${TRANSFER_KIND_LABELS[named]}${until ? ` đến hết ngày ${formatDate(until)}` : ""}`,
};
const from: Column = { title: "Nơi chuyển đi", of: fromWords };
const to: Column = { title: "Nơi chuyển đến", of: toWords };
const intro: Column = { title: "Số giấy giới thiệu", of: ({ introNumber }) => introNumber };
const day: Column = {
  title: "Ngày giới thiệu",
  of: ({ introducedOn }) => (introducedOn ? formatDate(introducedOn) : ""),
};
const reason: Column = { title: "Lý do", of: ({ reason }) => reason };
const result: Column = { title: "Kết quả", of: resultWords };

/** The register as a sheet. */
export function registerSheet({
  unit,
  branch,
  from: first,
  to: last,
  transfers,
}: RegisterInput): Promise<Uint8Array> {
  const period = `từ ngày ${formatDate(first)} đến ngày ${formatDate(last)}`;
  const title = "Sổ giới thiệu và tiếp nhận sinh hoạt đoàn";
  const columns = [number, name, birth, intro, day, way, kind, from, to, reason, result];
  return sheet(
    {
      name: "Chuyển sinh hoạt",
      title,
      note: [branch, unit, period].filter(Boolean).join(", "),
      none: NOTHING_HAPPENED,
    },
    columns,
    transfers,
  );
}

type SoftwareInput = Pick<RegisterInput, "unit" | "branch"> & {
  unitId: string;
  transfers: readonly LineToType[];
};

/**
 * What is still to be typed into the national software: who, from where, to where, in the order of its steps
 * (domain.md §2.5, §2.1: name, code and birth date first).
 */
export function softwareSheet({ unitId, unit, branch, transfers }: SoftwareInput): Promise<Uint8Array> {
  const state: Column<LineToType> = {
    title: "Phần mềm",
    of: ({ isTakenBack, wasTyped, unit: at }) => {
      if (isTakenBack) return "Đã rút: bỏ trên phần mềm";
      if (wasTyped) return "Đã nhập: sửa ngày hết hạn, nội dung";
      return at.id === unitId ? "" : "Tiếp nhận";
    },
  };
  const columns = [number, name, code, birth, card, from, to, way, kind, reason, intro, day, state];
  const title = "Danh sách nhập phần mềm: chuyển sinh hoạt đoàn";
  const note = `${[branch, unit].filter(Boolean).join(", ")}\n${recordedNoteAt("transfer")}`;
  return sheet({ name: "Nhập phần mềm", title, note, none: NOBODY_TO_TYPE }, columns, transfers);
}

function sheet<Line>(
  head: Pick<RegisterSheet, "name" | "title" | "note" | "none">,
  columns: readonly Column<Line>[],
  lines: readonly Line[],
): Promise<Uint8Array> {
  return registerWorkbook([
    {
      ...head,
      columns: columns.map(({ title }) => title),
      rows: lines.map((line, at) => columns.map(({ of }) => of(line, at))),
    },
  ]);
}
