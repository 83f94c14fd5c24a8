import { sendFile, UNREACHED } from "@/components/evidence/send-file";
import type { Result } from "@/lib/platform/result";
import { chosenFileProblem, NO_FILE } from "./chosen-file";

/** Sends what the form holds; `onProgress` is told how much of the sheet has gone up, until it is read. */
export async function sendSheet(
  org: string,
  form: FormData,
  onProgress: (share: number) => void,
): Promise<Result<{ id: string }>> {
  const query = new URLSearchParams({ unit: String(form.get("unit")), org });
  const file = form.get("file");
  if (!(file instanceof File)) return NO_FILE;
  const problem = chosenFileProblem(file);
  if (problem) return problem;
  // The address says where to; the body holds the sheet and what is said of it.
  const complete = form.get("complete");
  const fields: Record<string, string> = complete === null ? {} : { complete: String(complete) };
  const sent = await sendFile<{ id: string }>(`/api/v1/imports?${query}`, file, fields, onProgress);
  if (sent.ok || sent.reason !== "unreached") return sent as Result<{ id: string }>;
  throw sent.message === UNREACHED ? new TypeError(UNREACHED) : new Error(sent.message);
}
