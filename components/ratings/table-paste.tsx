"use client";

import type { ReactNode } from "react";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";

type TablePasteProps = {
  /** Which list it is, as hidden fields. */
  at: ReactNode;
  action: FormAction<unknown>;
  hint: string;
  /** Fields beside the table. */
  children?: ReactNode;
};

/** "Ghi kết quả": a table copied from a sheet, all of it or nothing; every cell that is wrong is named. */
export function TablePaste({ at, action, hint, children }: TablePasteProps) {
  const { form, submit, failure } = useActionForm(action, {
    onDone: () => form.current?.closest("dialog")?.close(),
    clear: true,
  });
  // Cells of the table have no field of their own: their problems lead to it.
  const shown = failure && {
    ...failure,
    fields: failure.fields?.map((field) => (/^\d/.test(field.path) ? { ...field, path: "table" } : field)),
  };
  const scope = useFormScope(failure);
  return (
    <Dialog small trigger="Ghi kết quả từ bảng" title="Ghi kết quả từ bảng">
      <form ref={form} action={submit} className="form" noValidate>
        <FormErrors failure={shown} prefix={scope.prefix} />
        <FormScope value={scope}>
          {at}
          <TextArea
            name="table"
            label="Bảng chép từ Excel"
            rows={8}
            spellCheck={false}
            wrap="off"
            hint={hint}
          />
          {children}
        </FormScope>
        <div className="button-row">
          <SubmitButton pendingLabel="Đang kiểm tra…">Kiểm tra và ghi</SubmitButton>
          <DialogClose variant="quiet">Để sau</DialogClose>
        </div>
      </form>
    </Dialog>
  );
}
