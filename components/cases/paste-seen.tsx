"use client";

import { type ReactNode, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/use-action-form";
import { FINDS_PEOPLE } from "@/lib/cases/messages";
import { columnsHint } from "@/lib/cases/pasted/columns-hint";
import type { Pasted } from "@/lib/cases/pasted/ending";
import type { PastedKind } from "@/lib/members/bulk-changes/types";
import { SeenSteps, useSeenForm, Written } from "./seen-steps";
import { TableForm } from "./table-form";

type PasteSeenProps = {
  action: FormAction<Pasted>;
  kind: PastedKind;
  unitId: string;
  /** Left out where `before` asks for it. */
  branchId?: string | null;
  /** How the table is laid out. */
  hint: string;
  before?: ReactNode;
  /** What brings the papers of all its lines. */
  papers?: ReactNode;
  /** Where what was written is looked at; left out on the page that shows it. */
  doneHref?: string;
  /** What stands in the table already. */
  table?: string | undefined;
};

/**
 * A table copied from a sheet, in two steps: what it comes to, with every wrong cell, then all of it is written. What was
 * written is undone as one.
 */
export function PasteSeen(props: PasteSeenProps) {
  const [round, setRound] = useState(0);
  return <OneTable key={round} {...props} onAgain={() => setRound(round + 1)} />;
}

type OneTableProps = PasteSeenProps & { onAgain: () => void };

function OneTable({ action, kind, doneHref, onAgain, ...table }: OneTableProps) {
  const { tried, written, ...form } = useSeenForm(action);
  if (written) return <Written {...written} kind={kind} doneHref={doneHref} onAgain={onAgain} />;
  return (
    <TableForm {...form} {...table}>
      <SeenSteps tried={tried} kind={kind} />
    </TableForm>
  );
}

/** The same where the page itself shows what was written. */
export function PasteSeenDialog(table: Omit<PasteSeenProps, "doneHref">) {
  return (
    <Dialog small trigger="Ghi kết quả từ bảng" title="Ghi kết quả từ bảng">
      <PasteSeen {...table} />
    </Dialog>
  );
}

type PastePeopleSeenProps = Omit<PasteSeenProps, "hint"> & { titles: readonly string[] };

/** The same of people, with how the columns stand. */
export function PastePeopleSeen({ titles, ...table }: PastePeopleSeenProps) {
  return <PasteSeen {...table} hint={`${columnsHint(titles.map((title) => ({ title })))} ${FINDS_PEOPLE}`} />;
}
