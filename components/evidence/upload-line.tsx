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

/** One file: on its way, refused with what to do, or sent with its caption and day to be corrected. */
export function UploadLine({ upload, onRetry, onPutAside, onSaved }: UploadLineProps) {
  const { file } = upload;
  return (
    <li className="upload-line">
      <FilePicture file={file} />
      <div className="min-w-0">
        <b>{file.name}</b>
        <span className="hint">{formatBytes(file.size)}</span>
        {upload.state === "waiting" && <span className="hint"> · đang chờ</span>}
        {upload.state === "sending" && (
          <ProgressBar label="Đang gửi" value={Math.round(upload.share * 100)} max={100} />
        )}
        {upload.state === "failed" && (
          <>
            <span className="field-error" role="alert">
              {upload.message}
            </span>
            <span className="button-row">
              {upload.mayRetry && (
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
        {upload.state === "sent" && <EvidenceFields evidence={upload.card} onSaved={onSaved} />}
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
