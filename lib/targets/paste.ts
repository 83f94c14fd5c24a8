import { columnName } from "@/lib/platform/column-name";
import { fold } from "@/lib/platform/fold";
import type { FieldError } from "@/lib/platform/result";
import type { UnitRef } from "@/lib/units/types";
import { readNumber } from "./numbers";

export type PastedCell = { row: number; targetId: string; unitId: string; value: number };
export type Pasted = { cells: PastedCell[]; problems: FieldError[] };

type Known = { units: readonly UnitRef[]; targets: readonly { id: string; name: string }[] };

/**
 * Reads a table copied from a sheet: the first line names targets, the first column units by code or name. Every
 * cell that can't be read is named by its place, so that all can be mended at once. Empty cells change nothing.
 */
export function readPasted(text: string, known: Known): Pasted {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line, at) => ({ row: at + 1, cells: line.split("\t").map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const [header, ...body] = lines;
  if (!header) return { cells: [], problems: [] };
  const problems: FieldError[] = [];
  const say = (row: number, column: number, message: string) =>
    problems.push({
      path: `${row}.${columnName(column)}`,
      message: `Dòng ${row}, cột ${columnName(column)}: ${message}`,
    });
  const columns = headerOf(header, known.targets, say);
  const cells = rowsOf(body, columns, known.units, say);
  if (body.length === 0) say(header.row, 0, "bảng chỉ có dòng tên chỉ tiêu. Dán thêm các dòng đơn vị.");
  return { cells, problems };
}

type Line = { row: number; cells: string[] };
type Say = (row: number, column: number, message: string) => void;
type Column = { at: number; targetId: string; name: string };

function headerOf({ row, cells }: Line, targets: Known["targets"], say: Say): Column[] {
  const byName = new Map(targets.map((target) => [fold(target.name), target]));
  const columns: Column[] = [];
  for (const [at, cell] of cells.entries()) {
    if (at === 0 || cell === "") continue;
    const target = byName.get(fold(cell));
    if (!target) say(row, at, `chưa có chỉ tiêu “${cell}”. Sửa tên cho khớp, hoặc đặt chỉ tiêu này trước.`);
    else if (columns.some((column) => column.targetId === target.id))
      say(row, at, `chỉ tiêu “${cell}” đứng hai lần. Giữ một cột.`);
    else columns.push({ at, targetId: target.id, name: target.name });
  }
  if (cells.slice(1).every((cell) => cell === ""))
    say(row, 1, "chưa có tên chỉ tiêu nào ở dòng đầu. Chép cả dòng tên chỉ tiêu.");
  return columns;
}

function rowsOf(body: readonly Line[], columns: Column[], units: Known["units"], say: Say): PastedCell[] {
  const byWord = new Map(
    units.flatMap((unit) => [unit.name, unit.code].map((word) => [fold(word), unit] as const)),
  );
  const seen = new Set<string>();
  return body.flatMap(({ row, cells }) => {
    const word = cells[0] ?? "";
    const unit = byWord.get(fold(word));
    if (!unit) say(row, 0, unknownUnit(word));
    else if (seen.has(unit.id)) say(row, 0, `đơn vị “${word}” đứng hai lần. Giữ một dòng.`);
    if (unit) seen.add(unit.id);
    return columns.flatMap(({ at, targetId, name }): PastedCell[] => {
      const cell = cells[at] ?? "";
      if (cell === "") return [];
      const read = readNumber(cell);
      if (!read.ok) say(row, at, `(${name}) ${read.message}`);
      return read.ok && unit ? [{ row, targetId, unitId: unit.id, value: read.value }] : [];
    });
  });
}

function unknownUnit(word: string): string {
  if (word === "") return "chưa ghi đơn vị. Ghi mã hoặc tên đơn vị ở cột đầu.";
  return `không có đơn vị “${word}”. Ghi đúng mã (ví dụ DV01) hoặc tên đơn vị.`;
}
