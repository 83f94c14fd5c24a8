"use client";

import Link from "next/link";
import { memo } from "react";
import { FEE_CLASS_LABELS } from "@/lib/fees/messages";
import type { FeeRow } from "@/lib/fees/types";
import { FeeCell, type FeeMode } from "./fee-cell";

/** What was typed of one member, by month. */
export type TypedMonths = Record<string, string>;

type FeeGridRowProps = {
  row: FeeRow;
  href: string;
  typed: TypedMonths | undefined;
  mode: FeeMode;
  mayKeep: boolean;
  onType: (row: FeeRow, months: TypedMonths) => void;
};

/** One member's year. Kept apart, so that a tick draws one line anew and not two hundred. */
export const FeeGridRow = memo(function FeeGridRow({
  row,
  href,
  typed,
  mode,
  mayKeep,
  onType,
}: FeeGridRowProps) {
  const { fullName, feeClass, hasLeft, paysByQuarter, cells } = row;
  const pays = `${FEE_CLASS_LABELS[feeClass]}${paysByQuarter ? ", đóng theo quý" : ""}`;
  return (
    <tr>
      <th scope="row">
        <Link href={href} prefetch={false}>
          {fullName}
        </Link>
        <small>{hasLeft ? "Đã rời chi đoàn" : pays}</small>
      </th>
      {cells.map((cell, at) => (
        <FeeCell
          key={cell.month}
          cell={cell}
          label={`${fullName}, tháng ${at + 1}`}
          quarter={Math.floor(at / 3) + 1}
          typed={typed?.[cell.month]}
          mode={mode}
          mayKeep={mayKeep}
          onType={(amount) => onType(row, { [cell.month]: amount })}
        />
      ))}
    </tr>
  );
});
