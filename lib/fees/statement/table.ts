import { sumOf } from "../shares";
import type { FeeLine, UnitFees } from "../types";

export type StatementLine = FeeLine & { name: string };

export type StatementColumn = { title: string; of: (line: StatementLine) => number };

/** What a branch collected; money in whole đồng. */
export const COLLECTED_COLUMNS: readonly StatementColumn[] = [
  { title: "Số người phải đóng", of: ({ payers }) => payers },
  { title: "Số người được miễn", of: ({ exempt }) => exempt },
  { title: "Phải thu", of: ({ due }) => due },
  { title: "Đã thu", of: ({ collected }) => collected },
  { title: "Còn phải thu", of: ({ owed }) => owed },
];

/** What it kept and sent up of that. */
export const SHARED_COLUMNS: readonly StatementColumn[] = [
  { title: "Giữ lại", of: ({ kept }) => kept },
  { title: "Phải trích nộp", of: ({ toSend }) => toSend },
  { title: "Đã nộp", of: ({ sent }) => sent },
  { title: "Còn phải nộp", of: ({ toSend, sent }) => Math.max(0, toSend - sent) },
];

/** A unit's branches in a quarter. The share of members who belong to no branch is the unit's own, and stands below. */
export function statementLines({ branches }: UnitFees, quarter: number): StatementLine[] {
  return branches.flatMap(({ place, isUnit, quarters }) => {
    const line = quarters[quarter - 1];
    if (!line) return [];
    const own = isUnit ? { kept: 0, toSend: 0, sent: 0 } : {};
    return [{ ...line, ...own, name: isUnit ? "Đoàn viên thuộc thẳng đơn vị" : place.name }];
  });
}

export function totalOf(lines: readonly StatementLine[], columns: readonly StatementColumn[]): number[] {
  return columns.map(({ of }) => sumOf(lines.map(of)));
}
