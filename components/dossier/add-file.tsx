"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, useState } from "react";
import { sendFile } from "@/components/evidence/send-file";
import { SelectField } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { FILE_KINDS } from "@/lib/dossier/files/types";
import { ACCEPTED_FILES, ACCEPTED_WORDS } from "@/lib/evidence/types";

type Sending = { state: "idle" } | { state: "sending"; share: number } | { state: "failed"; message: string };

/** Brings a paper: what it is, then the file. */
export function AddFile({ memberId }: { memberId: string }) {
  const router = useRouter();
  const [kind, setKind] = useState<string>(FILE_KINDS[0].code);
  const [sending, setSending] = useState<Sending>({ state: "idle" });
  const add = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (!file) return;
    // The same file chosen again must be noticed.
    currentTarget.value = "";
    setSending({ state: "sending", share: 0 });
    const tell = (share: number) => setSending({ state: "sending", share });
    const answer = await sendFile(`/api/files/dossiers/${memberId}`, file, { kind }, tell);
    if (!answer.ok) return setSending({ state: "failed", message: answer.message });
    setSending({ state: "idle" });
    router.refresh();
  };
  return (
    <div className="form">
      {sending.state === "failed" && <Notice kind="error" live title={sending.message} />}
      {sending.state === "sending" && (
        <ProgressBar label="Đang gửi" value={Math.round(sending.share * 100)} max={100} />
      )}
      <SelectField
        name="kind"
        label="Loại giấy tờ"
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
        options={FILE_KINDS.map(({ code, label }) => ({ value: code, label }))}
        hint={`${ACCEPTED_WORDS}, tối đa 20 MB. Người giữ danh sách của đơn vị, chi đoàn mở được; cấp trên không thấy.`}
      />
      <label className="button file-button">
        <Icon name="upload" />
        Thêm giấy tờ
        <input
          type="file"
          accept={ACCEPTED_FILES}
          disabled={sending.state === "sending"}
          onChange={(event) => void add(event)}
        />
      </label>
    </div>
  );
}
