"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type EvidenceCard, MOST_BYTES } from "@/lib/evidence/types";
import { sendResumed } from "./resumed-upload";

type UploadNow =
  | { state: "waiting"; share: number }
  | { state: "sending"; share: number }
  /** The line was cut; goes on by itself. */
  | { state: "cut"; share: number; message: string }
  | { state: "failed"; message: string; mayRetry: boolean }
  | { state: "sent"; card: EvidenceCard };

/** The address is settled when the file is chosen: what is half there stays where it began. */
export type Upload = { id: string; file: File; address: string; isBegun: boolean; now: UploadNow };

const TOO_LARGE = "Tệp lớn quá 20 MB. Chọn tệp nhỏ hơn hoặc giảm cỡ ảnh.";

/**
 * Files on their way, one after the other. One that is cut off lets the others go on and is sent further when the line
 * is back; one that is refused stays until it is put aside.
 */
export function useUploads(
  addressOf: (id: string) => string,
  onSent: (card: EvidenceCard) => void,
  recordDay: (() => string) | undefined,
) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const latest = useRef({ onSent, recordDay });
  latest.current = { onSent, recordDay };
  const change = useCallback((id: string, more: (upload: Upload) => Partial<Upload>) => {
    setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...more(each) } : each)));
  }, []);
  const resetPauses = useResuming(uploads, setUploads);

  const next = uploads.find(({ now }) => now.state === "waiting");
  const isBusy = uploads.some(({ now }) => now.state === "sending");
  useEffect(() => {
    if (!next || isBusy) return;
    const { id, file, address, isBegun: isResumed } = next;
    const tell = (share: number) => change(id, () => ({ now: { state: "sending", share } }));
    change(id, ({ now }) => ({ isBegun: true, now: { state: "sending", share: shareOf(now) } }));
    const day = latest.current.recordDay?.() ?? "";
    sendResumed({ address, file, recordDay: day, isResumed }, tell).then((answer) => {
      if (answer.ok) {
        resetPauses();
        change(id, () => ({ now: { state: "sent", card: answer.value } }));
        return latest.current.onSent(answer.value);
      }
      const { reason, message } = answer;
      if (reason === "unreached")
        return change(id, ({ now }) => ({ now: { state: "cut", share: shareOf(now), message } }));
      const mayRetry = reason === "signed_out" || reason === "too_many";
      change(id, () => ({ now: { state: "failed", message, mayRetry } }));
    });
  }, [next, isBusy, change, resetPauses]);

  const add = (files: File[]) =>
    setUploads((all) => [
      ...all,
      ...files.map((file): Upload => {
        const id = newUploadId();
        const upload = { id, file, address: addressOf(id), isBegun: false };
        if (file.size <= MOST_BYTES) return { ...upload, now: { state: "waiting", share: 0 } };
        return { ...upload, now: { state: "failed", message: TOO_LARGE, mayRetry: false } };
      }),
    ]);
  const retry = (id: string) => {
    resetPauses();
    change(id, ({ now }) => ({ now: { state: "waiting", share: shareOf(now) } }));
  };
  const putAside = (id: string) => setUploads((all) => all.filter((each) => each.id !== id));
  const isUnsent = uploads.some(({ now }) => now.state !== "sent");
  return { uploads, add, retry, putAside, isUnsent, pending: uploads.filter(mayStillArrive).length };
}

const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;

/** Sets what was cut off going again: at once when the browser says that the line is back, else after longer pauses. */
function useResuming(uploads: Upload[], setUploads: (change: (all: Upload[]) => Upload[]) => void) {
  const pauses = useRef(0);
  const isCut = uploads.some(({ now }) => now.state === "cut");
  useEffect(() => {
    if (!isCut) return;
    const resume = () =>
      setUploads((all) =>
        all.map((each) =>
          each.now.state === "cut" ? { ...each, now: { state: "waiting", share: each.now.share } } : each,
        ),
      );
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** pauses.current++, LONGEST_PAUSE_MS);
    const timer = setTimeout(resume, pause);
    window.addEventListener("online", resume);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", resume);
    };
  }, [isCut, setUploads]);
  return useCallback(() => {
    pauses.current = 0;
  }, []);
}

function shareOf(now: UploadNow): number {
  return "share" in now ? now.share : 0;
}

function mayStillArrive({ now }: Upload): boolean {
  return now.state === "failed" ? now.mayRetry : now.state !== "sent";
}

/** 128 random bits; `crypto.randomUUID` is not there on an office network without https. */
function newUploadId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
