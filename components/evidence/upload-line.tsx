"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatBytes } from "@/components/ui/format-bytes";
import { Icon } from "@/components/ui/icon";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { EvidenceCard } from "@/lib/evidence/types";
import { EvidenceFields } from "./evidence-fields";
import type { Upload } from "./use-uploads";

type UploadLineProps = {
  upload: Upload;
  onRetry: () => void;
  onPutAside: () => void;
  onSaved?: ((card: EvidenceCard) => void) | undefined;
};

/** One file: on its way, cut off and waiting for the line, refused with what to do, or sent with its caption and day to be corrected. */
export function UploadLine({ upload, onRetry, onPutAside, onSaved }: UploadLineProps) {
  const { file, now } = upload;
  return (
    <li className="upload-line">
      <FilePicture file={file} />
      <div className="min-w-0">
        <b>{file.name}</b>
        <span className="hint">{formatBytes(file.size)}</span>
        {now.state === "waiting" && <span className="hint"> · đang chờ</span>}
        {now.state === "sending" && (
          <ProgressBar label="Đang gửi" value={Math.round(now.share * 100)} max={100} />
        )}
        {now.state === "cut" && now.share > 0 && (
          <ProgressBar label="Đã gửi" value={Math.round(now.share * 100)} max={100} tone="wait" />
        )}
        {(now.state === "cut" || now.state === "failed") && (
          <>
            <span className="field-error" role={now.state === "cut" ? "status" : "alert"}>
              {now.message}
            </span>
            <span className="button-row">
              {(now.state === "cut" || now.mayRetry) && (
                <Button small icon="rotate-ccw" onClick={onRetry}>
                  Gửi lại
                </Button>
              )}
              <Button small variant="quiet" onClick={onPutAside}>
                Bỏ tệp này
              </Button>
            </span>
          </>
        )}
        {now.state === "sent" && <EvidenceFields evidence={now.card} onSaved={onSaved} />}
      </div>
    </li>
  );
}

function FilePicture({ file }: { file: File }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!file.type.startsWith("image/")) return;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (address) return <img src={address} alt="" onError={() => setAddress(null)} />;
  return (
    <span className="no-picture">
      <Icon name="file-text" />
    </span>
  );
}
