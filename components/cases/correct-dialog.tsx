"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/components/ui/use-action-form";

type CorrectDialogProps = {
  action: FormAction<{ id: string }>;
  id: string;
  version: number;
  title: string;
  children: ReactNode;
};

/** Corrects what was recorded. */
export function CorrectDialog({ action, id, version, title, children }: CorrectDialogProps) {
  return (
    <Dialog icon="pencil" trigger="Sửa" title={title}>
      <ActionForm key={version} action={action}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        {children}
        <div className="button-row">
          <DialogClose>Thôi</DialogClose>
          <SubmitButton>Lưu thay đổi</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
