"use client";

import { isOpen } from "@/lib/fees/rules";
import type { MonthCell } from "@/lib/fees/types";
import { STATE_TONES, signOf, stateWords } from "./fee-words";

/** Months are ticked, or their sums typed where somebody paid another one. */
export type FeeMode = "tick" | "amount";

type FeeCellProps = {
  cell: MonthCell;
  /** "Lê Thị An, tháng 7" */
  label: string;
  quarter: number;
  typed: string | undefined;
  mode: FeeMode;
  mayKeep: boolean;
  onType: (amount: string) => void;
};

/** One month of one member: to be filled in where something is due, else its sign. */
export function FeeCell({ cell, label, quarter, typed, mode, mayKeep, onType }: FeeCellProps) {
  const shown = typed ?? (cell.amount > 0 ? String(cell.amount) : "");
  if (!mayKeep || !isOpen(cell))
    return (
      <td className={STATE_TONES[cell.state]} data-quarter={quarter} title={stateWords(cell)}>
        <span aria-hidden>{signOf(cell)}</span>
        <span className="sr-only">{stateWords(cell)}</span>
      </td>
    );
  if (mode === "amount")
    return (
      <td data-quarter={quarter}>
        <input
          className="control small"
          inputMode="numeric"
          autoComplete="off"
          aria-label={`${label}, phải đóng ${cell.due} đồng`}
          value={shown}
          onChange={({ target }) => onType(target.value)}
        />
      </td>
    );
  const isOther = shown !== "" && shown !== "0" && shown !== String(cell.due);
  return (
    <td data-quarter={quarter} className={cell.state === "owed" && !shown ? "bad" : undefined}>
      <label className="fee-tick">
        <input
          type="checkbox"
          aria-label={`${label}, ${cell.due} đồng`}
          checked={shown !== "" && shown !== "0"}
          onChange={({ target }) => onType(target.checked ? String(cell.due || cell.amount) : "0")}
        />
        {isOther && <small>{Number(shown).toLocaleString("vi-VN")}</small>}
      </label>
    </td>
  );
}
