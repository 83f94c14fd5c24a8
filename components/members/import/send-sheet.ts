import { sendFile, UNREACHED } from "@/components/evidence/send-file";
import { MOST_SHEET_BYTES, SHEET_TOO_LARGE } from "@/lib/imports/messages";
import { type Result, refused, refusedAt } from "@/lib/platform/result";

/** Sends what the form holds; `onProgress` is told how much of the sheet has gone up, until it is read. */
export async function sendSheet(
  org: string,
  form: FormData,
  onProgress: (share: number) => void,
): Promise<Result<{ id: string }>> {
  const query = new URLSearchParams({ unit: String(form.get("unit")), org });
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0)
    return {
      ...refusedAt("file", "Chọn một tệp .xlsx hoặc .csv."),
      message: "Chưa chọn tệp. Chọn một tệp .xlsx hoặc .csv.",
    };
  // A browser that is broken off in the middle of sending hears no answer.
  if (file.size > MOST_SHEET_BYTES) return refused("too_large", SHEET_TOO_LARGE);
  // The address says where to; the body holds the sheet and what is said of it.
  const complete = form.get("complete");
  const fields: Record<string, string> = complete === null ? {} : { complete: String(complete) };
  const sent = await sendFile<{ id: string }>(`/api/v1/imports?${query}`, file, fields, onProgress);
  if (sent.ok || sent.reason !== "unreached") return sent as Result<{ id: string }>;
  throw sent.message === UNREACHED ? new TypeError(UNREACHED) : new Error(sent.message);
}
