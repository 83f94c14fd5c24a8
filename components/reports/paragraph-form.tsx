"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import { SubmitButton } from "@/components/ui/submit-button";
import { TwoTexts } from "@/components/ui/two-texts";
import { useActionForm } from "@/components/ui/use-action-form";
import { saveParagraphAction } from "@/lib/reports/actions";
import type { CurrentParagraph } from "@/lib/reports/writing/types";
import { ParagraphFields, ReportFields, type ReportPlace } from "./report-form-fields";

type ParagraphFormProps = {
  place: ReportPlace;
  paragraph: { id: string | null; draftKey: string | null; part: string; version: number | null };
  text: string;
  label: string;
  onClose: () => void;
};

/** Writes on one paragraph. What is typed stays until it is saved or given up; a save in between shows both texts. */
export function ParagraphForm({ place, paragraph, text, label, onClose }: ParagraphFormProps) {
  const [typed, setTyped] = useState(text);
  const [version, setVersion] = useState(paragraph.version);
  const { form, submit, failure } = useActionForm(saveParagraphAction, { onDone: onClose });
  const scope = useFormScope(failure);
  useLeavingAsked(typed !== text);
  const current = failure?.reason === "stale" ? (failure.current as CurrentParagraph | undefined) : undefined;
  return (
    <form ref={form} action={submit} className="form" noValidate>
      {current && current.version !== version ? (
        <TwoTexts
          title={`${current.by} vừa sửa đoạn này. So hai bản: giữ bản của bạn rồi lưu lại, hoặc lấy bản đang lưu.`}
          texts={[{ label: "Đoạn", mine: typed, theirs: current.text }]}
          onKeepMine={() => setVersion(current.version)}
        />
      ) : (
        <FormErrors failure={current ? null : failure} prefix={scope.prefix} />
      )}
      <FormScope value={scope}>
        <ReportFields {...place} />
        <ParagraphFields {...paragraph} version={version} />
        <TextArea
          name="text"
          label={label}
          rows={8}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoFocus
        />
      </FormScope>
      <div className="button-row">
        <SubmitButton>Lưu đoạn</SubmitButton>
        <Button variant="quiet" onClick={onClose}>
          Thôi, không lưu
        </Button>
      </div>
    </form>
  );
}

/** The browser asks before words that are not saved would be lost. */
function useLeavingAsked(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
}
