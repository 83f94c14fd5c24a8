import type { UnitProgress } from "@/lib/assessments/progress";
import type { AssessmentState } from "@/lib/assessments/types";
import { type Cell, cellOf } from "./bloc-cells";

/** A unit's line of the heat map: its cells in the order of the items. */
export type HeatLine = { code: string; name: string; state: AssessmentState; cells: Cell[] };

const LETTERS: Record<Cell, string> = {
  met: "m",
  not_met: "x",
  look: "l",
  lacking: "k",
  nil: "n",
  ahead: "a",
};
const CELLS = new Map(Object.entries(LETTERS).map(([cell, letter]) => [letter, cell as Cell]));

/** All units × items as one text: a letter for a cell, so that a thousand units stay below a hundred kilobytes. */
export function packedHeat(progress: readonly UnitProgress[]): string {
  return progress
    .map(({ unit, state, items }) => {
      const cells = items.map((item) => LETTERS[cellOf(state, item)]).join("");
      return [unit.code, unit.name.replace(/\s+/g, " "), state, cells].join("|");
    })
    .join("\n");
}

export function unpackedHeat(packed: string): HeatLine[] {
  if (packed === "") return [];
  return packed.split("\n").map((line) => {
    const parts = line.split("|");
    // A name may hold the sign that parts the fields.
    const [code = "", ...rest] = parts;
    const cells = rest.pop() ?? "";
    const state = rest.pop() as AssessmentState;
    return {
      code,
      name: rest.join("|"),
      state,
      cells: [...cells].map((letter) => CELLS.get(letter) ?? "ahead"),
    };
  });
}
