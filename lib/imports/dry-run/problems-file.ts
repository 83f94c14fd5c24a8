import { compareKept } from "@/lib/imports/dry-run/dry-run";
import { problemCells } from "@/lib/imports/dry-run/shown-result";
import { exportProblems, problemLists } from "@/lib/imports/problems-export";
import type { ColumnMapping, ImportAnswers, Surroundings } from "@/lib/imports/types";

type Input = {
  sheetSealed: Uint8Array;
  mapping: ColumnMapping;
  answers: ImportAnswers;
  around: Surroundings;
  fileName: string;
};

/** Every cell to mend or to look at in a sheet that is kept, as .xlsx. */
export function problemsFile({ sheetSealed, mapping, answers, around, fileName }: Input) {
  const compared = compareKept(sheetSealed, mapping, answers, around);
  return exportProblems(fileName, problemLists({ state: "ready", ...problemCells(compared) }));
}
