"use client";

import { type ChangeEvent, type DragEvent, useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { Status } from "@/components/ui/notice";
import { ACCEPTED_FILES, ACCEPTED_WORDS, type EvidenceCard } from "@/lib/evidence/types";
import { UploadLine } from "./upload-line";
import { useUploads } from "./use-uploads";

/** Where uploads of a page go: the unit's code and, in it, the branch's id. */
export type UploadPlace = {
  unit: string;
  org?: string | undefined;
  branch?: string | null | undefined;
  /** The record whose paper they become as they come in; where it lies is where they go. */
  paperOf?: string;
  /** Meant for what few read: so from its first byte. */
  isRestricted?: boolean | undefined;
};

type UploaderProps = {
  place: UploadPlace;
  onSent?: (card: EvidenceCard) => void;
  /** Told when its caption or day was corrected. */
  onSaved?: (card: EvidenceCard) => void;
  /** The day of the record that it belongs to, asked when a file is sent. */
  recordDay?: (() => string) | undefined;
  /** Told how many files are still on their way. */
  onPending?: ((count: number) => void) | undefined;
};

/** Takes several files by choice, drop, paste or camera and sends them at once; the day is proposed by the photo. */
export function Uploader({ place, onSent, onSaved, recordDay, onPending }: UploaderProps) {
  const { uploads, add, retry, putAside, pending, isUnsent } = useUploads(
    (id) => addressOf(place, id),
    (card) => onSent?.(card),
    recordDay,
  );
  useWarning(isUnsent);
  useEffect(() => onPending?.(pending), [onPending, pending]);
  const sent = uploads.filter(({ now }) => now.state === "sent").length;
  return (
    <div className="uploader">
      <DropZone onFiles={add} />
      <label className="button camera">
        <Icon name="camera" />
        Chụp ảnh
        <input type="file" accept="image/*" capture="environment" onChange={taking(add)} />
      </label>
      <ul className="drop-files">
        {uploads.map((upload) => (
          <UploadLine
            key={upload.id}
            upload={upload}
            onRetry={() => retry(upload.id)}
            onPutAside={() => putAside(upload.id)}
            onSaved={onSaved}
          />
        ))}
      </ul>
      <Status tone="ok">{sent > 0 && !isUnsent ? `Đã gửi ${sent} tệp` : null}</Status>
    </div>
  );
}

function addressOf({ paperOf, ...place }: UploadPlace, id: string): string {
  const query = new URLSearchParams(paperOf ? { paperOf } : placeQuery(place));
  return `/api/files/uploads/${id}?${query}`;
}

function placeQuery({ unit, org, branch, isRestricted }: UploadPlace): Record<string, string> {
  return {
    unit,
    ...(org ? { org } : {}),
    ...(branch ? { branch } : {}),
    ...(isRestricted ? { restricted: "1" } : {}),
  };
}

function taking(add: (files: File[]) => void) {
  return ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    add([...(currentTarget.files ?? [])]);
    // The same photo chosen again must be noticed.
    currentTarget.value = "";
  };
}

function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <label
      className={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={({ clipboardData }) => onFiles([...clipboardData.files])}
    >
      <strong>Thêm ảnh, tệp</strong>
      <span>{ACCEPTED_WORDS}; mỗi tệp tối đa 20 MB</span>
      <input type="file" accept={ACCEPTED_FILES} multiple onChange={taking(onFiles)} />
    </label>
  );
}

/** Files not yet sent are lost with the page: the browser asks before it goes. */
function useWarning(isUnsent: boolean) {
  useEffect(() => {
    if (!isUnsent) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsent]);
}
