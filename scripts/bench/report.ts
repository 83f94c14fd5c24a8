import { type Figure, type Measured, meetsBar } from "./figures";
import { LOAD_WORDS } from "./job";

/** Exactly what programs read. */
export function asJson(measured: Measured[]): string {
  const figures = measured.map(
    ({ name, value, unit, baseline, ratio, bar, better }): Figure => ({
      name,
      value: round(value),
      unit,
      baseline: baseline === null ? null : round(baseline),
      ratio: ratio === null ? null : round(ratio),
      bar,
      better,
    }),
  );
  return JSON.stringify({ figures });
}

const HEAD = ["", "đo được", "làm mốc", "tỷ lệ", "các vòng", "cần", "", ""];

export function asTable(measured: Measured[]): string {
  const lines = [HEAD, ...measured.map(lineOf)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const table = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [...table, "", `Tốc độ (req/s): ${LOAD_WORDS}.`].join("\n");
}

function lineOf(figure: Measured): string[] {
  const { name, value, unit, baseline, ratio, spread, bar, better, note } = figure;
  return [
    name,
    `${Math.round(value)} ${unit}`,
    baseline === null ? "" : `${Math.round(baseline)} ${unit}`,
    ratio === null ? "" : ratio.toFixed(3),
    spread === null ? "" : `${spread[0].toFixed(3)}–${spread[1].toFixed(3)}`,
    `${better === "higher" ? "≥" : "≤"} ${bar}`,
    meetsBar(figure) ? "đạt" : "CHƯA ĐẠT",
    note ?? "",
  ];
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
