"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { StaleWords, Versioned } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/components/ui/use-action-form";
import { staleCase } from "./stale-case";

type CorrectDialogProps = {
  action: FormAction<{ id: string }>;
  id: string;
  version: number;
  title: string;
  children: ReactNode;
};

/** Corrects what was recorded of a case. */
export function CorrectDialog(props: CorrectDialogProps) {
  return <MendDialog {...props} stale={staleCase(props.title)} />;
}

type MendDialogProps<Row> = CorrectDialogProps & { stale: StaleWords<Row> };

/** Corrects a record in a dialog. */
export function MendDialog<Row extends Versioned>(props: MendDialogProps<Row>) {
  const { action, id, version, title, stale, children } = props;
  return (
    <Dialog icon="pencil" trigger={title} title={title}>
      <ActionForm key={version} action={action} stale={stale}>
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
