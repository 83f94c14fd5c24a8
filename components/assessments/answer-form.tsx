"use client";

import { useRouter } from "next/navigation";
import { useCallback, useMemo, useRef, useState } from "react";
import { EvidencePicker } from "@/components/evidence/evidence-picker";
import type { UploadPlace } from "@/components/evidence/uploader";
import { Choice } from "@/components/ui/choice";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { saveAnswer } from "@/lib/assessments/actions";
import type { AnswerView } from "@/lib/assessments/answer-view";
import { CLAIM_LABELS } from "@/lib/assessments/messages";
import { CLAIMS, type Claim } from "@/lib/assessments/types";
import { type Draft, draftOf } from "./draft";
import { OthersHere } from "./others-here";
import { SaveFailure, SaveStatus } from "./save-status";
import { StaleAnswer } from "./stale-answer";
import { useAutosave } from "./use-autosave";
import { useSurroundings } from "./use-surroundings";

const TONES = { met: "ok", not_met: "bad", nil: "idle" } as const;
const OPTIONS = CLAIMS.map((value) => ({ value, label: CLAIM_LABELS[value], tone: TONES[value] }));

type AnswerFormProps = {
  account: string;
  assessmentId: string;
  code: string;
  answer: AnswerView;
  /** Last year's claim, which waits to be confirmed. */
  proposed: Claim | null;
  /** What proves this item. */
  expected: string;
  place: UploadPlace;
};

/** Claim, words and proofs of one item, saved while they are written. */
export function AnswerForm(props: AnswerFormProps) {
  const { account, assessmentId, code, answer, proposed, expected, place } = props;
  const router = useRouter();
  const [shown, setShown] = useState({ answer, turn: 0 });
  const wasChosen = useRef(false);
  const show = useCallback((next: AnswerView) => {
    wasChosen.current = false;
    setShown(({ turn }) => ({ answer: next, turn: turn + 1 }));
  }, []);
  const save = useCallback(
    (changes: Partial<Draft> & { version: number }) => saveAnswer(assessmentId, code, changes),
    [assessmentId, code],
  );
  const [last, setLast] = useState(answer);
  const { others, answer: seen } = useSurroundings(assessmentId, code);
  const onSaved = useCallback(
    (saved: AnswerView) => {
      setLast(saved);
      if (wasChosen.current) show(saved);
      router.refresh();
    },
    [router, show],
  );
  const words = useMemo(() => ({ account, at: `${assessmentId} ${code}` }), [account, assessmentId, code]);
  const { draft, saving, isPutBack, write, flush, settle } = useAutosave(answer, words, { save, onSaved });

  const choose = (theirs: AnswerView, chosen: Draft) => {
    if (JSON.stringify(chosen) === JSON.stringify(draftOf(theirs))) show(theirs);
    else wasChosen.current = true;
    settle(theirs, chosen);
  };
  const take = (theirs: AnswerView) => {
    setLast(theirs);
    choose(theirs, draftOf(theirs));
  };
  const isResting = saving.step === "rest" || saving.step === "saved";
  return (
    <div className="form">
      <SaveStatus saving={saving} />
      <SaveFailure saving={saving} onRetry={() => void flush()} />
      {isPutBack && <Notice live title="Chữ gõ chưa lưu lần trước đã được đặt lại vào ô." />}
      {saving.step === "stale" && (
        <StaleAnswer
          key={saving.theirs.version}
          base={saving.base}
          theirs={saving.theirs}
          mine={draft}
          onChoose={(chosen) => choose(saving.theirs, chosen)}
        />
      )}
      <Choice
        key={`claim-${shown.turn}`}
        name="claim"
        label="Đơn vị tự đánh giá"
        options={OPTIONS}
        defaultValue={draft.claim}
        hint={
          draft.claim === null && proposed
            ? `Năm trước đơn vị tự đánh giá: ${CLAIM_LABELS[proposed].toLowerCase()}. Chọn lại để xác nhận cho năm nay.`
            : undefined
        }
        onChange={(claim) => write({ claim: CLAIMS.find((one) => one === claim) ?? null }, 0)}
      />
      <TextArea
        name="explanation"
        label="Thuyết minh"
        maxLength={5000}
        value={draft.explanation}
        onChange={({ target }) => write({ explanation: target.value })}
        onBlur={() => void flush()}
      />
      <fieldset className="grid min-w-0 gap-2">
        <legend className="mb-2 text-table font-semibold">
          Minh chứng <span className="optional">· {countOf(draft.evidence)}</span>
        </legend>
        <EvidencePicker
          key={`evidence-${shown.turn}`}
          place={place}
          attached={shown.answer.evidence}
          onChange={(evidence) => write({ evidence }, 0)}
        />
        <span className="hint">Gợi ý: {expected}</span>
      </fieldset>
      <OthersHere
        others={others}
        newer={isResting && seen && seen.version > last.version ? seen : null}
        last={last}
        onTake={take}
      />
    </div>
  );
}

function countOf(evidence: string[]): string {
  return evidence.length > 0 ? `${evidence.length} tệp` : "chưa có";
}
