"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { AnswerView } from "@/lib/assessments/answer-view";
import { CLAIM_LABELS } from "@/lib/assessments/messages";
import { formatTime } from "@/lib/platform/dates";
import { type Draft, draftOf, merged } from "./draft";

type StaleAnswerProps = {
  /** What both had before them. */
  base: Draft;
  theirs: AnswerView;
  mine: Draft;
  onChoose: (chosen: Draft) => void;
};

/** Somebody else wrote the same item: both versions side by side and a third that joins them, to be put right. */
export function StaleAnswer({ base, theirs, mine, onChoose }: StaleAnswerProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const other = theirs.updatedBy ?? "Người khác";
  const their = draftOf(theirs);
  return (
    <div className="notice wait" role="alert" tabIndex={-1} ref={box}>
      <strong>
        {other} vừa ghi nội dung này lúc {formatTime(new Date(theirs.updatedAt))}
      </strong>
      <p>Bản của bạn chưa lưu. Chọn một bản, hoặc sửa bản ghép rồi lưu.</p>
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
      <Joined draft={merged(base, their, mine)} onChoose={onChoose} />
    </div>
  );
}

function Joined({ draft, onChoose }: { draft: Draft; onChoose: (chosen: Draft) => void }) {
  const id = useId();
  const [text, setText] = useState(draft.explanation);
  return (
    <div className="field">
      <label htmlFor={id}>Bản ghép</label>
      <textarea
        id={id}
        className="control"
        rows={5}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <span className="hint">{standing(draft)}</span>
      <div className="button-row">
        <Button small onClick={() => onChoose({ ...draft, explanation: text })}>
          Lưu bản ghép
        </Button>
      </div>
    </div>
  );
}

function standing({ claim, evidence }: Draft): string {
  return `${claim ? CLAIM_LABELS[claim] : "Chưa chọn"} · ${evidence.length} minh chứng`;
}

function Version({ title, draft, children }: { title: string; draft: Draft; children: ReactNode }) {
  return (
    <section>
      <h3 className="text-table font-semibold">{title}</h3>
      <p className="text-s text-ink-2">{standing(draft)}</p>
      <p className="my-1 whitespace-pre-line">{draft.explanation || "Chưa có thuyết minh."}</p>
      {children}
    </section>
  );
}
