"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { TextArea } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import { FINDS_PEOPLE } from "@/lib/cases/messages";

type PasteFormProps<T> = {
  action: FormAction<T>;
  unitId: string;
  branchId: string | null;
  /** Titles of the first line. */
  titles: readonly string[];
  doneHref: string;
  /** What stands in the table already. */
  table?: string | undefined;
  /** How a line says whom or what it is about. */
  finds: string;
  /** What is told once for the whole table. */
  children?: ReactNode;
};

/** A table of people copied from a sheet. */
export function PastePeopleForm<T>(props: Omit<PasteFormProps<T>, "finds">) {
  return <PasteForm {...props} finds={FINDS_PEOPLE} />;
}

/** A table copied from a sheet: all of it is taken, or nothing and every cell that is wrong is named. */
export function PasteForm<T>({ action, titles, doneHref, finds, children, ...rest }: PasteFormProps<T>) {
  const router = useRouter();
  const { form, submit, failure } = useActionForm(action, { onDone: () => router.push(doneHref) });
  const hint = `Dòng đầu là tên cột: ${titles.join(", ")}. ${finds}`;
  return (
    <TableForm {...{ form, submit, failure, hint, ...rest }} before={children}>
      <div className="button-row">
        <SubmitButton variant="secondary" pendingLabel="Đang kiểm tra…">
          Kiểm tra và ghi
        </SubmitButton>
      </div>
    </TableForm>
  );
}

type TableFormProps<T> = Pick<ReturnType<typeof useActionForm<T>>, "form" | "submit" | "failure"> & {
  unitId: string;
  /** Left out where `before` asks for it. */
  branchId?: string | null;
  table?: string | undefined;
  hint: string;
  onInput?: () => void;
  before?: ReactNode;
  children: ReactNode;
};

/** The table itself; cells have no field of their own: their problems lead to it. */
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
      </FormScope>
      {children}
    </form>
  );
}
