"use client";

import { useCallback, useState } from "react";
import { placeOf } from "@/components/ratings/branch-year-fields";
import type { TwoText } from "@/components/ui/two-texts";
import { useActionForm } from "@/components/ui/use-action-form";
import { useKeptTyping } from "@/components/ui/use-kept-typing";
import type { Versions } from "@/components/ui/use-row-versions";
import { saveFeesAction } from "@/lib/fees/actions";
import { monthWords } from "@/lib/fees/months";
import { isOpen } from "@/lib/fees/rules";
import type { FeeBoard, FeeRow, MonthCell } from "@/lib/fees/types";
import type { TypedMonths } from "./fee-grid-row";

type AllTyped = Record<string, TypedMonths>;
type Kept = { typed: AllTyped; over: Versions };
type Changed = { row: FeeRow; cell: MonthCell; amount: string; version: number | null };

/** What is typed in a branch's grid until it is saved, all at once; and what somebody else saved meanwhile. */
export function useFeeGrid(board: FeeBoard, account: string) {
  const { rows } = board;
  const [typed, setTyped] = useState<AllTyped>({});
  /** Versions over which one's own sums shall go, by member and month. */
  const [kept, setKept] = useState<Versions>({});
  const { form, submit, pending, failure, done } = useActionForm(saveFeesAction, {
    onDone: () => drop(),
  });
  const drop = () => {
    setTyped({});
    setKept({});
  };
  const onType = useCallback(
    (memberId: string, months: TypedMonths) =>
      setTyped((all) => ({ ...all, [memberId]: { ...all[memberId], ...months } })),
    [],
  );
  const changed = rows.flatMap((row) => changedOf(row, typed[row.memberId], kept));
  const before = useKeptTyping<Kept>(
    { account, at: `fees ${placeOf(board)}` },
    {
      unsaved: changed.length > 0 ? { typed, over: overOf(changed) } : null,
      putBack: (left) => {
        setTyped(left.typed);
        setKept(left.over);
      },
      drop,
    },
  );
  const stored = failure?.reason === "stale" ? (failure.current as FeeRow[]) : [];
  const faster = changed.flatMap((mine) => {
    const now = cellOf(stored, mine);
    return now && now.version !== mine.version ? [{ mine, now }] : [];
  });
  return {
    form,
    submit,
    pending,
    failure,
    isSaved: done !== null,
    ...before,
    typed,
    onType,
    changed,
    lines: changed.map(({ row, cell, amount, version }) => ({
      member: row.memberId,
      month: cell.month,
      version,
      amount: amount.trim() === "" ? 0 : amount,
    })),
    faster: faster.map(
      ({ mine, now }): TwoText => ({
        label: `${mine.row.fullName}, tháng ${monthWords(mine.cell.month)}`,
        mine: mine.amount,
        theirs: String(now.amount),
      }),
    ),
    keepMine: () =>
      setKept({
        ...kept,
        ...Object.fromEntries(faster.map(({ mine, now }) => [keyOf(mine.row, mine.cell), now.version])),
      }),
    /** Ticks what is open in these months and not paid yet. */
    mark: (months: readonly string[]) => setTyped((all) => ({ ...all, ...markedOf(rows, all, months) })),
  };
}

const keyOf = (row: FeeRow, cell: MonthCell) => `${row.memberId} ${cell.month}`;

const overOf = (changed: readonly Changed[]): Versions =>
  Object.fromEntries(changed.map(({ row, cell, version }) => [keyOf(row, cell), version]));

function changedOf(row: FeeRow, typed: TypedMonths | undefined, kept: Versions): Changed[] {
  if (!typed) return [];
  return row.cells.flatMap((cell) => {
    const amount = typed[cell.month];
    if (amount === undefined || (amount.trim() || "0") === String(cell.amount)) return [];
    const key = keyOf(row, cell);
    return [{ row, cell, amount, version: key in kept ? (kept[key] ?? null) : cell.version }];
  });
}

function cellOf(stored: readonly FeeRow[], { row, cell }: Changed): MonthCell | undefined {
  return stored
    .find(({ memberId }) => memberId === row.memberId)
    ?.cells.find(({ month }) => month === cell.month);
}

function markedOf(rows: readonly FeeRow[], typed: AllTyped, months: readonly string[]): AllTyped {
  return Object.fromEntries(
    rows.map((row) => {
      const open = row.cells.filter((cell) => {
        const amount = typed[row.memberId]?.[cell.month] ?? String(cell.amount);
        return months.includes(cell.month) && isOpen(cell) && (amount === "" || amount === "0");
      });
      const due = Object.fromEntries(open.map(({ month, due: sum }) => [month, String(sum)]));
      return [row.memberId, { ...typed[row.memberId], ...due }];
    }),
  );
}
