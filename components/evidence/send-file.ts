"use client";

import type { Failure } from "@/components/ui/answer-of";
import type { FieldError, RefusalReason } from "@/lib/platform/result";

export type SentAnswer<T> = { ok: true; value: T } | Failure;

/** The line broke; all else without an answer is the server's. */
export const UNREACHED = "Chưa gửi được vì mất mạng. Tệp vẫn ở đây, bấm Gửi lại khi có mạng.";
const BROKEN = "Chưa gửi được vì máy chủ gặp lỗi. Tệp vẫn ở đây, chờ một phút rồi bấm Gửi lại.";
const SIGNED_OUT = "Phiên đăng nhập đã hết. Đăng nhập ở thẻ khác rồi bấm Gửi lại, tệp vẫn ở đây.";

/** Posts one file with its fields and tells how far it has come; XMLHttpRequest, since fetch can't tell. */
export function sendFile<T>(
  address: string,
  file: File,
  fields: Record<string, string>,
  onProgress: (share: number) => void,
): Promise<SentAnswer<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.responseType = "text";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf<T>(request.status, request.responseText));
    request.onerror = () => resolve({ ok: false, reason: "unreached", message: UNREACHED });
    request.send(formOf(file, fields));
  });
}

function formOf(file: File, fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file);
  return form;
}

type Problem = { title?: string; reason?: RefusalReason; errors?: FieldError[]; current?: unknown };

/** What an answer of the files' routes says. */
export function answerOf<T>(status: number, text: string): SentAnswer<T> {
  const body = readJson(text);
  if (status >= 200 && status < 300 && body) return { ok: true, value: body as T };
  if (status === 401) return { ok: false, reason: "signed_out", message: SIGNED_OUT };
  const { title = BROKEN, reason = "unreached", errors, current } = (body ?? {}) as Problem;
  return { ok: false, reason, message: title, current, ...(errors ? { fields: errors } : {}) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
