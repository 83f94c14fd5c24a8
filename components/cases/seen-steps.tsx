"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { UndoChange } from "@/components/members/bulk/undo-change";
import { TriedEffect } from "@/components/ui/effect";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import type { Pasted } from "@/lib/cases/pasted/ending";
import { countWords, tableWords } from "@/lib/members/bulk-changes/messages";
import type { PastedKind } from "@/lib/members/bulk-changes/types";

/** A form in two steps: what it comes to, then exactly that is written. What is typed in between outdates what was seen. */
export function useSeenForm(action: FormAction<Pasted>) {
  const { form, submit, failure, done } = useActionForm(action);
  const [outdated, outdate] = useState<Pasted | null>(null);
  const answer = done && done.value !== outdated ? done.value : null;
  const onInput = () => outdate(done?.value ?? null);
  const isWritten = answer !== null && "bulk" in answer;
  return {
    ...{ form, submit, failure, onInput },
    tried: isWritten ? null : answer,
    written: isWritten ? answer : null,
  };
}

type Seen = ReturnType<typeof useSeenForm>;

/** What was tried comes to, and the button of the step that is next. */
export function SeenSteps({ tried, kind }: Pick<Seen, "tried"> & { kind: PastedKind }) {
  const counted = tried && countWords(kind, tried.effect.length);
  return (
    <>
      {tried && counted && <TriedEffect {...tried} counted={counted} titles={tableWords(kind).titles} />}
      <div className="button-row">
        <SubmitButton variant="secondary" pendingLabel={counted ? "Đang ghi…" : "Đang kiểm tra…"}>
          {counted ? `Ghi ${counted}` : "Kiểm tra"}
        </SubmitButton>
      </div>
    </>
  );
}

type WrittenProps = NonNullable<Seen["written"]> & { kind: PastedKind; doneHref: string };

/** What was written, and its one undo. */
export function Written({ bulk, count, kind, doneHref }: WrittenProps) {
  const router = useRouter();
  return (
    <Notice
      live
      kind="success"
      title={`Đã ghi ${countWords(kind, count)}.`}
      actions={
        <>
          <Link href={doneHref}>{tableWords(kind).look}</Link>
          <UndoChange id={bulk} count={count} kind={kind} onDone={() => router.push(doneHref)} />
        </>
      }
    >
      Trong 30 ngày có thể hoàn tác cả lần ghi, ở đây hoặc ở Các lần đổi trước của danh sách đoàn viên.
    </Notice>
  );
}
