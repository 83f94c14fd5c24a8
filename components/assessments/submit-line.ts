import type { Missing } from "@/lib/assessments/missing";

/** Of what was returned how many items are as they were. */
export function untouchedOf(missing: readonly Missing[]): number {
  return missing.filter(({ kind }) => kind === "supplement").length;
}

/** What stands between the unit and handing in, in one sentence under the page's title. */
export function submitLine(missing: readonly Missing[], lackOfMeeting: string | null): string {
  const blocking = missing.filter((one) => one.blocking).length;
  if (blocking > 0) return `Còn ${blocking} chỗ cần hoàn thiện trước khi nộp.`;
  const untouched = untouchedOf(missing);
  if (untouched === 0)
    return lackOfMeeting ? `Các nội dung đã đủ; ${lackOfMeeting}` : "Không còn chỗ nào thiếu. Có thể nộp.";
  const waiting = `Còn ${untouched} nội dung chưa sửa gì từ khi được yêu cầu bổ sung`;
  return lackOfMeeting ? `${waiting}; ${lackOfMeeting}` : `${waiting}. Không chặn việc nộp.`;
}
