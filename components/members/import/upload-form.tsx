"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { SaveAsPicture } from "@/components/members/import/save-as-picture";
import { sendSheet } from "@/components/members/import/send-sheet";
import { ActionForm } from "@/components/ui/action-form";
import { CheckField, SelectField } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { ProgressBar } from "@/components/ui/progress-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import { MOST_SHEET_BYTES } from "@/lib/imports/messages";
import { XLSX_IN_EXCEL } from "@/lib/sheets/messages";

type UploadFormProps = {
  org: string;
  targets: { code: string; name: string }[];
  /** The rest of the addresses' query, to come back to the same unit and year. */
  query: string;
};

/** A sheet goes up and opens as its dry run; the file stays chosen when it is refused. */
export function UploadForm({ org, targets, query }: UploadFormProps) {
  const router = useRouter();
  const open = (id: string) => router.push(`/members/import/${id}${query}`);
  const [only] = targets;
  const [showsSaving, setShowsSaving] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const send = async (form: FormData) => {
    const result = await sendSheet(org, form, setShare).finally(() => setShare(null));
    setShowsSaving(!result.ok && result.message.includes(XLSX_IN_EXCEL));
    return result;
  };
  return (
    <ActionForm action={send} onDone={({ id }) => open(id)}>
      {showsSaving && <SaveAsPicture />}
      <FileDrop
        name="file"
        label="Chọn tệp danh sách"
        hint="Tệp .xlsx (mẫu phần mềm quản lý đoàn viên hoặc bảng tự lập) hoặc .csv, tối đa 20 MB."
        accept=".xlsx,.csv"
        maxBytes={MOST_SHEET_BYTES}
      />
      {targets.length > 1 ? (
        <SelectField
          name="unit"
          label="Nhập vào"
          options={targets.map(({ code, name }) => ({ value: code, label: name }))}
        />
      ) : (
        <input type="hidden" name="unit" value={only?.code} />
      )}
      <CheckField
        name="complete"
        value="true"
        label="Tệp có đủ mọi đoàn viên ở nơi này: cho biết ai có trong danh sách mà vắng trong tệp"
      />
      {share !== null && share < 1 && (
        <ProgressBar label="Đang gửi tệp" value={Math.round(share * 100)} max={100} />
      )}
      <div className="button-row">
        <SubmitButton pendingLabel="Đang đọc tệp…">Tải lên và xem trước</SubmitButton>
      </div>
    </ActionForm>
  );
}
