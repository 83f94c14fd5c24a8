"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { ACCEPTED_FILES } from "@/lib/evidence/types";
import { sendFile } from "./send-file";

type Replacing =
  | { state: "idle" }
  | { state: "sending"; share: number }
  | { state: "failed"; message: string };

/** Another file in the place of this one; the earlier stays below as an earlier one. */
export function ReplaceFile({ id, version }: { id: string; version: number }) {
  const router = useRouter();
  const [replacing, setReplacing] = useState<Replacing>({ state: "idle" });
  const replace = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = "";
    if (!file) return;
    setReplacing({ state: "sending", share: 0 });
    const tell = (share: number) => setReplacing({ state: "sending", share });
    const answer = await sendFile(`/api/files/evidence/${id}`, file, { version: String(version) }, tell);
    if (!answer.ok) return setReplacing({ state: "failed", message: answer.message });
    setReplacing({ state: "idle" });
    router.refresh();
  };
  return (
    <>
      {replacing.state === "failed" && <Notice kind="error" live title={replacing.message} />}
      {replacing.state === "sending" && (
        <ProgressBar label="Đang gửi" value={Math.round(replacing.share * 100)} max={100} />
      )}
      <label className="button file-button">
        <Icon name="upload" />
        Thay tệp
        <input
          type="file"
          accept={ACCEPTED_FILES}
          disabled={replacing.state === "sending"}
          onChange={(event) => void replace(event)}
        />
      </label>
    </>
  );
}
