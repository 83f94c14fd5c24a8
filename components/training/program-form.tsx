"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveTrainingProgramAction } from "@/lib/training/actions";
import { MOST_GROUPS } from "@/lib/training/rules";
import type { TrainingProgram } from "@/lib/training/types";

type ProgramFormProps = { program: TrainingProgram; unitId: string; year: number };

const GROUPS: StaleWords<TrainingProgram> = {
  labels: Object.fromEntries(
    Array.from({ length: MOST_GROUPS }, (_, at) => [
      [`title.${at}`, `Nhóm ${at + 1}`],
      [`points.${at}`, `Điểm nhóm ${at + 1}`],
    ]).flat(),
  ),
  stored: ({ groups }) =>
    Object.fromEntries(
      groups.flatMap(({ title, points }, at) => [
        [`title.${at}`, title],
        [`points.${at}`, String(points)],
      ]),
    ),
};

/** One empty line at the end takes a further group; a line without words and points is left out. */
export function ProgramForm({ program: { groups, version }, unitId, year }: ProgramFormProps) {
  const lines = [...groups, { title: "", points: "" }];
  return (
    <Dialog small icon="pencil" trigger="Sửa nội dung" title={`Nội dung chương trình rèn luyện ${year}`}>
      <ActionForm action={saveTrainingProgramAction} doneLabel="Đã lưu nội dung." stale={GROUPS}>
        <input type="hidden" name="unit" value={unitId} />
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="version" value={version ?? ""} />
        {lines.map(({ title, points }, at) => (
          <div key={title} className="field-row">
            <TextField name={`title.${at}`} label={`Nhóm ${at + 1}`} maxLength={200} defaultValue={title} />
            <TextField
              name={`points.${at}`}
              label={`Điểm nhóm ${at + 1}`}
              inputMode="numeric"
              short
              defaultValue={points}
            />
          </div>
        ))}
        <div className="button-row">
          <SubmitButton>Lưu nội dung</SubmitButton>
          <DialogClose variant="quiet">Để sau</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}
