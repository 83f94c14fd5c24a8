"use client";

import { TRAINING_WORDS } from "@/lib/training/messages";
import type { MarkKind, TrainingGroup, TrainingRow } from "@/lib/training/types";
import { TrainingPerson } from "./training-person";

type MarkFieldsProps = {
  row: TrainingRow;
  groups: TrainingGroup[];
  kind: MarkKind;
  /** What stands in the fields, one text for each group. */
  typed: string[];
  isOpen: boolean;
  onType: (typed: string[]) => void;
};

/** One member's line: a mark for each group, and what they come to. */
export function MarkFields({ row, groups, kind, typed, isOpen, onType }: MarkFieldsProps) {
  const { record } = row;
  return (
    <tr>
      <TrainingPerson row={row} />
      {groups.map(({ title, points }, at) => (
        <td key={title} data-label={`${at + 1}.`}>
          {isOpen ? (
            <input
              className="control small"
              inputMode="numeric"
              autoComplete="off"
              aria-label={`${row.fullName}: ${title}, nhiều nhất ${points}`}
              value={typed[at] ?? ""}
              onChange={({ target }) =>
                onType(groups.map((_, n) => (n === at ? target.value : (typed[n] ?? ""))))
              }
            />
          ) : (
            typed[at]
          )}
        </td>
      ))}
      <td className="n" data-label="Tổng">
        {sumOf(typed)}
      </td>
      <td data-label={kind === "branch" ? "Tự chấm" : "Chi đoàn chấm"} className="n">
        {sumOf((kind === "branch" ? record?.selfMarks : record?.branchMarks)?.map(String) ?? [])}
      </td>
      <td data-label="Bước">{record && TRAINING_WORDS[record.state]}</td>
    </tr>
  );
}

function sumOf(marks: readonly string[]): string {
  const filled = marks.filter((mark) => /^\d+$/.test(mark.trim()));
  return filled.length > 0 ? String(filled.reduce((sum, mark) => sum + Number(mark), 0)) : "";
}
