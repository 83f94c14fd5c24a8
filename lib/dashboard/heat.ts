import type { UnitProgress } from "@/lib/assessments/progress";
import type { AssessmentState } from "@/lib/assessments/types";
import { type Cell, cellOf } from "./bloc-cells";

/** A cell of the heat map is written by its place here, one digit each. */
export const CELLS: readonly Cell[] = ["met", "not_met", "look", "lacking", "nil", "ahead", "out"];

/** A unit's line of the heat map: its cells in the order of the items, as digits. */
export type HeatLine = { code: string; name: string; state: AssessmentState; cells: string };

/** So many units are written out at once, each under its name; of more the page shows a part beside all parts. */
export const UNITS_AT_ONCE = 20;

export function heatLines(progress: readonly UnitProgress[]): HeatLine[] {
  return progress.map(({ unit: { code, name }, state, items }) => ({
    code,
    name,
    state,
    cells: items.map((item) => CELLS.indexOf(cellOf(state, item))).join(""),
  }));
}

export function cellsOf({ cells }: Pick<HeatLine, "cells">): Cell[] {
  return [...cells].map((digit) => CELLS[Number(digit)] ?? "ahead");
}

/** All units in parts that can be written out. */
export function heatParts(lines: readonly HeatLine[]): HeatLine[][] {
  const parts: HeatLine[][] = [];
  for (let at = 0; at < lines.length; at += UNITS_AT_ONCE) parts.push(lines.slice(at, at + UNITS_AT_ONCE));
  return parts;
}

/** How many cells of some units stand in which way, in the order of `CELLS`. */
export function heatTally(lines: readonly HeatLine[]): number[] {
  const all = lines.flatMap(cellsOf);
  return CELLS.map((cell) => all.filter((one) => one === cell).length);
}

/** The part that an address names, from 1; the first where it names none. */
export function partNamed(wish: string | string[] | undefined, parts: number): number {
  const number = Number(wish);
  return Number.isInteger(number) && number >= 1 && number <= parts ? number : 1;
}

/** "21–40": the units of a part, counted from 0, by their places in the list. */
export function partRange(at: number, units: number): string {
  return `${at * UNITS_AT_ONCE + 1}–${Math.min(units, (at + 1) * UNITS_AT_ONCE)}`;
}
