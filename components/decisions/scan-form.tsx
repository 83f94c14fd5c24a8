"use client";

import { useRouter } from "next/navigation";
import { sendFile } from "@/components/evidence/send-file";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { FileDrop } from "@/components/ui/file-drop";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Result } from "@/lib/platform/result";

const MOST_BYTES = 20 * 1024 * 1024;

/** The signed paper as PDF or picture, to stand beside the decision for good. */
export function ScanForm({ decisionId, number }: { decisionId: string; number: string }) {
  const router = useRouter();
  return (
    <Dialog trigger="Thêm bản chụp…" title={`Bản chụp Quyết định số ${number}`} small>
      <ActionForm
        action={(form) => upload(decisionId, form)}
        onDone={() => router.refresh()}
        doneLabel="Đã thêm bản chụp."
        clear
      >
        <FileDrop
          name="file"
          label="Chọn bản chụp"
          hint="Tệp PDF hoặc ảnh JPG, tối đa 20 MB. Bản chụp đã thêm được giữ lại, không xóa."
          accept=".pdf,.jpg,.jpeg"
          maxBytes={MOST_BYTES}
        />
        <div className="button-row">
          <DialogClose>Đóng</DialogClose>
          <SubmitButton pendingLabel="Đang gửi…">Thêm bản chụp</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

async function upload(decisionId: string, form: FormData): Promise<Result<{ id: string }>> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) {
    const message = "Chọn một tệp PDF hoặc ảnh JPG.";
    return { ok: false, reason: "invalid", message, fields: [{ path: "file", message }] };
  }
  const sent = await sendFile<{ id: string }>(`/api/files/decisions/${decisionId}`, file, {}, () => {});
  if (sent.ok || sent.reason !== "unreached") return sent as Result<{ id: string }>;
  throw new TypeError(sent.message);
}
