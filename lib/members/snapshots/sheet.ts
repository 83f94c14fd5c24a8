import { changedLines } from "@/lib/members/changed-lines";
import { quarterName } from "@/lib/members/quarter-dates";
import { fieldColumn, listSheet, wholeFile } from "@/lib/members/roster/export";
import type { SheetPlan } from "@/lib/platform/xlsx/types";
import { xlsxPieces } from "@/lib/platform/xlsx/workbook";
import type { QuarterList } from "./types";

export type QuarterSheetInput = {
  /** Which list it is: unit, quarter, year. */
  title: string;
  /** Who confirmed it and when, or that nobody did yet. */
  standing: string;
  list: QuarterList;
};

const COLUMNS = (["fullName", "birthDate", "gender", "code", "branch", "position"] as const).map(fieldColumn);

/** A quarter's list as a workbook: everybody as the list says, and what changed since the one before it. */
export async function quarterSheet(input: QuarterSheetInput): Promise<Uint8Array> {
  const { title, standing, list } = input;
  const people = list.members.map(({ fullName, birthDate, gender, code, branch, position }) => ({
    values: {
      fullName,
      birthDate,
      gender,
      code: code ?? "",
      branch: branch?.name ?? "",
      position: position ?? "",
    },
    unit: "",
    standing: "",
  }));
  const whole = listSheet({ title, subtitle: standing, columns: COLUMNS, people: [people] });
  return wholeFile(xlsxPieces([whole, changesSheet(input)]));
}

function changesSheet({ title, list: { changes, since } }: QuarterSheetInput): SheetPlan {
  const compared = since
    ? `Thay đổi so với ${quarterName(since.quarter)} năm ${since.year}`
    : "Danh sách đầu tiên của đơn vị, chưa có danh sách trước để so";
  return {
    name: "Thay đổi",
    widths: [6, 28, 16, 52],
    frozen: { columns: 3, rows: 4 },
    repeatedRows: [4, 4],
    lines: [
      [
        { row: 1, look: "title", cells: [title] },
        { row: 2, look: "note", cells: [compared] },
        { row: 4, look: "heading", cells: ["STT", "Họ và tên", "Thay đổi", "Cụ thể"] },
        ...changedLines(changes).map(({ lead, entry, detail }, at) => ({
          look: "data" as const,
          cells: [at + 1, entry.fullName, lead, detail],
        })),
      ],
    ],
  };
}
