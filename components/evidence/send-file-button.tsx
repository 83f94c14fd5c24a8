"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { ACCEPTED_FILES } from "@/lib/evidence/types";
import { sendFile } from "./send-file";

type Sending = { state: "idle" } | { state: "sending"; share: number } | { state: "failed"; message: string };

type SendFileButtonProps = {
  /** The route that takes the file. */
  address: string;
  /** What goes with the file. */
  fields?: Record<string, string>;
  label: string;
};

/** A button that sends one file at once and shows what stands there then. */
export function SendFileButton({ address, fields = {}, label }: SendFileButtonProps) {
  const router = useRouter();
  const [sending, setSending] = useState<Sending>({ state: "idle" });
  const send = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (!file) return;
    // The same file chosen again must be noticed.
    currentTarget.value = "";
    setSending({ state: "sending", share: 0 });
    const tell = (share: number) => setSending({ state: "sending", share });
    const answer = await sendFile(address, file, fields, tell);
    if (!answer.ok) return setSending({ state: "failed", message: answer.message });
    setSending({ state: "idle" });
    router.refresh();
  };
  return (
    <>
      {sending.state === "failed" && <Notice kind="error" live title={sending.message} />}
      {sending.state === "sending" && (
        <ProgressBar label="Đang gửi" value={Math.round(sending.share * 100)} max={100} />
      )}
      <label className="button file-button">
        <Icon name="upload" />
        {label}
        <input
          type="file"
          accept={ACCEPTED_FILES}
          disabled={sending.state === "sending"}
          onChange={(event) => void send(event)}
        />
      </label>
    </>
  );
}
