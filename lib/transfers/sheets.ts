import ExcelJS from "exceljs";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { formatDate } from "@/lib/platform/dates";
import { DIRECTION_LABELS, fromWords, TRANSFER_KIND_LABELS, toWords } from "./messages";
import { type RegisterInput, resultWords } from "./register-paper";
import type { LineToType, TransferLine } from "./types";

type Column<Line = TransferLine> = {
  title: string;
  width: number;
  of: (line: Line, at: number) => string | number;
};

const number: Column = { title: "STT", width: 6, of: (_, at) => at + 1 };
const name: Column = { title: "Họ và tên", width: 28, of: ({ personName }) => personName };
const birth: Column = { title: "Ngày sinh", width: 14, of: ({ birthDate }) => formatDayOrYear(birthDate) };
const code: Column = { title: "Mã định danh đoàn viên", width: 20, of: ({ memberCode }) => memberCode ?? "" };
const card: Column = { title: "Số thẻ đoàn", width: 16, of: ({ cardNumber }) => cardNumber ?? "" };
const way: Column = { title: "Loại chuyển", width: 30, of: ({ direction }) => DIRECTION_LABELS[direction] };
const kind: Column = {
  title: "Hình thức",
  width: 18,
  of: ({ kind: named, until }) =>
    `${TRANSFER_KIND_LABELS[named]}${until ? ` đến hết ngày ${formatDate(until)}` : ""}`,
};
const from: Column = { title: "Nơi chuyển đi", width: 40, of: fromWords };
const to: Column = { title: "Nơi chuyển đến", width: 40, of: toWords };
const intro: Column = { title: "Số giấy giới thiệu", width: 18, of: ({ introNumber }) => introNumber };
const day: Column = {
  title: "Ngày giới thiệu",
  width: 16,
  of: ({ introducedOn }) => (introducedOn ? formatDate(introducedOn) : ""),
};
const reason: Column = { title: "Lý do", width: 30, of: ({ reason }) => reason };
const result: Column = { title: "Kết quả", width: 24, of: resultWords };

/** The register as a sheet. */
export function registerSheet({
  unitName,
  from: first,
  to: last,
  transfers,
}: RegisterInput): Promise<Uint8Array> {
  const title = `Sổ giới thiệu và tiếp nhận sinh hoạt đoàn từ ${formatDate(first)} đến ${formatDate(last)}`;
  const columns = [number, name, birth, intro, day, way, kind, from, to, reason, result];
  return sheet("Chuyển sinh hoạt", `${title}, ${unitName}`, columns, transfers);
}

type SoftwareInput = { unitId: string; unitName: string; transfers: readonly LineToType[] };

/**
 * What is still to be typed into the national software: who, from where, to where, in the order of its steps
 * (domain.md §2.5, §2.1: name, code and birth date first).
 */
export function softwareSheet({ unitId, unitName, transfers }: SoftwareInput): Promise<Uint8Array> {
  const state: Column<LineToType> = {
    title: "Phần mềm",
    width: 24,
    of: ({ isTakenBack, wasTyped, unit }) => {
      if (isTakenBack) return "Đã rút: bỏ trên phần mềm";
      if (wasTyped) return "Đã nhập: sửa ngày hết hạn, nội dung";
      return unit.id === unitId ? "" : "Tiếp nhận";
    },
  };
  const columns = [number, name, code, birth, card, from, to, way, kind, reason, intro, day, state];
  const title = `Danh sách nhập phần mềm: chuyển sinh hoạt đoàn, ${unitName}`;
  return sheet("Nhập phần mềm", title, columns, transfers);
}

const HEADER_ROW = 3;

/** Texts stay texts whatever they start with: the library writes a formula only where it is given one. */
async function sheet<Line>(
  tab: string,
  title: string,
  columns: readonly Column<Line>[],
  transfers: readonly Line[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const made = workbook.addWorksheet(tab, {
    views: [{ state: "frozen", ySplit: HEADER_ROW }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  made.columns = columns.map(({ width }) => ({
    width,
    style: { alignment: { wrapText: true, vertical: "top" } },
  }));
  made.getCell("A1").value = title;
  made.getCell("A1").font = { bold: true, size: 14 };
  made.getCell("A1").alignment = { wrapText: false };
  made.getRow(HEADER_ROW).values = columns.map((column) => column.title);
  made.getRow(HEADER_ROW).font = { bold: true };
  for (const [at, line] of transfers.entries()) made.addRow(columns.map(({ of }) => of(line, at)));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
