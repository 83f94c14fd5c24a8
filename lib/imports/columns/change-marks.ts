import type { SheetStatus } from "@/lib/imports/columns/beside-fields";
import { fold } from "@/lib/platform/fold";

/** Columns of their own for those who came and for those who left, and the word for which a tick there stands. */
export const CHANGE_MARKS = { moreMark: "Tăng", fewerMark: "Giảm" } as const;

export type ChangeMark = keyof typeof CHANGE_MARKS;
export const CHANGES = Object.keys(CHANGE_MARKS) as ChangeMark[];

const CHANGE = /\bbien dong\b|\btang.{0,3}giam\b/;
const SIDE = /^(?:(?:bien dong|doan vien|dv) )?\(?(tang|giam)\)?(?: (?:trong|quy|thang|nam|ky)\b.*)?$/;

/** Which of them a column is by its title, given from the top part down. */
export function changeMark(parts: string[]): ChangeMark | null {
  const words = parts.map(fold);
  const [, side] = SIDE.exec(words.at(-1) ?? "") ?? [];
  if (!side || !words.slice(0, -1).every((part) => CHANGE.test(part))) return null;
  return side === "tang" ? "moreMark" : "fewerMark";
}

/** Whether a title speaks of changes by its own words; that there are more, or fewer, may be said of anything. */
export function namesChange(parts: string[]): boolean {
  return parts.some((part) => CHANGE.test(fold(part)));
}

/** Whether somebody of that status stands in that column. */
export function fitsChange(mark: ChangeMark, status: SheetStatus): boolean {
  return (mark === "moreMark") === (status === "active");
}
