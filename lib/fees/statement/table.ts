import { sumOf } from "../shares";
import type { FeeLine, UnitFees } from "../types";

export type StatementLine = FeeLine & { name: string };

/** `share`: how wide it stands on paper beside the others. */
export type StatementColumn = { title: string; share: number; of: (line: StatementLine) => number };

const [PEOPLE, MONEY] = [18, 28];

/** What a branch collected; money in whole đồng. */
export const COLLECTED_COLUMNS: readonly StatementColumn[] = [
  { title: "Số người phải đóng", share: PEOPLE, of: ({ payers }) => payers },
  { title: "Số người được miễn", share: PEOPLE, of: ({ exempt }) => exempt },
  { title: "Phải thu", share: MONEY, of: ({ due }) => due },
  { title: "Đã thu", share: MONEY, of: ({ collected }) => collected },
  { title: "Còn phải thu", share: MONEY, of: ({ owed }) => owed },
];

/** What it kept and sent up of that. */
export const SHARED_COLUMNS: readonly StatementColumn[] = [
  { title: "Giữ lại", share: MONEY, of: ({ kept }) => kept },
  { title: "Phải trích nộp", share: MONEY, of: ({ toSend }) => toSend },
  { title: "Đã nộp", share: MONEY, of: ({ sent }) => sent },
  { title: "Còn phải nộp", share: MONEY, of: ({ toSend, sent }) => Math.max(0, toSend - sent) },
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
