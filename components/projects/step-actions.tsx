"use client";

import { ActionForm } from "@/components/ui/action-form";
import type { ButtonLook } from "@/components/ui/button-look";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, TextArea, TextField } from "@/components/ui/field";
import { staleStep } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PlainDate } from "@/lib/platform/dates";
import { takeStepAction } from "@/lib/projects/actions";
import { PROJECT_ACT_LABELS, PROJECT_STATE_LABELS } from "@/lib/projects/messages";
import type { ProjectAct, ProjectDetail } from "@/lib/projects/types";

type Asked = { day: string; docNumber?: string; person?: string; note?: string; hint?: string };

/** What each step asks for, in its own words. */
const ASKED: Record<ProjectAct, Asked> = {
  submit_plan: { day: "Ngày gửi", hint: "Cấp trên duyệt kế hoạch trước khi khởi công." },
  withdraw_plan: { day: "Ngày rút" },
  approve_plan: { day: "Ngày duyệt", docNumber: "Số văn bản duyệt" },
  refuse_plan: { day: "Ngày trả lại", note: "Lý do chưa duyệt" },
  start: { day: "Ngày khởi công" },
  finish: { day: "Ngày hoàn thành" },
  inspect: { day: "Ngày kiểm tra", person: "Ai kiểm tra", note: "Kết luận" },
  recognise: { day: "Ngày quyết định", docNumber: "Số quyết định" },
  not_recognise: { day: "Ngày kết luận", note: "Lý do không công nhận" },
  abandon: {
    day: "Ngày dừng",
    note: "Lý do dừng",
    hint: "Công trình, phần việc đã dừng không tính là đang làm hay đã hoàn thành. Làm lại thì bấm “Làm tiếp”.",
  },
  resume: { day: "Ngày làm tiếp" },
};

const LOOKS: Partial<Record<ProjectAct, ButtonLook>> = {
  withdraw_plan: { variant: "quiet" },
  refuse_plan: { variant: "quiet" },
  not_recognise: { variant: "quiet" },
  abandon: { variant: "quiet" },
};

type StepActionsProps = {
  id: string;
  version: number;
  /** Open to this person now, the usual one first. */
  acts: ProjectAct[];
  day: PlainDate;
  /** A project that would begin before its plan is approved. */
  warnsEarly: boolean;
};

/** One button for each step that this person may take now. */
export function StepActions({ id, version, acts, day, warnsEarly }: StepActionsProps) {
  return (
    <div className="button-row">
      {acts.map((act, index) => (
        <Dialog
          key={act}
          {...(LOOKS[act] ?? { variant: index === 0 ? "primary" : "secondary" })}
          trigger={PROJECT_ACT_LABELS[act]}
          title={PROJECT_ACT_LABELS[act]}
        >
          <StepForm id={id} version={version} act={act} day={day} warning={act === "start" && warnsEarly} />
        </Dialog>
      ))}
    </div>
  );
}

const staleProject = (doing: string) =>
  staleStep<ProjectDetail>("Công trình", doing, ({ state }) => PROJECT_STATE_LABELS[state]);

type StepFormProps = { id: string; version: number; act: ProjectAct; day: PlainDate; warning: boolean };

function StepForm({ id, version, act, day, warning }: StepFormProps) {
  const asked = ASKED[act];
  return (
    <ActionForm key={version} action={takeStepAction} stale={staleProject(PROJECT_ACT_LABELS[act])}>
      {warning && (
        <p>
          Kế hoạch chưa được duyệt. Vẫn ghi được, công trình sẽ mang dấu “khởi công trước khi duyệt” cho đến
          khi có văn bản duyệt trước ngày khởi công.
        </p>
      )}
      {asked.hint && <p className="hint">{asked.hint}</p>}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="act" value={act} />
      {asked.docNumber && <TextField name="docNumber" label={asked.docNumber} maxLength={60} short />}
      <DateField name="day" label={asked.day} day={day} />
      {asked.person && <TextField name="person" label={asked.person} maxLength={150} />}
      {asked.note && <TextArea name="note" label={asked.note} rows={3} maxLength={2000} />}
      <div className="button-row">
        <DialogClose>Thôi</DialogClose>
        <SubmitButton>{PROJECT_ACT_LABELS[act]}</SubmitButton>
      </div>
    </ActionForm>
  );
}
