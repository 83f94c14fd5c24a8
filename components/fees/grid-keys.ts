import type { KeyboardEvent } from "react";

const STEPS: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows lead to the next field of the grid; sideways only from ticks, since texts need them themselves. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const field = event.target;
  if (!step || !(field instanceof HTMLInputElement) || (step[1] !== 0 && field.type !== "checkbox")) return;
  const next = fieldBeyond(field, step);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function fieldBeyond(
  field: HTMLInputElement,
  [row, column]: readonly [number, number],
): HTMLInputElement | null {
  const cell = field.closest("td");
  const rows = [...(cell?.closest("tbody")?.rows ?? [])];
  let [y, x] = [
    rows.findIndex(({ cells }) => [...cells].some((each) => each === cell)) + row,
    (cell?.cellIndex ?? 0) + column,
  ];
  for (let target = rows[y]?.cells[x]; target; y += row, x += column, target = rows[y]?.cells[x]) {
    const found = target.querySelector("input");
    if (found && found.offsetParent !== null) return found;
  }
  return null;
}
