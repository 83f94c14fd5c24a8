"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/components/ui/use-action-form";

type RecordFormProps = {
  action: FormAction<{ count: number }>;
  unitId: string;
  backHref: string;
  submit: string;
  /** Beside another form whose button is the page's first. */
  second?: boolean;
  children: React.ReactNode;
};

/** Records what was done elsewhere, then leads back to the list. */
export function RecordForm({ action, unitId, backHref, submit, second, children }: RecordFormProps) {
  const router = useRouter();
  return (
    <ActionForm action={action} onDone={() => router.push(backHref)}>
      <input type="hidden" name="unit" value={unitId} />
      {children}
      <div className="button-row">
        <SubmitButton variant={second ? "secondary" : "primary"}>{submit}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type PasteProps = Omit<RecordFormProps, "submit" | "second" | "children"> & {
  columns: readonly string[];
  /** What stands in the table already. */
  table?: string | undefined;
};

/** Many rows copied from a sheet: all of them are taken, or none and every cell that is wrong is named. */
export function RecordPaste({ columns, table, ...form }: PasteProps) {
  return (
    <RecordForm {...form} second submit="Kiểm tra và ghi cả bảng">
      <TextArea
        name="table"
        label="Bảng chép từ Excel"
        rows={10}
        defaultValue={table}
        spellCheck={false}
        wrap="off"
        hint={`Mỗi người một dòng, các cột theo thứ tự: ${columns.join(" | ")}. Có một ô sai thì chưa ghi dòng nào.`}
      />
    </RecordForm>
  );
}
