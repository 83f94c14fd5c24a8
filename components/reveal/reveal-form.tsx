import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/components/ui/use-action-form";

type RevealFormProps<Told> = {
  action: FormAction<Told>;
  /** Of what it is asked, as a hidden field. */
  of?: { name: string; value: string };
  /** Or as fields to choose it in. */
  children?: ReactNode;
  onDone: (told: Told) => void;
  label: string;
};

/** What few see, asked for with a reason, which goes to the log with the name of who asked. */
export function RevealForm<Told>({ action, of, children, onDone, label }: RevealFormProps<Told>) {
  return (
    <ActionForm action={action} onDone={onDone}>
      <p>Tên bạn, lý do và thời điểm xem được ghi vào nhật ký.</p>
      {of && <input type="hidden" {...of} />}
      {children}
      <TextArea name="reason" label="Vì sao cần xem" rows={2} maxLength={500} />
      <div className="button-row">
        <SubmitButton pendingLabel="Đang mở…">{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}
