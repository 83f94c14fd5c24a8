"use client";

import type { EvidenceCard, UploadState } from "@/lib/evidence/types";
import { answerOf, type SentAnswer } from "./send-file";

export type Sending = { address: string; file: File; recordDay: string; isResumed: boolean };

/** A line on which nothing moves for so long is taken for cut. */
const SILENT_MS = 60_000;

/**
 * Sends a file to the address of its upload: all of it, or, where an earlier try was cut, what the server lacks. What
 * became evidence already is not sent again, for its answer may have been lost on the way.
 */
export async function sendResumed(
  { address, file, recordDay, isResumed }: Sending,
  onProgress: (share: number) => void,
): Promise<SentAnswer<EvidenceCard>> {
  const asked = isResumed ? await soFar(address) : NOTHING_YET;
  if (!asked.ok) return asked;
  const { offset, evidence } = asked.value;
  if (evidence) return { ok: true, value: evidence };
  onProgress(offset / file.size);
  const sent = await sendFrom(offset, { address, file, recordDay }, onProgress);
  // Another offset than thought: the next try asks for it.
  if (!sent.ok) return sent.reason === "conflict" && sent.current ? CUT : sent;
  return sent.value.evidence ? { ok: true, value: sent.value.evidence } : CUT;
}

const NOTHING_YET: { ok: true; value: UploadState } = { ok: true, value: { offset: 0, evidence: null } };
const CUT: SentAnswer<never> = {
  ok: false,
  reason: "unreached",
  message: "Đường truyền bị ngắt. Tệp vẫn ở đây và tự gửi tiếp khi có mạng.",
};
const BROKEN: SentAnswer<never> = {
  ok: false,
  reason: "unreached",
  message: "Máy chủ chưa nhận được tệp này. Tệp vẫn ở đây và tự gửi lại sau ít giây.",
};

function answered(status: number, text: string): SentAnswer<UploadState> {
  return status >= 500 ? BROKEN : answerOf(status, text);
}

async function soFar(address: string): Promise<SentAnswer<UploadState>> {
  const response = await fetch(address, { cache: "no-store" }).catch(() => null);
  if (response?.status === 404) return NOTHING_YET;
  return response ? answered(response.status, await response.text().catch(() => "")) : CUT;
}

function sendFrom(
  offset: number,
  { address, file, recordDay }: Omit<Sending, "isResumed">,
  onProgress: (share: number) => void,
): Promise<SentAnswer<UploadState>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PATCH", address);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("upload-offset", String(offset));
    request.setRequestHeader("upload-length", String(file.size));
    request.setRequestHeader("upload-name", encodeURIComponent(file.name));
    if (recordDay) request.setRequestHeader("upload-record-day", encodeURIComponent(recordDay));
    const silence = watch(() => request.abort());
    request.upload.onprogress = ({ loaded }) => {
      silence.heard();
      onProgress((offset + loaded) / file.size);
    };
    request.onload = () => resolve(answered(request.status, request.responseText));
    request.onloadend = () => {
      silence.end();
      // Where an answer came it has been told already.
      resolve(CUT);
    };
    request.send(file.slice(offset));
  });
}

function watch(onSilence: () => void) {
  let timer = setTimeout(onSilence, SILENT_MS);
  return {
    heard() {
      clearTimeout(timer);
      timer = setTimeout(onSilence, SILENT_MS);
    },
    end: () => clearTimeout(timer),
  };
}
