"use client";

import { type ReactNode, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeParagraphAction } from "@/lib/reports/actions";
import type { ReportParagraph } from "@/lib/reports/writing/rules";
import type { ParagraphAct } from "@/lib/reports/writing/types";
import { ParagraphForm } from "./paragraph-form";
import { ParagraphFields, ReportFields, type ReportPlace } from "./report-form-fields";

type ParagraphEditorProps = {
  place: ReportPlace;
  part: string;
  heading: string;
  paragraph: ReportParagraph;
  isFirst: boolean;
  isLast: boolean;
  children: ReactNode;
};

/** A paragraph and what may be done with it; `children` show it while nobody writes on it. */
export function ParagraphEditor(props: ParagraphEditorProps) {
  const { place, part, heading, paragraph, children } = props;
  const [isWriting, setWriting] = useState(false);
  const { id, draftKey, version, state, text, isLeftOut } = paragraph;
  const named = { id, draftKey, version, part };
  if (isWriting)
    return (
      <ParagraphForm
        place={place}
        paragraph={named}
        text={text}
        label={`Đoạn của mục ${heading}`}
        onClose={() => setWriting(false)}
      />
    );
  const act = (name: ParagraphAct, label: string) => (
    <Act key={name} place={place} named={named} act={name} label={label} />
  );
  return (
    <>
      {children}
      <div className="button-row">
        <Button small icon="pencil" onClick={() => setWriting(true)}>
          Sửa đoạn
        </Button>
        {state === "edited" && paragraph.drafted !== null && act("renew", "Lấy bản soạn từ số liệu")}
        {isLeftOut ? act("take_in", "Đưa vào báo cáo") : act("leave_out", "Bỏ đoạn")}
        {!props.isFirst && act("up", "Chuyển lên")}
        {!props.isLast && act("down", "Chuyển xuống")}
      </div>
    </>
  );
}

type ActProps = {
  place: ReportPlace;
  named: Parameters<typeof ParagraphFields>[0];
  act: ParagraphAct;
  label: string;
};

function Act({ place, named, act, label }: ActProps) {
  return (
    <ActionForm action={changeParagraphAction} className="inline-act">
      <ReportFields {...place} />
      <ParagraphFields {...named} />
      <input type="hidden" name="act" value={act} />
      <SubmitButton variant="quiet" small pendingLabel="Đang ghi…">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
