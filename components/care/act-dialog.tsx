"use client";

import { type ReactNode, useRef } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { ButtonLook } from "@/components/ui/button-look";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/components/ui/use-action-form";

type ActDialogProps = ButtonLook & {
  trigger: string;
  title: string;
  action: FormAction<unknown>;
  id: string;
  version: number;
  submitLabel: string;
  children: ReactNode;
};

/** Something that is done to a record: asked in a dialog, which closes once it is done. */
export function ActDialog({
  trigger,
  title,
  action,
  id,
  version,
  submitLabel,
  children,
  ...look
}: ActDialogProps) {
  const inside = useRef<HTMLDivElement>(null);
  const close = () => inside.current?.closest("dialog")?.close();
  return (
    <Dialog {...look} trigger={trigger} title={title}>
      <div ref={inside}>
        {/* What was typed belongs to this version alone: the next act begins empty. */}
        <ActionForm key={version} action={action} onDone={close}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          {children}
          <div className="button-row">
            <DialogClose>Thôi</DialogClose>
            <SubmitButton>{submitLabel}</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Dialog>
  );
}
