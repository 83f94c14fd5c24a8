"use client";

import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Choice } from "@/components/ui/choice";
import { TextArea } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { StaleRecord } from "@/components/ui/stale-record";
import { useActionForm } from "@/components/ui/use-action-form";
import { saveVerdictAction } from "@/lib/assessments/appraisal/actions";
import { VERDICT_LABELS } from "@/lib/assessments/messages";
import type { ItemVerdict } from "@/lib/assessments/types";
import { held } from "@/lib/platform/held";
import { useItemKeys } from "./use-item-keys";
import { useKeptDraft } from "./use-kept-draft";
import { VERDICT_KEYS, VERDICT_TONES } from "./verdict-tone";

export type Neighbour = { code: string; href: string };

type VerdictFormProps = {
  assessmentId: string;
  code: string;
  verdict: ItemVerdict | null;
  previous: Neighbour | null;
  next: Neighbour | null;
  /** Whether saving is the one thing to do here. */
  isMain: boolean;
  note?: ReactNode;
  /** Buttons beside the save button. */
  children?: ReactNode;
};

const OPTIONS = VERDICT_KEYS.map((value, index) => ({
  value,
  label: `${index + 1} · ${VERDICT_LABELS[value]}`,
  tone: VERDICT_TONES[value],
}));

const LABELS = { verdict: "Kết luận", comment: "Nhận xét" };

const sayVerdict = (field: string, typed: string) =>
  field === "verdict" ? (held(VERDICT_LABELS, typed) ?? typed) : typed;

/** The verdict on one item: chosen, reasoned, saved, on to the next. */
export function VerdictForm({ assessmentId, code, verdict, previous, next, ...rest }: VerdictFormProps) {
  const { isMain, note, children } = rest;
  const formId = useId();
  const draft = useKeptDraft(formId);
  const { form, submit, pending, failure, current, keepMine, done } = useActionForm<
    { version: number },
    ItemVerdict
  >(saveVerdictAction, { onDone: draft.onSaved });
  const [chosen, choose] = useState<string | null>(verdict?.verdict ?? null);
  useItemKeys({
    onChoice: (index) => form.current?.querySelectorAll<HTMLInputElement>("[name=verdict]")[index]?.click(),
    onNext: () => next && draft.leave(next.href),
    onPrevious: () => previous && draft.leave(previous.href),
  });
  return (
    <>
      <form id={formId} ref={form} action={submit} onInput={draft.onInput} className="panel-body" noValidate>
        {current ? (
          <StaleRecord
            stored={{
              verdict: `${VERDICT_LABELS[current.verdict]} (${current.by})`,
              comment: current.comment,
            }}
            labels={LABELS}
            say={sayVerdict}
            form={form}
            onKeepMine={keepMine}
          />
        ) : (
          <FormErrors failure={failure} />
        )}
        {note}
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="version" value={verdict?.version ?? ""} />
        <div className="choice-row">
          <Choice
            name="verdict"
            label="Kết luận"
            options={OPTIONS}
            defaultValue={verdict?.verdict}
            onChange={choose}
            beside
          />
          <span className="hint">Phím 1 2 3 chọn, J K chuyển nội dung, E mở minh chứng</span>
        </div>
        <TextArea
          name="comment"
          label={chosen === "supplement" || chosen === "not_met" ? "Lý do gửi đơn vị" : "Nhận xét"}
          optional={chosen === "met"}
          defaultValue={verdict?.comment}
          rows={2}
          maxLength={3000}
        />
      </form>
      <div className="panel-foot verdict-foot">
        <span className="button-row">
          {previous && (
            <ButtonLink
              small
              href={previous.href}
              icon="arrow-left"
              aria-label={`Về nội dung ${previous.code}`}
            >
              {previous.code}
            </ButtonLink>
          )}
          <span role="status" className="hint">
            {done && !next && !pending ? "Đã lưu kết luận." : null}
          </span>
        </span>
        <span className="button-row">
          {children}
          <Button
            small
            variant={isMain ? "primary" : "secondary"}
            aria-disabled={pending || undefined}
            onClick={() => !pending && draft.saveThen(next?.href ?? null)}
          >
            {pending ? "Đang lưu…" : next ? `Lưu, sang ${next.code}` : "Lưu kết luận"}
          </Button>
        </span>
      </div>
    </>
  );
}
