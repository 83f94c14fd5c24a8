import { type StaleWords, staleStep } from "@/components/ui/stale-words";
import type { CaseDetail } from "@/lib/cases/types";
import { formatDate } from "@/lib/platform/dates";

/** Somebody else wrote a step of the case meanwhile: that step beside what was about to be done. */
export function staleCase(doing: string): StaleWords<CaseDetail> {
  return staleStep("Hồ sơ", doing, ({ steps }) => lastStep(steps));
}

/** A step that was taken back is named by the step that did it. */
function lastStep(steps: CaseDetail["steps"]): string {
  const last = steps.at(-1);
  if (!last) return "";
  const { by, day, docNumber, person, note } = last;
  const said = [docNumber && `số ${docNumber}`, person, note].filter(Boolean).join("; ");
  return `${by} ghi ngày ${formatDate(day)}${said ? `: ${said}` : ""}`;
}
