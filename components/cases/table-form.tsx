"use client";

import type { FormEventHandler, ReactNode } from "react";
import { TextArea } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import type { useActionForm } from "@/components/ui/use-action-form";

type TableFormProps<T> = Pick<ReturnType<typeof useActionForm<T>>, "form" | "submit" | "failure"> & {
  unitId: string;
  /** Left out where `before` asks for it. */
  branchId?: string | null;
  table?: string | undefined;
  hint: string;
  onInput?: FormEventHandler<HTMLFormElement>;
  before?: ReactNode;
  /** What brings the papers of all its lines. */
  papers?: ReactNode;
  children: ReactNode;
};

/** A table copied from a sheet; its cells have no field of their own: their problems lead to it. */
export function TableForm<T>({
  form,
  submit,
  failure,
  unitId,
  branchId,
  table,
  hint,
  onInput,
  before,
  papers,
  children,
}: TableFormProps<T>) {
  const shown = failure && {
    ...failure,
    fields: failure.fields?.map(({ path, message }) => ({
      path: /^\d|\./.test(path) ? "table" : path,
      message,
    })),
  };
  const scope = useFormScope(null);
  return (
    <form ref={form} action={submit} onInput={onInput} className="form" noValidate>
      <FormErrors failure={shown} prefix={scope.prefix} />
      <FormScope value={scope}>
        <input type="hidden" name="unit" value={unitId} />
        {branchId !== undefined && <input type="hidden" name="branch" value={branchId ?? ""} />}
        {before}
        <TextArea
          name="table"
          label="Bảng chép từ Excel"
          rows={8}
          defaultValue={table}
          spellCheck={false}
          wrap="off"
          hint={hint}
        />
        {papers}
      </FormScope>
      {children}
    </form>
  );
}
