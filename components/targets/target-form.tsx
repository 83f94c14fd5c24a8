"use client";

import { useRouter } from "next/navigation";
import { TextArea, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Stored, VersionedForm } from "@/components/ui/versioned-form";
import { changeTargetAction, createTargetAction } from "@/lib/targets/actions";
import { figure } from "@/lib/targets/messages";
import type { TargetDetail, TargetSum } from "@/lib/targets/types";

type TargetFormProps = { orgId: string; year: number; target?: TargetSum; query: string };

/** Defines a target, or corrects it. */
export function TargetForm({ orgId, year, target, query }: TargetFormProps) {
  const router = useRouter();
  return target ? (
    <VersionedForm
      action={changeTargetAction}
      version={target.version}
      storedOf={storedOf}
      doneLabel="Đã lưu chỉ tiêu."
    >
      <input type="hidden" name="id" value={target.id} />
      <TargetFields key={target.version} target={target} />
      <div className="button-row">
        <SubmitButton variant="secondary">Lưu chỉ tiêu</SubmitButton>
      </div>
    </VersionedForm>
  ) : (
    <VersionedForm
      action={createTargetAction}
      storedOf={storedOf}
      onDone={({ id }) => router.push(`/plans/targets/${id}${query}`)}
    >
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="year" value={year} />
      <TargetFields />
      <div className="button-row">
        <SubmitButton>Đặt chỉ tiêu</SubmitButton>
      </div>
    </VersionedForm>
  );
}

function TargetFields({ target }: { target?: TargetSum }) {
  return (
    <>
      <TextField
        name="name"
        label="Tên chỉ tiêu"
        hint="Ví dụ: Công trình, phần việc thanh niên"
        maxLength={200}
        defaultValue={target?.name}
      />
      <div className="field-row">
        <TextField
          name="value"
          label="Số phải đạt cả năm"
          inputMode="decimal"
          short
          defaultValue={target && figure(target.value)}
        />
        <TextField
          name="measure"
          label="Đơn vị tính"
          hint="Ví dụ: công trình, giờ, triệu đồng"
          maxLength={40}
          defaultValue={target?.measure}
        />
      </div>
      <TextArea name="note" label="Ghi chú" rows={2} maxLength={1000} defaultValue={target?.note} optional />
    </>
  );
}

function storedOf(current: unknown): Stored {
  const { version, name, value, measure, note } = (current as TargetDetail).target;
  return {
    version,
    texts: [
      { name: "name", label: "Tên chỉ tiêu", value: name },
      { name: "value", label: "Số phải đạt cả năm", value: figure(value) },
      { name: "measure", label: "Đơn vị tính", value: measure },
      { name: "note", label: "Ghi chú", value: note },
    ],
  };
}
