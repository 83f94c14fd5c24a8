"use client";

import { placeOf } from "@/components/ratings/branch-year-fields";
import type { TwoText } from "@/components/ui/two-texts";
import { useActionForm } from "@/components/ui/use-action-form";
import { useKeptTyping } from "@/components/ui/use-kept-typing";
import { storedRows } from "@/components/ui/use-row-versions";
import { saveFeesAction } from "@/lib/fees/actions";
import { monthWords } from "@/lib/fees/months";
import type { FeeBoard, FeeRow } from "@/lib/fees/types";
import { spotsOf, useFeeTyping } from "./use-fee-typing";

/** What is typed in a branch's grid until it is saved, all at once; and what somebody else saved meanwhile. */
export function useFeeGrid(board: FeeBoard, account: string) {
  const typing = useFeeTyping(board.rows);
  const { typed, receipt, rounds, versions, changed, unsaved, onType, onReceipt, putBack, drop, mark } =
    typing;
  const { form, submit, pending, failure, done } = useActionForm(saveFeesAction, { onDone: drop });
  const before = useKeptTyping({ account, at: `fees ${placeOf(board)}` }, { unsaved, putBack, drop });
  const faster = versions.faster(storedRows<FeeRow>(failure).flatMap(spotsOf), changed);
  return {
    form,
    submit,
    pending,
    failure,
    isSaved: done !== null,
    rounds,
    receipt,
    onReceipt,
    ...before,
    typed,
    onType,
    changed,
    lines: changed.map(({ row, cell, amount }) => ({
      member: row.memberId,
      month: cell.month,
      version: versions.versionOf({ row, cell }),
      amount: amount.trim() === "" ? 0 : amount,
    })),
    faster: faster.map(
      ({ row, cell }): TwoText => ({
        label: `${row.fullName}, tháng ${monthWords(cell.month)}`,
        mine: typed[row.memberId]?.[cell.month] ?? "",
        theirs: String(cell.amount),
      }),
    ),
    keepMine: () => versions.goOver(faster),
    mark,
  };
}
