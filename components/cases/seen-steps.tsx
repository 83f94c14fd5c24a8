"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { UndoChange } from "@/components/members/bulk/undo-change";
import { Button } from "@/components/ui/button";
import { TriedEffect } from "@/components/ui/effect";
import { Notice } from "@/components/ui/notice";
import { isOwnInput } from "@/components/ui/own-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import type { Pasted } from "@/lib/cases/pasted/ending";
import { countWords, tableWords } from "@/lib/members/bulk-changes/messages";
import type { PastedKind } from "@/lib/members/bulk-changes/types";
import { written } from "@/lib/platform/written-effect";

/** A form in two steps: what it comes to, then exactly that is written. What is typed in between outdates what was seen; its papers change nothing of it. */
export function useSeenForm(action: FormAction<Pasted>) {
  const { form, submit, failure, done } = useActionForm(action);
  const [outdated, outdate] = useState<Pasted | null>(null);
  const answer = done && done.value !== outdated ? done.value : null;
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    if (isOwnInput(event)) outdate(done?.value ?? null);
  };
  const isWritten = answer !== null && "bulk" in answer;
  return {
    form,
    submit,
    failure,
    onInput,
    tried: isWritten ? null : answer,
    written: isWritten ? answer : null,
  };
}

type Seen = ReturnType<typeof useSeenForm>;

/** What was tried comes to, and the button of the step that is next. */
export function SeenSteps({ tried, kind }: Pick<Seen, "tried"> & { kind: PastedKind }) {
  const fresh = tried ? written(tried.effect).length : 0;
  const counted = countWords(kind, fresh);
  const { noun, titles, about } = tableWords(kind);
  return (
    <>
      {tried && <TriedEffect {...tried} noun={noun} titles={titles} about={about} />}
      <div className="button-row">
        <SubmitButton variant="secondary" pendingLabel={fresh > 0 ? "Đang ghi…" : "Đang kiểm tra…"}>
          {fresh > 0 ? `Ghi ${counted}` : "Kiểm tra"}
        </SubmitButton>
      </div>
    </>
  );
}

type WrittenProps = NonNullable<Seen["written"]> & {
  kind: PastedKind;
  /** Where what was written is looked at; left out on the page that shows it. */
  doneHref?: string | undefined;
  /** Begins another. */
  onAgain?: (() => void) | undefined;
};

/** What was written, and its one undo. */
export function Written({ bulk, count, kind, doneHref, onAgain }: WrittenProps) {
  const router = useRouter();
  const { look, undoneAt = "Các lần đổi trước của danh sách đoàn viên" } = tableWords(kind);
  const onUndone = () => {
    onAgain?.();
    if (doneHref) router.push(doneHref);
  };
  return (
    <Notice
      live
      kind="success"
      title={`Đã ghi ${countWords(kind, count)}.`}
      actions={
        <>
          {doneHref && <Link href={doneHref}>{look}</Link>}
          {onAgain && (
            <Button small onClick={onAgain}>
              Dán bảng khác
            </Button>
          )}
          <UndoChange id={bulk} count={count} kind={kind} onDone={onUndone} />
        </>
      }
    >
      {`Trong 30 ngày có thể hoàn tác cả lần ghi, ở đây hoặc ở ${undoneAt}.`}
    </Notice>
  );
}
