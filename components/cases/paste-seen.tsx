"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { UndoChange } from "@/components/members/bulk/undo-change";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TriedEffect } from "@/components/ui/effect";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import { FINDS_PEOPLE } from "@/lib/cases/messages";
import type { Pasted } from "@/lib/cases/pasted/ending";
import { countWords, tableWords } from "@/lib/members/bulk-changes/messages";
import type { PastedKind } from "@/lib/members/bulk-changes/types";
import { written } from "@/lib/platform/written-effect";
import { TableForm } from "./paste-people-form";

type PasteSeenProps = {
  action: FormAction<Pasted>;
  kind: PastedKind;
  unitId: string;
  /** Left out where `before` asks for it. */
  branchId?: string | null;
  /** How the table is laid out. */
  hint: string;
  before?: ReactNode;
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
  const { form, submit, failure, done } = useActionForm(action);
  const [outdated, outdate] = useState<Pasted | null>(null);
  const answer = done && done.value !== outdated ? done.value : null;
  if (answer && "bulk" in answer) return <Recorded {...{ ...answer, kind, doneHref, onAgain }} />;
  const fresh = answer ? written(answer.effect).length : 0;
  const counted = countWords(kind, fresh);
  const { titles, about } = tableWords(kind);
  return (
    <TableForm {...{ form, submit, failure, ...table }} onInput={() => outdate(done?.value ?? null)}>
      {answer && <TriedEffect {...{ ...answer, counted, titles, about }} />}
      <div className="button-row">
        <SubmitButton variant="secondary" pendingLabel={fresh > 0 ? "Đang ghi…" : "Đang kiểm tra…"}>
          {fresh > 0 ? `Ghi ${counted}` : "Kiểm tra"}
        </SubmitButton>
      </div>
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

/** The same of people, under a first line that names the columns. */
export function PastePeopleSeen({ titles, ...table }: PastePeopleSeenProps) {
  return <PasteSeen {...table} hint={`Dòng đầu là tên cột: ${titles.join(", ")}. ${FINDS_PEOPLE}`} />;
}

type RecordedProps = Pick<OneTableProps, "kind" | "doneHref" | "onAgain"> & { bulk: string; count: number };

function Recorded({ bulk, count, kind, doneHref, onAgain }: RecordedProps) {
  const router = useRouter();
  const onUndone = () => (doneHref ? router.push(doneHref) : onAgain());
  return (
    <Notice
      live
      kind="success"
      title={`Đã ghi ${countWords(kind, count)}.`}
      actions={
        <>
          {doneHref && <Link href={doneHref}>{tableWords(kind).look}</Link>}
          <Button small onClick={onAgain}>
            Dán bảng khác
          </Button>
          <UndoChange id={bulk} count={count} kind={kind} onDone={onUndone} />
        </>
      }
    >
      Trong 30 ngày có thể hoàn tác cả bảng, ở đây hoặc ở Các lần đổi trước của danh sách đoàn viên.
    </Notice>
  );
}
