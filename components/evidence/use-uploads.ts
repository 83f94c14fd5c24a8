"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type EvidenceCard, MOST_BYTES } from "@/lib/evidence/types";
import { sendFile } from "./send-file";

export type Upload = { key: number; file: File } & (
  | { state: "waiting" }
  | { state: "sending"; share: number }
  | { state: "failed"; message: string; mayRetry: boolean }
  | { state: "sent"; card: EvidenceCard }
);
type UploadState = {
  [S in Upload["state"]]: Omit<Extract<Upload, { state: S }>, "key" | "file">;
}[Upload["state"]];

const TOO_LARGE = "Tệp lớn quá 20 MB. Chọn tệp nhỏ hơn hoặc giảm cỡ ảnh.";

/** Files on their way, one after the other; a failed one stays until it is sent again or put aside. */
export function useUploads(
  address: string,
  onSent: (card: EvidenceCard) => void,
  recordDay: (() => string) | undefined,
) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const nextKey = useRef(0);
  const latest = useRef({ onSent, recordDay });
  latest.current = { onSent, recordDay };

  const set = useCallback((key: number, state: UploadState) => {
    setUploads((all) => all.map((each) => (each.key === key ? { key, file: each.file, ...state } : each)));
  }, []);

  const waiting = uploads.find(({ state }) => state === "waiting");
  const isBusy = uploads.some(({ state }) => state === "sending");
  useEffect(() => {
    if (!waiting || isBusy) return;
    const { key, file } = waiting;
    set(key, { state: "sending", share: 0 });
    const tell = (share: number) => set(key, { state: "sending", share });
    const day = latest.current.recordDay?.() ?? "";
    sendFile<EvidenceCard>(address, file, day ? { recordDay: day } : {}, tell).then((answer) => {
      if (!answer.ok)
        return set(key, { state: "failed", message: answer.message, mayRetry: mayHelp(answer.reason) });
      set(key, { state: "sent", card: answer.value });
      latest.current.onSent(answer.value);
    });
  }, [waiting, isBusy, address, set]);

  const add = (files: File[]) =>
    setUploads((all) => [
      ...all,
      ...files.map((file): Upload => {
        const key = nextKey.current++;
        if (file.size <= MOST_BYTES) return { key, file, state: "waiting" };
        return { key, file, state: "failed", message: TOO_LARGE, mayRetry: false };
      }),
    ]);
  const retry = (key: number) => set(key, { state: "waiting" });
  const putAside = (key: number) => setUploads((all) => all.filter((each) => each.key !== key));
  const isUnsent = uploads.some(({ state }) => state !== "sent");
  return { uploads, add, retry, putAside, isUnsent };
}

/** Whether the same file may be taken at another try. */
function mayHelp(reason: string): boolean {
  return reason === "unreached" || reason === "signed_out" || reason === "too_many";
}
