"use client";

import { type ReactNode, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { EffectTable } from "@/components/ui/effect";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/components/ui/use-action-form";
import { formatMoment } from "@/lib/platform/dates";
import type { LastSave } from "@/lib/ratings/last-save/types";

type UndoSaveProps = {
  action: FormAction<{ count: number }>;
  /** Which sheet, as hidden fields. */
  at: ReactNode;
  version: number;
  save: LastSave | null;
  /** What a line of it is counted as. */
  noun: "người" | "dòng";
  /** What it is about, where that is not a person. */
  about?: string;
};

/** Says what the last save was, shows what undoing it puts back, then does so. */
export function UndoSave({ action, at, version, save, noun, about }: UndoSaveProps) {
  const counted = (count: number) => `${count.toLocaleString("vi-VN")} ${noun}`;
  const [undone, setUndone] = useState<number | null>(null);
  if (!save)
    return undone === null ? null : (
      <Notice live kind="success" title={`Đã hoàn tác. ${counted(undone)} trở lại như trước.`} />
    );
  const { by, effect } = save;
  return (
    <Notice
      title={`Lần lưu vừa rồi: ${counted(effect.length)}, ${formatMoment(save.at)}, ${by}.`}
      actions={
        <Dialog small trigger="Hoàn tác lần lưu vừa rồi" title="Hoàn tác lần lưu vừa rồi?">
          <ActionForm action={action} onDone={({ count }) => setUndone(count)}>
            {at}
            <input type="hidden" name="version" value={version} />
            <p>
              {`${counted(effect.length)} trở lại như trước. `}
              {`Có ${noun} đã được sửa sau lần lưu thì chưa hoàn tác ${noun} nào và nêu rõ.`}
            </p>
            <EffectTable label="Hoàn tác sẽ đổi gì" effect={effect} about={about} />
            <div className="button-row">
              <SubmitButton variant="danger" pendingLabel="Đang hoàn tác…">
                Hoàn tác
              </SubmitButton>
              <DialogClose variant="quiet">Để sau</DialogClose>
            </div>
          </ActionForm>
        </Dialog>
      }
    />
  );
}
