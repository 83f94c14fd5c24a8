"use client";

import { useCallback, useState } from "react";
import { typedWith, useRowVersions, type Versions } from "@/components/ui/use-row-versions";
import { isOpen } from "@/lib/fees/rules";
import type { FeeRow, MonthCell } from "@/lib/fees/types";
import type { TypedReceipt } from "./collection-fields";
import type { TypedMonths } from "./fee-grid-row";

type AllTyped = Record<string, TypedMonths>;
/** `receipt`: of what is typed, but its files, which only stand in the page. */
type Kept = { typed: AllTyped; over: Versions; receipt?: TypedReceipt | undefined };
type Spot = { row: FeeRow; cell: MonthCell };
type Changed = Spot & { amount: string };

/** What is typed in a branch's grid and of its receipt, and what of it differs from what is stored. */
export function useFeeTyping(rows: readonly FeeRow[]) {
  const [typed, setTyped] = useState<AllTyped>({});
  const [receipt, setReceipt] = useState<TypedReceipt>();
  const [rounds, setRounds] = useState(0);
  const versions = useRowVersions(keyOf, versionOf);
  const { pin } = versions;
  const draw = (told?: TypedReceipt) => {
    setReceipt(told);
    setRounds((all) => all + 1);
  };
  const onType = useCallback(
    (row: FeeRow, months: TypedMonths) => {
      setTyped((all) => ({ ...all, [row.memberId]: typedMonths(row, all[row.memberId], months) }));
      for (const cell of row.cells) {
        const amount = months[cell.month];
        if (amount !== undefined) pin({ row, cell }, isStored(cell, amount));
      }
    },
    [pin],
  );
  const changed = rows.flatMap((row) => changedOf(row, typed[row.memberId]));
  const unsaved: Kept | null = changed.length > 0 ? { typed, over: versions.over, receipt } : null;
  return {
    typed,
    receipt,
    /** Changes as the fields of the receipt are to be drawn anew: each round is told with a day and a receipt of its own. */
    rounds,
    versions,
    changed,
    unsaved,
    onType,
    onReceipt: setReceipt,
    putBack: (left: Kept) => {
      setTyped(left.typed);
      versions.restore(left.over);
      if (left.receipt) draw(left.receipt);
    },
    drop: () => {
      setTyped({});
      versions.forget();
      draw();
    },
    /** Ticks what is open in these months and not paid yet. */
    mark: (months: readonly string[]) => {
      for (const row of rows) onType(row, markedOf(row, typed[row.memberId], months));
    },
  };
}

export const spotsOf = (row: FeeRow): Spot[] => row.cells.map((cell) => ({ row, cell }));

const keyOf = ({ row, cell }: Spot) => `${row.memberId} ${cell.month}`;
const versionOf = ({ cell }: Spot) => cell.version;

const isStored = (cell: MonthCell, amount: string) => (amount.trim() || "0") === String(cell.amount);

function typedMonths(row: FeeRow, before: TypedMonths = {}, months: TypedMonths): TypedMonths {
  return row.cells.reduce((all, cell) => {
    const amount = months[cell.month];
    return amount === undefined ? all : typedWith(all, cell.month, amount, isStored(cell, amount));
  }, before);
}

function changedOf(row: FeeRow, typed: TypedMonths | undefined): Changed[] {
  if (!typed) return [];
  return row.cells.flatMap((cell) => {
    const amount = typed[cell.month];
    return amount === undefined || isStored(cell, amount) ? [] : [{ row, cell, amount }];
  });
}

function markedOf(row: FeeRow, typed: TypedMonths | undefined, months: readonly string[]): TypedMonths {
  const open = row.cells.filter((cell) => {
    const amount = typed?.[cell.month] ?? String(cell.amount);
    return months.includes(cell.month) && isOpen(cell) && (amount === "" || amount === "0");
  });
  return Object.fromEntries(open.map(({ month, due }) => [month, String(due)]));
}
