"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, useState } from "react";
import { sendFile } from "@/components/evidence/send-file";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { ACCEPTED_FILES } from "@/lib/evidence/types";

type Attaching =
  | { state: "idle" }
  | { state: "sending"; share: number }
  | { state: "failed"; message: string };

/** Brings the signed paper, or another file in its place. */
export function AttachFile({ id, label }: { id: string; label: string }) {
  const router = useRouter();
  const [attaching, setAttaching] = useState<Attaching>({ state: "idle" });
  const attach = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (!file) return;
    // The same file chosen again must be noticed.
    currentTarget.value = "";
    setAttaching({ state: "sending", share: 0 });
    const tell = (share: number) => setAttaching({ state: "sending", share });
    const answer = await sendFile(`/api/files/directives/${id}`, file, {}, tell);
    if (!answer.ok) return setAttaching({ state: "failed", message: answer.message });
    setAttaching({ state: "idle" });
    router.refresh();
  };
  return (
    <>
      {attaching.state === "failed" && <Notice kind="error" live title={attaching.message} />}
      {attaching.state === "sending" && (
        <ProgressBar label="Đang gửi" value={Math.round(attaching.share * 100)} max={100} />
      )}
      <label className="button file-button">
        <Icon name="upload" />
        {label}
        <input
          type="file"
          accept={ACCEPTED_FILES}
          disabled={attaching.state === "sending"}
          onChange={(event) => void attach(event)}
        />
      </label>
    </>
  );
}
