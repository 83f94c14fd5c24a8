"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { AnswerView } from "@/lib/assessments/answer-view";
import { CLAIM_LABELS } from "@/lib/assessments/messages";
import { formatTime } from "@/lib/platform/dates";
import { type Draft, draftOf, merged } from "./draft";

type StaleAnswerProps = { theirs: AnswerView; mine: Draft; onChoose: (chosen: Draft) => void };

/** Somebody else wrote the same item: both versions side by side, and nothing is lost before one chooses. */
export function StaleAnswer({ theirs, mine, onChoose }: StaleAnswerProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const other = theirs.updatedBy ?? "Người khác";
  const their = draftOf(theirs);
  return (
    <div className="notice wait" role="alert" tabIndex={-1} ref={box}>
      <strong>
        {other} vừa ghi nội dung này lúc {formatTime(new Date(theirs.updatedAt))}
      </strong>
      <p>Bản của bạn chưa lưu. Chọn một bản, hoặc ghép hai bản rồi sửa lại.</p>
      <div className="my-3 grid gap-4 md:grid-cols-2">
        <Version title="Bản của bạn" draft={mine}>
          <Button small onClick={() => onChoose(mine)}>
            Giữ bản của tôi
          </Button>
        </Version>
        <Version title={`Bản của ${other}`} draft={their}>
          <Button small onClick={() => onChoose(their)}>
            Lấy bản này
          </Button>
        </Version>
      </div>
      <div className="button-row">
        <Button small onClick={() => onChoose(merged(their, mine))}>
          Ghép hai bản
        </Button>
      </div>
    </div>
  );
}

function Version({ title, draft, children }: { title: string; draft: Draft; children: ReactNode }) {
  return (
    <section>
      <h3 className="text-table font-semibold">{title}</h3>
      <p className="text-s text-ink-2">
        {draft.claim ? CLAIM_LABELS[draft.claim] : "Chưa chọn"} · {draft.evidence.length} minh chứng
      </p>
      <p className="my-1 whitespace-pre-line">{draft.explanation || "Chưa có thuyết minh."}</p>
      {children}
    </section>
  );
}
