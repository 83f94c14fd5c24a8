"use client";

import { useRouter } from "next/navigation";
import { ButtonLink } from "@/components/ui/button-link";
import { CheckField, TextArea } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import { SubmitButton } from "@/components/ui/submit-button";
import { useActionForm } from "@/components/ui/use-action-form";
import { pasteAllocationsAction } from "@/lib/targets/actions";

type PasteFormProps = { orgId: string; year: number; backHref: string };

/** A table copied from a sheet: all of it is taken, or nothing and every cell that is wrong is named. */
export function PasteForm({ orgId, year, backHref }: PasteFormProps) {
  const router = useRouter();
  const { form, submit, failure } = useActionForm(pasteAllocationsAction, {
    onDone: () => router.push(backHref),
  });
  const asksToConfirm = failure?.fields?.some(({ path }) => path === "confirmed") ?? false;
  // Cells of the table have no field of their own: their problems lead to it.
  const shown = failure && {
    ...failure,
    fields: failure.fields?.map((field) =>
      field.path === "confirmed" ? field : { ...field, path: "table" },
    ),
  };
  const scope = useFormScope(null);
  return (
    <form ref={form} action={submit} className="form" noValidate>
      <FormErrors failure={shown} prefix={scope.prefix} />
      <FormScope value={scope}>
        <input type="hidden" name="orgId" value={orgId} />
        <input type="hidden" name="year" value={year} />
        <TextArea
          name="table"
          label="Bảng chép từ Excel"
          rows={12}
          spellCheck={false}
          wrap="off"
          hint="Dòng đầu là tên các chỉ tiêu, cột đầu là mã hoặc tên đơn vị. Ô trống giữ nguyên số cũ, số 0 là không giao."
        />
        {asksToConfirm && (
          <CheckField name="confirmed" value="1" label="Vẫn giao như vậy, tổng không khớp chỉ tiêu" />
        )}
      </FormScope>
      <div className="button-row">
        <SubmitButton pendingLabel="Đang kiểm tra…">Kiểm tra và giao</SubmitButton>
        <ButtonLink variant="quiet" href={backHref}>
          Quay lại
        </ButtonLink>
      </div>
    </form>
  );
}
