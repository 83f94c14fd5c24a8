import ExcelJS from "exceljs";
import type { Actor } from "@/lib/access/types";
import { logListExport } from "@/lib/cases/list-export";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { type PaperFile, servedFile } from "@/lib/papers/serve";
import { done, type Result } from "@/lib/platform/result";
import { RATING_SHORT } from "@/lib/ratings/messages";
import { seenBranchYear } from "@/lib/ratings/place";
import { MARK_WORDS, TRAINING_WORDS } from "./messages";
import { trainingAt } from "./queries";
import type { TrainingBoard, TrainingRow } from "./types";

const HEAD_ROW = 4;
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** One branch's programme as .xlsx; pasted back, the same sheet is taken. */
export async function trainingSheet(actor: Actor, input: unknown): Promise<Result<PaperFile>> {
  const at = await seenBranchYear(actor, input);
  if (!at.ok) return at;
  const board = await trainingAt(actor, at.value);
  const { branch, unit, year, rows } = board;
  await logListExport(actor, at.value.place, { count: rows.length, of: "training" });
  return done(
    servedFile(await sheetOf(board), SHEET_TYPE, `ren-luyen-${(branch ?? unit).code}-${year}.xlsx`),
  );
}

async function sheetOf({
  unit,
  branch,
  year,
  periodLabel,
  program,
  rows,
}: TrainingBoard): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Rèn luyện", {
    views: [{ state: "frozen", xSplit: 3, ySplit: HEAD_ROW }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.getCell("A1").value = `Chương trình rèn luyện đoàn viên ${year}`;
  sheet.getCell("A1").font = { bold: true, size: 14 };
  sheet.getCell("A2").value = `${[branch?.name, unit.name].filter(Boolean).join(", ")}, ${periodLabel}`;
  const groups = program.groups.map(({ title, points }, at) => `${at + 1}. ${title} (${points})`);
  const ofOwn = groups.map((group) => `${MARK_WORDS.self} ${group}`);
  sheet.getRow(HEAD_ROW).values = [
    "STT",
    "Mã định danh",
    "Họ và tên",
    "Ngày sinh",
    "Bước",
    ...ofOwn,
    ...groups,
    "Tổng điểm",
    "Kết quả",
    "Số văn bản",
  ];
  sheet.getRow(HEAD_ROW).font = { bold: true };
  sheet.getRow(HEAD_ROW).alignment = { wrapText: true, vertical: "top" };
  const text = { style: { numFmt: "@" } };
  sheet.columns = [
    { width: 6 },
    ...[18, 26, 12, 20].map((width) => ({ width, ...text })),
    ...[...ofOwn, ...groups].map(() => ({ width: 16 })),
    { width: 10 },
    { width: 18 },
    { width: 18, ...text },
  ];
  for (const [at, row] of rows.entries()) sheet.addRow([at + 1, ...cellsOf(row, groups.length)]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function cellsOf(
  { code, fullName, birthDate, record }: TrainingRow,
  groups: number,
): (string | number | null)[] {
  const cellsFor = (marks: readonly number[] = []) =>
    Array.from({ length: groups }, (_, at) => marks[at] ?? null);
  return [
    code,
    fullName,
    formatDayOrYear(birthDate),
    record ? TRAINING_WORDS[record.state] : null,
    ...cellsFor(record?.selfMarks),
    ...cellsFor(record?.branchMarks),
    record?.total ?? null,
    record?.result ? RATING_SHORT[record.result] : null,
    record?.docNumber ?? null,
  ];
}
