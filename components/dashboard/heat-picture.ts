import { CELLS, type HeatLine } from "@/lib/dashboard/heat";
import { pngOf } from "@/lib/platform/png";
import { HEAT_COLOURS } from "./heat-words";

const PALETTE = ["#000000", ...CELLS.map((cell) => HEAT_COLOURS[cell])];

/** A dot for every item of every unit, so many lines high that its parts are equal; as an address that holds it all. */
export function heatPicture(lines: readonly HeatLine[], height: number): string {
  const dots = lines.map(({ cells }) => [...cells].map((digit) => Number(digit) + 1));
  const empty = dots[0]?.map(() => 0) ?? [];
  const rest = Array.from({ length: height - dots.length }, () => empty);
  return `data:image/png;base64,${pngOf([...dots, ...rest], PALETTE).toString("base64")}`;
}
